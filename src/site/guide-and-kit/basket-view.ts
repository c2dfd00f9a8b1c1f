import { type Entry, entriesOf } from '../../corpus/entry.ts';
import { PAGES } from '../../model/pages.ts';
import { typeNamed } from '../../model/types.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { partId } from './booklet-view.ts';

/** A text that may be picked. */
interface PickedText {
  /** What the address says of it: its key. */
  cle: string;
  titre: string;
  url: string;
  /** Where its whole text begins, on the page of its collection. */
  ancre: string;
}

/** A collection that stands whole on one page, from where its texts are taken. */
interface PickedCollection {
  id: string;
  titre: string;
  /** The page of the whole, with the prefix of the host. */
  recueil: string;
  textes: PickedText[];
}

/** Where readers pick texts and print them as one booklet: the choice stands in the address, and nowhere else. */
export const basketView = (context: SiteContext): PageView => ({
  ...sitePageView(
    'livret',
    'Cochez les textes qu’il vous faut : ils viennent à la suite, prêts à imprimer.',
    context,
  ),
  contenu: {
    edition: { nom: context.site.nom },
    rubriques: collections(context),
  },
});

function collections({ corpus, href, writer }: SiteContext): PickedCollection[] {
  return PAGES.flatMap(({ recueil, type, url, stands }) => {
    if (!recueil || !type || !stands((name) => entriesOf(corpus, name))) return [];
    const entries = entriesOf(corpus, type) as readonly Entry[];
    return [
      {
        id: type,
        titre: writer.text(typeNamed(type).plural),
        recueil: href(url),
        textes: entries.map(({ key, slug, url: page, data }) => ({
          cle: key,
          titre: writer.text(data.titre),
          url: href(page),
          ancre: partId(slug),
        })),
      },
    ];
  });
}
