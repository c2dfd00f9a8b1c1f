import { foldedWords, foldText, isTelling, rootOf } from '../model/search-words.ts';
import { openAround } from './open-around.ts';

/** Parameter of the addresses that search results lead to: `?surligner=mandat`. */
export const HIGHLIGHT = 'surligner';

/** A long word and its inflections share their beginning; of a shorter one only the plural and the feminine are the same. */
const STEM = 5;

/** Marks in the text of the page the words that were searched, and brings the first one into view. */
export function highlightSearchedWords(root: Document, parameters: URLSearchParams): void {
  const words = searchedWords(parameters.getAll(HIGHLIGHT).join(' '));
  const text = root.querySelector('main');
  if (words.length === 0 || !text) return;
  const walker = root.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes)
    if (!node.parentElement?.closest('mark, form, nav, script')) markIn(node, words);
  const first = text.querySelector('mark');
  if (first) openAround(first);
  if (!location.hash) first?.scrollIntoView({ block: 'center' });
}

/** The words of a query that tell something, folded: « l’aidant du numérique » → `aidant`, `numerique`. */
export const searchedWords = (query: string): string[] => foldedWords(query).filter(isTelling);

/** Words, and numbers with the spaces that French writes in them. */
const WORDS = /(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|[\p{L}\p{N}]+/gu;

/** Where the words stand in a text: pairs of start and end, in the units that browsers count. */
export function occurrences(text: string, words: readonly string[]): [number, number][] {
  const { folded, starts } = foldedWithPlaces(text);
  const found: [number, number][] = [];
  for (const { 0: written, index } of folded.matchAll(WORDS)) {
    const word = foldText(written);
    if (words.some((searched) => sameFamily(word, searched)))
      found.push([starts[index] ?? 0, starts[index + written.length] ?? text.length]);
  }
  return found;
}

function sameFamily(word: string, searched: string): boolean {
  if (rootOf(word) === rootOf(searched)) return true;
  const stem = searched.slice(0, Math.max(STEM, searched.length - 2));
  return (
    searched.length > STEM && word.startsWith(stem) && Math.abs(word.length - searched.length) <= 3
  );
}

function markIn(node: Text, words: readonly string[]): void {
  for (const [start, end] of occurrences(node.data, words).reverse()) {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(node.ownerDocument.createElement('mark'));
  }
}

/**
 * Text without case or accents, and for each of its units where the sign that it comes from begins in the text: an emoji
 * counts for two units, an accent may be a sign of its own, and some letters become two.
 */
function foldedWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let place = 0;
  for (const sign of text) {
    const plain = sign
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{M}\u00AD]/gu, '')
      .replace('œ', 'oe')
      .replace('æ', 'ae');
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(place);
    folded += plain;
    place += sign.length;
  }
  return { folded, starts };
}
