import { PAPER } from '../../corpus/contrast.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { SiteView } from '../../site/page-view.ts';

/** A drawing has every size; a picture has its own, which devices find by themselves. */
const iconOf = ({ url, type }: SiteView['icone']) => ({
  src: url,
  ...(type === 'image/svg+xml' && { sizes: 'any' }),
  type,
});

/** What a device needs to put the site among its programs (https://www.w3.org/TR/appmanifest/). */
export const webManifest = ({ corpus, context }: CurrentSite): string =>
  `${JSON.stringify({
    name: corpus.edition.nom,
    description: corpus.edition.description,
    lang: 'fr',
    start_url: context.href('/'),
    scope: context.href('/'),
    display: 'minimal-ui',
    background_color: PAPER,
    icons: [iconOf(context.site.icone)],
  })}\n`;
