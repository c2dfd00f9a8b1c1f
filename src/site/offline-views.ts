import { entriesOf } from '../corpus/entry.ts';
import { listUrl } from '../model/addresses.ts';
import { PAGES, pageUrl } from '../model/pages.ts';
import { CONTENT_TYPES, declarationOf, isListed } from '../model/types.ts';
import type { PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { sitePageView } from './site-page-view.ts';

/** The page that keeps the site on a device. */
export function offlineView(context: SiteContext): PageView {
  const parties = keptParts(context);
  const lus = listed([...parties.map(({ titre }) => titre), 'La recherche']);
  return {
    ...sitePageView(
      'hors-connexion',
      `${lus} restent lisibles sur cet appareil, même sans réseau.`,
      context,
    ),
    contenu: { parties, recherche: context.href(pageUrl('recherche')) },
  };
}

/** The page that stands there for all that is not kept. */
export function absentView(context: SiteContext): PageView {
  const parties = keptParts(context);
  return {
    ...sitePageView(
      'absente',
      'Elle n’est pas gardée sur cet appareil, et le réseau ne répond pas.',
      context,
    ),
    contenu: {
      parties,
      recherche: context.href(pageUrl('recherche')),
      lus: inSentence(listed(parties.map(({ titre }) => titre))),
    },
  };
}

/** A collection that is kept: how much it holds, where it is read and, if it can be, printed whole. */
interface KeptPart {
  titre: string;
  compte: string;
  url: string;
  imprimer?: string | undefined;
}

/** The collections that are kept, in the order that they declare. */
const keptParts = ({ corpus, href }: SiteContext): KeptPart[] =>
  CONTENT_TYPES.flatMap(({ name: type }) => {
    const { horsConnexion } = declarationOf(type);
    const { length: nombre, 0: first } = entriesOf(corpus, type);
    return horsConnexion && first ? [{ type, nombre, first, ...horsConnexion }] : [];
  })
    .sort((a, b) => a.rang - b.rang)
    .map(({ type, titre, unite, unites = `${unite}s`, nombre, first }) => {
      const booklet = PAGES.find((page) => page.recueil && page.type === type);
      return {
        titre,
        compte: `${nombre} ${nombre > 1 ? unites : unite}`,
        url: href(isListed(type) ? listUrl(type) : first.url),
        imprimer: booklet && href(booklet.url),
      };
    });

/** « Le kit, le guide et la recherche ». */
const listed = (titres: readonly string[]): string =>
  new Intl.ListFormat('fr').format(titres.map((titre, at) => (at > 0 ? inSentence(titre) : titre)));

const inSentence = (titre: string): string => titre.charAt(0).toLowerCase() + titre.slice(1);
