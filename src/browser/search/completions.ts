import type { SearchPages } from '../../model/search-files.ts';
import { foldText, plainWords } from '../../model/search-words.ts';

/** How many ways to end a query are offered. */
const OFFERED = 4;
const SHORTEST = 2;

/**
 * Ways to end the word that is being typed: words of titles and of what people say, and expressions used for one another.
 * @returns whole queries, the likeliest first
 */
export function completionsOf(typed: string, { lot = [], familles }: SearchPages): string[] {
  const [, before = '', begun = ''] = /^(.*?)([\p{L}\p{N}’'-]+)$/su.exec(typed) ?? [];
  const start = foldText(begun);
  if (start.length < SHORTEST) return [];
  const counts = new Map<string, number>();
  const said = lot.flatMap(([titre, , , situation = '']) => plainWords(`${titre} ${situation}`));
  for (const word of [...said, ...familles.flat()]) {
    const folded = foldText(word);
    if (folded.startsWith(start) && folded.length > start.length + 1)
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.length - b.length)
    .slice(0, OFFERED)
    .map(([word]) => before + word);
}
