import type { MarkdownIt, StateInline } from 'markdown-it';
import { closingBrace } from './braces.ts';

/**
 * Languages that a French text may quote, as writers name them, with their tags (BCP 47). A screen reader then says the
 * words with the right voice: RGAA 4.1.2, criterion 8.7.
 */
export const LANGUAGES: Readonly<Record<string, string>> = {
  allemand: 'de',
  alsacien: 'gsw',
  anglais: 'en',
  arabe: 'ar',
  basque: 'eu',
  breton: 'br',
  catalan: 'ca',
  chinois: 'zh',
  corse: 'co',
  espagnol: 'es',
  italien: 'it',
  latin: 'la',
  occitan: 'oc',
  persan: 'fa',
  portugais: 'pt',
  roumain: 'ro',
  russe: 'ru',
  turc: 'tr',
  ukrainien: 'uk',
};

/** Languages written from right to left: RGAA 4.1.2, criterion 8.10. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa']);

/** Words in another language: `{anglais: open data}`. */
export function languages(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'language', passage);
}

/** Where the words lie in the text, and their language. */
export interface PassageSpan {
  language: string;
  start: number;
  end: number;
  /** Just after the closing brace. */
  next: number;
}

/** The passage that begins at a place; `undefined` when there is none, or when it is empty or not closed. */
export function passageAt(state: StateInline, at: number): PassageSpan | undefined {
  const opening = /\{\s?([a-z]+)\s?:\s*/iy;
  opening.lastIndex = at;
  const language = LANGUAGES[opening.exec(state.src)?.[1]?.toLowerCase() ?? ''];
  const close = language && closingBrace(state, at);
  if (!language || !close) return undefined;
  const start = opening.lastIndex;
  const text = state.src.slice(start, close).trimEnd();
  return text === '' ? undefined : { language, start, end: start + text.length, next: close + 1 };
}

function passage(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') return false;
  const span = passageAt(state, state.pos);
  if (!span) return false;
  if (!silent) readPassage(state, span);
  state.pos = span.next;
  return true;
}

function readPassage(state: StateInline, { language, start, end }: PassageSpan): void {
  const { posMax } = state;
  const open = state.push('language_open', 'span', 1);
  open.attrSet('lang', language);
  if (RIGHT_TO_LEFT.has(language)) open.attrSet('dir', 'rtl');
  state.pos = start;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push('language_close', 'span', -1);
  state.posMax = posMax;
}
