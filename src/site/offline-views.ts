import { entriesOf } from '../corpus/entry.ts';
import {
  FIXED_PAGES,
  GUIDE_PAGES,
  KIT_BOOKLET,
  listUrl,
  OFFLINE_PAGE,
} from '../model/addresses.ts';
import { ABSENT_PAGE, keepsSomething } from '../model/offline.ts';
import { sitePageView } from './list-views.ts';
import type { PageView } from './page-view.ts';
import type { Route, RouteMaker } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** The page that keeps the kit and the guide on a device, and the one that stands there for all that is not kept. */
export function offlineRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const filled = new Set(context.corpus.entries.map(({ type }) => type));
  if (!keepsSomething(filled)) return [];
  return [
    route(OFFLINE_PAGE, 'hors-connexion', () => offlineView(context)),
    route(ABSENT_PAGE, 'page-absente', () => absentView(context)),
  ];
}

function offlineView(context: SiteContext): PageView {
  return {
    ...sitePageView(
      OFFLINE_PAGE,
      'Garder le site sans connexion',
      'Le kit, le guide et la recherche restent lisibles sur cet appareil, même sans réseau.',
      context,
    ),
    contenu: keptParts(context),
  };
}

function absentView(context: SiteContext): PageView {
  return {
    ...sitePageView(
      ABSENT_PAGE,
      'Cette page demande une connexion',
      'Elle n’est pas gardée sur cet appareil, et le réseau ne répond pas.',
      context,
    ),
    contenu: keptParts(context),
  };
}

/** What is kept, counted, with where it is read and printed whole. */
function keptParts({ corpus, href }: SiteContext) {
  const sheets = entriesOf(corpus, 'kit').length;
  const chapters = entriesOf(corpus, 'guide').length;
  return {
    parties: [
      ...(sheets > 0
        ? [part('Le kit', count(sheets, 'fiche'), href(listUrl('kit') ?? ''), href(KIT_BOOKLET))]
        : []),
      ...(chapters > 0
        ? [
            part(
              'Le guide',
              count(chapters, 'chapitre'),
              href(listUrl('guide') ?? ''),
              href(GUIDE_PAGES.imprimer),
            ),
          ]
        : []),
    ],
    recherche: href(FIXED_PAGES.recherche),
  };
}

const part = (titre: string, compte: string, url: string, imprimer: string) => ({
  titre,
  compte,
  url,
  imprimer,
});

const count = (number: number, name: string): string => `${number} ${name}${number > 1 ? 's' : ''}`;
