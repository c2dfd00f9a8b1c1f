import type { PublishedCorpus } from '../corpus/corpus.ts';
import type { SiteView } from './page-view.ts';

type Href = (url: string) => string;

/** The drawing that browsers show in tabs: that of the edition, else Trame's. */
export function iconView({ edition: { icone } }: PublishedCorpus, href: Href): SiteView['icone'] {
  const url = icone ?? '/assets/icone.svg';
  return {
    url: href(encodeURI(url)),
    type: /\.png$/i.test(url) ? 'image/png' : 'image/svg+xml',
  };
}

/** The logo of the edition, with its size where the file says it. */
export function logoView(
  { edition: { logo }, images }: PublishedCorpus,
  href: Href,
): SiteView['logo'] {
  if (logo === undefined) return undefined;
  const size = images.get(logo);
  return {
    url: href(encodeURI(logo)),
    ...(size && { largeur: size.width, hauteur: size.height }),
  };
}
