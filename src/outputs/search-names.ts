import type { Corpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import type { SiteContext } from '../site/site-context.ts';

/** What else an entry is called: other forms of a term, the territory of a strategy and its code. */
export function otherNames(entry: Entry, { territoryName }: SiteContext): string[] {
  if (entry.type === 'glossaire') return entry.data.autres_formes;
  if (entry.type !== 'strategie') return [];
  const { nature, code } = entry.data.territoire;
  return [territoryName(nature, code) ?? '', code].filter(Boolean);
}

/** The words by which people look for the page at an address, and which it does not say: see `synonymes.yml`. */
export const soughtNames = (url: string, { foundBy }: Pick<Corpus, 'foundBy'>): string[] =>
  foundBy.filter(({ page }) => page === url).flatMap(({ mots }) => mots);
