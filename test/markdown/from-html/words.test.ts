import { describe, expect, it } from 'vitest';
import { randomHtml } from '../../../src/commands/fuzz/editor/random-html.ts';
import { htmlWords, visibleWords } from '../../../src/commands/fuzz/editor/visible-words.ts';
import { inspectMarkdown } from '../../../src/markdown/inspect.ts';
import { createParser } from '../../../src/markdown/parser.ts';
import { convert } from './parse.ts';

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

/** « Tableau : à légender » stands above a table without a caption. */
const OURS = new Set(['tableau', 'à', 'légender']);
const theirs = (words: readonly string[]) => words.filter((word) => !OURS.has(word));

/** Where each word stops, counted in letters: blanks may be added between pictures, never lost between words. */
function stops(words: readonly string[]): Set<number> {
  let letters = 0;
  return new Set(
    words.map((word) => {
      letters += word.length;
      return letters;
    }),
  );
}

describe('HTML made at random', () => {
  it.each(SEEDS)(
    'keeps every word, once, in order, apart from its neighbours (seed %i)',
    (seed) => {
      const html = randomHtml(seed);
      const { markdown } = convert(html);
      const [before, after] = [theirs(htmlWords(html)), theirs(visibleWords(markdown))];
      const told = `${html}\n${markdown}`;
      expect(after.join(''), told).toBe(before.join(''));
      const kept = stops(after);
      expect(
        [...stops(before)].filter((stop) => !kept.has(stop)),
        told,
      ).toEqual([]);
      const faults = inspectMarkdown(markdown).faults.filter(
        ({ message }) => !message.startsWith('titre de niveau'),
      );
      expect(faults, told).toEqual([]);
      expect(markdown).not.toMatch(/[\uE000-\uF8FF]/);
      const again = convert(createParser().render(markdown)).markdown;
      expect(visibleWords(again).join(''), told).toBe(
        after.length > 0 ? visibleWords(markdown).join('') : '',
      );
    },
  );
});
