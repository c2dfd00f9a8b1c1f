import type { Entry } from '../corpus/entry.ts';
import { foldText, isTelling, plainWords } from '../model/search-words.ts';

/** A text this long brings hardly a word that the ones before had not, and is long to read. */
const ENOUGH = 4_000_000;

/** Shorter words are a mistake of each other too easily. */
const SHORTEST = 4;

/** The words of a site as it writes them, the most used first: what a mistyped word is compared with. */
export function siteWords(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  let read = 0;
  for (const { data, body } of entries) {
    const opening = `${data.titre}\n${data.resume}\n${'situation' in data ? data.situation : ''}`;
    const text = read < ENOUGH ? `${opening}\n${body}` : opening;
    read += text.length;
    for (const word of plainWords(text.replace(ADDRESSES, ' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // A word is kept as it is written most often: « école », not « ecole » of a name.
  const written = new Map<string, string>();
  const byUse = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [word] of byUse) {
    const folded = foldText(word);
    if (folded.length >= SHORTEST && isTelling(folded) && !written.has(folded))
      written.set(folded, word);
  }
  return [...written.values()];
}

const ADDRESSES = /https?:\/\/\S+|\]\([^)]*\)|\{[^}]*\}/g;
