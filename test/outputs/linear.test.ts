import { expect, test } from 'vitest';
import { occurrences, searchedWords } from '../../src/browser/highlight.ts';
import { printable } from '../../src/corpus/printable.ts';
import { csvText } from '../../src/model/csv.ts';
import { plainSigns } from '../../src/model/plain-signs.ts';
import { pageScanner } from '../../src/outputs/check-links.ts';
import { weighedWords, wordReader } from '../../src/outputs/search-copies.ts';
import { weighedTexts } from '../../src/outputs/search-text.ts';
import { repeated, tooSlow } from '../growth.ts';

const families = [['aidant numérique', 'médiateur', 'a a a b']];

/** What goes through every text of a finished page, or of a file beside it. */
const WORKS: Readonly<Record<string, (text: string) => unknown>> = {
  'the search': (text) => weighedWords(weighedTexts(text), wordReader(families)),
  'the links of a page': (text) => pageScanner()('/a/index.html', `<main>${text}</main>`),
  'the highlight': (text) => occurrences(text, ['mandat', 'aidant']),
  'the words of a query': (text) => searchedWords(text),
  'a cell': (text) => csvText([[text]]),
  'a text without markup': (text) => plainSigns(text),
  'a line of the terminal': (text) => printable(text),
};

const PIECES = [
  '‹',
  ' ',
  'a ',
  'aidant numér',
  'l’',
  '<div ',
  ' id="',
  ' inert',
  '=',
  '\u200b',
  '##',
  '\n::',
  'é',
];

test.each(Object.entries(WORKS))('%s takes a time in proportion to the text', (_name, work) => {
  for (const piece of PIECES)
    expect(
      tooSlow((length) => work(repeated(piece, length))),
      piece,
    ).toBeUndefined();
});
