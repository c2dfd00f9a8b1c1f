import { type CellPiece, cellPieces, textOfPiece } from './cell-view.ts';

/** A part of the words of a cell that gives its place to others. */
interface Change {
  from: number;
  to: number;
  typed: string;
}

type Marked = CellPiece & { kind: 'mark' };

/** The words of a cell, as one types them: without the signs of its marks. */
export const shownWords = (source: string): string => cellPieces(source).map(textOfPiece).join('');

/**
 * A cell after somebody has typed in its words. What is typed shows as it is typed, whatever its signs; the marks that the
 * cell holds stay with their words.
 * @param words all of them, as they are now
 * @param caret where the caret stands in them: of two same letters, it tells the new one
 */
export function retypedCell(source: string, words: string, caret = words.length): string {
  const before = shownWords(source);
  if (before === words) return source;
  const most = Math.min(before.length, words.length);
  const sameEnd = (limit: number) => {
    let end = 0;
    while (end < limit && before.at(-1 - end) === words.at(-1 - end)) end += 1;
    return end;
  };
  const after = sameEnd(Math.min(most, words.length - caret));
  let from = 0;
  while (from < most - after && before[from] === words[from]) from += 1;
  const end = sameEnd(most - from);
  const typed = words.slice(from, words.length - end);
  const pieces = cellPieces(source).map(withStars);
  return sourceOf(changed(pieces, { from, to: before.length - end, typed }));
}

/** `_Words_` are no mark any more once a letter touches them; `*words*` are. */
function withStars(piece: CellPiece): CellPiece {
  if (piece.kind !== 'mark') return piece;
  const [opening, closing] = piece.ends.map((signs) => signs.replaceAll('_', '*'));
  const ends: [string, string] =
    piece.shown === 'link' ? piece.ends : [opening ?? '', closing ?? ''];
  return marked({ ...piece, ends }, piece.pieces.map(withStars));
}

function changed(pieces: readonly CellPiece[], { from, to, typed }: Change): CellPiece[] {
  const starts = pieces.map((_, at) => textLength(pieces.slice(0, at)));
  const lengths = pieces.map((piece) => textOfPiece(piece).length);
  const holds = (at: number) => {
    const start = starts[at] ?? 0;
    const end = start + (lengths[at] ?? 0);
    if (to > from) return start <= from && from < end;
    // Beside a mark, one goes on outside of it.
    return pieces[at]?.kind === 'words' ? start <= from && from <= end : start < from && from < end;
  };
  const home = pieces.findIndex((_, at) => holds(at));
  const made = pieces.flatMap((piece, at) => {
    const start = starts[at] ?? 0;
    const own = {
      from: within(from - start, lengths[at] ?? 0),
      to: within(to - start, lengths[at] ?? 0),
      typed: at === home ? typed : '',
    };
    return own.from === own.to && own.typed === '' ? [piece] : changedPiece(piece, own);
  });
  if (home >= 0 || typed === '') return made;
  const next = starts.findIndex((start) => start >= from);
  return made.toSpliced(next < 0 ? made.length : next, 0, words(typed));
}

const textLength = (pieces: readonly CellPiece[]): number =>
  pieces.reduce((length, piece) => length + textOfPiece(piece).length, 0);

const within = (place: number, length: number): number => Math.min(Math.max(place, 0), length);

function changedPiece(piece: CellPiece, change: Change): CellPiece[] {
  if (piece.kind === 'mark') {
    const pieces = changed(piece.pieces, change);
    return textLength(pieces) === 0 ? [] : [marked(piece, pieces)];
  }
  const text = piece.text.slice(0, change.from) + change.typed + piece.text.slice(change.to);
  if (text === '') return [];
  return [piece.kind === 'code' ? { ...piece, text, source: codeSource(text) } : words(text)];
}

/** Blanks at the ends of what is marked stand outside of the marks, or these would be none. */
function marked(piece: Marked, pieces: CellPiece[]): Marked {
  const [opening, closing] = piece.ends;
  const held = sourceOf(pieces);
  const source = held.replace(/\S(?:.*\S)?/, (said) => opening + said + closing);
  return { ...piece, pieces, source };
}

function codeSource(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return longest > 0 ? `${ticks} ${text} ${ticks}` : ticks + text + ticks;
}

const words = (text: string): CellPiece => ({ kind: 'words', text, source: plainSource(text) });

/** Words as they are, for Markdown: a backslash before each sign that would be more than itself. */
const plainSource = (text: string): string =>
  text.replace(
    /\\(?=[!-/:-@[-`{-~]|$)|(?<!\s)\*|\*(?!\s)|(?<!\w)_|_(?!\w)|[`[\]]|^\^|<(?=[a-z/!?])|&(?=#?\w+;)|~(?=~)/giu,
    '\\$&',
  );

function sourceOf(pieces: readonly CellPiece[]): string {
  let written = '';
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    if (isStarred(piece)) {
      const after = next && isStarred(next) ? sourceOf(next.pieces) : (next?.source ?? '');
      written += isStarred(pieces[at - 1]) ? sourceOf(piece.pieces) : fitted(piece, written, after);
    } else {
      const isBeforeLink = piece.kind === 'words' && next?.source.startsWith('[');
      // Or that link would be an image.
      written += isBeforeLink ? piece.source.replace(/(?<!(?<!\\)\\)!$/, '\\!') : piece.source;
    }
  }
  return written;
}

/** Two marks of stars that touch each other would be one. */
const isStarred = (piece: CellPiece | undefined): piece is Marked =>
  piece?.kind === 'mark' && piece.shown !== 'link';

/** Stars between a letter and a punctuation mark make no mark: the punctuation then stands outside of them. */
function fitted(piece: Marked, before: string, after: string): string {
  const [opening, closing] = piece.ends;
  const [first, last] = [piece.pieces.at(0), piece.pieces.at(-1)];
  const held = sourceOf(piece.pieces).trim();
  const head = ENDS_IN_LETTER.test(before) && first?.kind === 'words' ? HEAD.exec(held)?.[0] : '';
  const tail = LETTER_FIRST.test(after) && last?.kind === 'words' ? TAIL.exec(held)?.[0] : '';
  if (!head && !tail) return piece.source;
  const core = held.slice(head?.length, held.length - (tail?.length ?? 0));
  return core === '' ? held : `${head ?? ''}${opening}${core}${closing}${tail ?? ''}`;
}

const ENDS_IN_LETTER = /[^\s\p{P}\p{S}]$/u;
const LETTER_FIRST = /^[^\s\p{P}\p{S}]/u;
const HEAD = /^(?:\\?[\p{P}\p{S}]|\s)+/u;
const TAIL = /(?:\\?[\p{P}\p{S}]|\s)+$/u;
