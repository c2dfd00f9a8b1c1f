import type { Corpus } from '../corpus/corpus.ts';
import { entriesOf } from '../corpus/entry.ts';
import { aroundOf } from '../corpus/known-editions.ts';
import { listId, type Page, type PageId, standingPages } from '../model/pages.ts';
import { declarationOf } from '../model/types.ts';
import { OPENING, TITLE, textOf, type WeighedText } from './search-text.ts';

/** What a page that stands on no entry says of itself. */
export interface WayIn {
  titre: string;
  resume: string;
  /** What else it is called: in the menu, on the home page, in the name of its drawing. */
  noms: string[];
}

/** Pages that everybody is led to already, and the one for builders, which shows a bit of everything. */
const WITHOUT_SEARCH: ReadonlySet<PageId> = new Set(['accueil', 'recherche', 'proposer', 'style']);

/** The pages that lead to entries, and those that say something of the site, by address. */
export const waysIn = (corpus: Pick<Corpus, 'entries' | 'editions'>): ReadonlyMap<string, Page> =>
  new Map(
    standingPages((type) => entriesOf(corpus, type), aroundOf(corpus))
      .filter(({ id, linked, editor }) => linked !== 'none' && !editor && !WITHOUT_SEARCH.has(id))
      .map((page) => [page.url, page]),
  );

/** Reads what only the finished page knows. */
export function wayIn(page: Page, html: string): WayIn {
  const titre = textOf(/<h1[^<>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? page.titre);
  const menu =
    page.type && page.id === listId(page.type) ? declarationOf(page.type).menu?.titre : undefined;
  const drawings = [...html.matchAll(/<svg[^<>]* aria-label="([^"]*)"/g)].map(([, said = '']) =>
    textOf(said),
  );
  const noms = [page.titre, menu, page.besoin?.titre, ...drawings].filter(
    (name) => name !== undefined,
  );
  return {
    titre,
    resume: textOf(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
    noms: [...new Set(noms)].filter((name) => name !== titre),
  };
}

/** What it is found by: not what it repeats of its entries, which are found themselves. */
export const wayInTexts = ({ titre, resume, noms }: WayIn): WeighedText[] => [
  ...[titre, ...noms].map((text) => ({ weight: TITLE, text })),
  { weight: OPENING, text: resume },
];
