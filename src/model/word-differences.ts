import { diffArrays } from 'diff';

/** A run of text that both texts have, or that only one of them has. */
export interface Piece {
  change: 'kept' | 'added' | 'removed';
  text: string;
}

/**
 * How one text became another, word by word: the pieces that are kept or removed make up the first, those kept or added
 * the second, to the sign. Lines that have changed are found first, then words within them. Texts too far from each
 * other for words to tell anything are given whole.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const lines = differences(linesOf(before), linesOf(after));
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [piece, next] = [lines[at], lines[at + 1]];
    if (piece?.change === 'removed' && next?.change === 'added') {
      pieces.push(...differences(wordsOf(piece.text), wordsOf(next.text)));
      at += 1;
    } else if (piece) {
      pieces.push(piece);
    }
  }
  return joined(pieces);
}

/** Beyond this many words or lines added and removed, looking for what was kept takes longer than it helps. */
const MOST_EDITS = 1000;

/** What was removed always stands before what was added in its place. */
function differences(before: string[], after: string[]): Piece[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return joined([removed(before), added(after)]);
  return changes.map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
}

const removed = (parts: string[]): Piece => ({ change: 'removed', text: parts.join('') });
const added = (parts: string[]): Piece => ({ change: 'added', text: parts.join('') });

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Words and signs, each with the spaces that follow it; « l’école » is two words. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+['’]?\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const { change, text } of pieces) {
    const last = whole.at(-1);
    if (last?.change === change) last.text += text;
    else if (text !== '') whole.push({ change, text });
  }
  return whole;
}

/** What stands for a long run that both texts have. */
export const CUT = ' […] ';

/**
 * The same without most of what is kept: a few words before and after each change.
 * @param around signs kept on each side, at least
 */
export function excerpts(pieces: readonly Piece[], around = 120): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.change !== 'kept') return piece;
    const start = at === 0 ? '' : firstWords(piece.text, around);
    const end = at === pieces.length - 1 ? '' : lastWords(piece.text, around);
    const isShort = start.length + end.length + CUT.length >= piece.text.length;
    return isShort ? piece : { change: 'kept', text: `${start}${CUT}${end}` };
  });
}

/** Cut at a space. */
const firstWords = (text: string, most: number): string =>
  text.slice(0, most) + (/^\S*/.exec(text.slice(most, most + 80))?.[0] ?? '');
const lastWords = (text: string, most: number): string =>
  text.length <= most
    ? text
    : (/\S*$/.exec(text.slice(Math.max(0, text.length - most - 80), -most))?.[0] ?? '') +
      text.slice(-most);
