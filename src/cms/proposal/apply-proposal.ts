import { diffArrays } from 'diff';
import type { Proposal } from '../../model/proposal.ts';

/** A run of letters and digits, where it stands in a text. */
interface Word {
  /** For comparing: a page shows other spaces and apostrophes than its source. */
  key: string;
  start: number;
  end: number;
}

/**
 * A text in Markdown with what somebody proposes, who saw its page: words are found whatever signs stand between them,
 * and those that do not change keep theirs (links, bold). Where what changes holds such signs, the passage becomes what
 * was proposed, as it was written. What replaces no passage goes at the end.
 * @returns undefined when the passage is not in the text, or not any more
 */
export function applyProposal(body: string, proposal: Proposal): string | undefined {
  const [before, after] = withoutSameEnd(proposal.before, proposal.after);
  const wanted = wordsOf(before);
  if (wanted.length === 0) return `${body.trimEnd()}\n\n${after}`.trimStart();
  const source = wordsOf(withoutAddresses(body));
  const at = placeOf(source, wanted);
  if (at === undefined) return undefined;
  const found = source.slice(at, at + wanted.length);
  const span = { start: found[0]?.start ?? 0, end: endOf(body, found.at(-1)?.end ?? 0, before) };
  const changed = changedWords(body, found, span.end, before, after);
  return body.slice(0, span.start) + (changed ?? plainEnds(after, before)) + body.slice(span.end);
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    key: match[0].normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** What a page does not show, in as many spaces: addresses of links, calls of notes, names of boxes. */
const withoutAddresses = (body: string): string =>
  body.replace(/(?<=\])\([^()\n]{0,2000}\)|\[\^[^\]\n]{1,80}\]|^:{3,} *\S+/gm, (signs) =>
    ' '.repeat(signs.length),
  );

/**
 * Where these words follow each other, once and once only: a passage that stands twice could be either. Linear (Knuth,
 * Morris, Pratt): what a stranger sends may repeat itself.
 */
function placeOf(source: readonly Word[], wanted: readonly Word[]): number | undefined {
  const restarts = restartsOf(wanted);
  const places: number[] = [];
  let held = 0;
  for (const [at, { key }] of source.entries()) {
    while (held > 0 && key !== wanted[held]?.key) held = restarts[held - 1] ?? 0;
    if (key === wanted[held]?.key) held += 1;
    if (held === wanted.length) {
      places.push(at - held + 1);
      held = restarts[held - 1] ?? 0;
    }
  }
  return places.length === 1 ? places[0] : undefined;
}

/** For each beginning of the passage, how much of it is a beginning again. */
function restartsOf(words: readonly Word[]): number[] {
  const restarts = [0];
  let held = 0;
  for (const { key } of words.slice(1)) {
    while (held > 0 && key !== words[held]?.key) held = restarts[held - 1] ?? 0;
    if (key === words[held]?.key) held += 1;
    restarts.push(held);
  }
  return restarts;
}

const LAST_SIGNS = /[^\p{L}\p{N}\p{M}]*$/u;

const lastSigns = (text: string): string => (LAST_SIGNS.exec(text)?.[0] ?? '').replace(/\s+/g, '');

/** Both texts without the signs that end them, where these are the same: the source keeps its own. */
function withoutSameEnd(before: string, after: string): [before: string, after: string] {
  if (before.trim() === '' || lastSigns(before) !== lastSigns(after)) return [before, after];
  return [before.replace(LAST_SIGNS, ''), after.replace(LAST_SIGNS, '')];
}

/** Where the passage ends in the source, with the signs that end it if they are there. */
function endOf(body: string, end: number, before: string): number {
  let at = end;
  for (const sign of lastSigns(before)) {
    while (/[ \u00a0\u202f]/.test(body[at] ?? '')) at += 1;
    if (body[at] !== sign) return end;
    at += 1;
  }
  return at;
}

/** The passage with its words changed one by one; undefined when a change touches a sign of Markdown. */
function changedWords(
  body: string,
  found: readonly Word[],
  end: number,
  before: string,
  after: string,
): string | undefined {
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  const starts = [...found.map(({ start }) => start), end];
  let written = '';
  let at = 0;
  for (const { value, added, removed } of diffArrays(old, fresh)) {
    if (added) {
      written += value.join('');
      continue;
    }
    const kept = body.slice(starts[at], starts[at + value.length]);
    at += value.length;
    if (removed && MARKUP.test(kept)) return undefined;
    if (!removed) written += kept;
  }
  return at === found.length ? written : undefined;
}

/** Signs that mean something in Markdown, and line ends, which part blocks. */
const MARKUP = /[*_`[\](){}|<>#\n]/;

/** Each word with the signs and spaces that follow it; what stands before the first is left out. */
const piecesOf = (text: string): string[] =>
  text
    .match(/[\p{L}\p{N}\p{M}]+[^\p{L}\p{N}\p{M}]*/gu)
    ?.map((piece) => piece.replace(/\s+/g, ' ')) ?? [];

/** Without the signs that begin the proposal where the passage begins with the same: the source still has them. */
function plainEnds(after: string, before: string): string {
  const opening = /^[^\p{L}\p{N}]*/u;
  const same = opening.exec(before)?.[0] ?? '';
  return same !== '' && after.startsWith(same) ? after.slice(same.length) : after;
}
