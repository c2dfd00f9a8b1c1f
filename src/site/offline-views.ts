import { entriesOf } from '../corpus/entry.ts';
import { listUrl } from '../model/addresses.ts';
import { type PageId, pageUrl } from '../model/pages.ts';
import type { ListedType } from '../model/types.ts';
import type { PageView } from './page-view.ts';
import type { SiteContext } from './site-context.ts';
import { sitePageView } from './site-page-view.ts';

/** The page that keeps the site on a device. */
export const offlineView = (context: SiteContext): PageView => ({
  ...sitePageView(
    'hors-connexion',
    'Le kit, le guide et la recherche restent lisibles sur cet appareil, même sans réseau.',
    context,
  ),
  contenu: keptParts(context),
});

/** The page that stands there for all that is not kept. */
export const absentView = (context: SiteContext): PageView => ({
  ...sitePageView(
    'absente',
    'Elle n’est pas gardée sur cet appareil, et le réseau ne répond pas.',
    context,
  ),
  contenu: keptParts(context),
});

/** A collection that is kept, and the page where it is printed whole. */
interface KeptPart {
  type: ListedType;
  titre: string;
  unite: string;
  imprimer: PageId;
}

const KEPT_PARTS: readonly KeptPart[] = [
  { type: 'kit', titre: 'Le kit', unite: 'fiche', imprimer: 'imprimer-kit' },
  { type: 'guide', titre: 'Le guide', unite: 'chapitre', imprimer: 'imprimer-guide' },
];

/** What is kept, counted, with where it is read and printed whole. */
const keptParts = ({ corpus, href }: SiteContext) => ({
  parties: KEPT_PARTS.map((part) => ({ ...part, nombre: entriesOf(corpus, part.type).length }))
    .filter(({ nombre }) => nombre > 0)
    .map(({ type, titre, unite, imprimer, nombre }) => ({
      titre,
      compte: `${nombre} ${unite}${nombre > 1 ? 's' : ''}`,
      url: href(listUrl(type)),
      imprimer: href(pageUrl(imprimer)),
    })),
  recherche: href(pageUrl('recherche')),
});
