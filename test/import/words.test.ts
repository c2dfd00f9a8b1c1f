import { describe, expect, it } from 'vitest';
import { lostWords, resultWords, sourceWords } from '../../src/import/body/words.ts';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { convert } from './convert.ts';
import { randomText } from './random-text.ts';

const read = (source: string) => sourceWords(source).map(({ word }) => word);
const written = (markdown: string) => resultWords(markdown).map(({ word }) => word);
const lost = (before: string, after: string) =>
  lostWords(sourceWords(before), resultWords(after)).map(({ word, line }) => `${word}:${line}`);

describe('the count of words', () => {
  it.each([
    ['**(sous titre 3) Un** mot', 'un mot'],
    ['(note dans la marge) *Un', 'un'],
    ['(note dans la marge : un) deux', 'un deux'],
    ['(encadré : Un)', 'un'],
    ['[un](https://deux.fr) ![trois](/quatre.png)', 'un trois'],
    ['[](https://un.fr)', 'https un fr'],
    ['<p class="x">un</p><!-- deux --><img alt="trois">', 'un trois'],
    ['un&nbsp;deux &eacute;t&eacute;', 'un deux été'],
    ['{% x %}un{{ y }}', 'un'],
    ['1. un\n2) deux', 'un deux'],
    ['**R**apport d’**é**té', 'rapport d été'],
    ['un[^1]\n\n[^1]: deux', 'un deux'],
    ['[un][a]\n\n[a]: https://b.fr', 'un'],
  ])('%j → %j', (source, expected) => {
    expect(read(source).join(' ')).toBe(expected);
  });

  it('counts a word said twice', () => {
    expect(lost('un\n\nun deux', 'un deux')).toEqual(['un:3']);
  });

  it('sees a word that the result lacks, and no mark of the result as a word', () => {
    expect(lost('un\n\ndeux', 'un')).toEqual(['deux:3']);
    expect(written('::: exemple Un\ndeux {marge: trois}\n:::')).toEqual(['un', 'deux', 'trois']);
  });
});

describe('texts made at random with the habits of editors', () => {
  const seeds = Array.from({ length: 400 }, (_, seed) => seed);
  const allowed = new Set('tableau à légender image décrire png'.split(' '));

  it.each(seeds)('keep every word, in order, without faults (seed %i)', (seed) => {
    const { source, words, notes } = randomText(seed);
    const { markdown } = convert(source);
    const marginNotes = [...markdown.matchAll(/\{marge: ([^{}]*)\}/g)].flatMap(([, note = '']) =>
      written(note),
    );
    const rest = written(markdown.replace(/\{marge: [^{}]*\}/g, ''));
    expect(rest.filter((word) => !allowed.has(word))).toEqual(words);
    expect(marginNotes.sort()).toEqual([...notes].sort());
    expect(lost(source, markdown)).toEqual([]);
    expect(inspectMarkdown(markdown).faults).toEqual([]);
    expect(convert(markdown).markdown).toBe(markdown);
  });

  it('survive signs thrown in at random', () => {
    for (const seed of seeds) {
      const { source } = randomText(seed, true);
      const { markdown } = convert(source);
      expect(lost(source, markdown), source).toEqual([]);
    }
  });
});
