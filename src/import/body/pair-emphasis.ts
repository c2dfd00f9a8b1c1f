/** A run of `*` or `_` in a text. */
interface Run {
  sign: string;
  length: number;
  at: number;
  before: string;
  after: string;
}

/** Two marks that make a piece of text stand out: `*` and `*`, `**` and `**`. */
export interface Pair {
  size: 1 | 2;
  open: number;
  close: number;
}

/** What the asterisks and underscores of a text turn out to be. */
export interface Pairing {
  pairs: Pair[];
  /** Positions of asterisks that call a note: `tous*`. */
  calls: number[];
  /** Positions of marks that belong to no pair. */
  strays: number[];
}

interface Opener {
  sign: string;
  size: 1 | 2;
  at: number;
}

const RUN = /\\[\s\S]|\*+|_+/g;
const isBlank = (sign: string) => sign === '' || /\s/.test(sign);
const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
const isPunctuation = (sign: string) => /[\p{P}\p{S}]/u.test(sign);

/**
 * Pairs the marks of emphasis as their author meant them. Markdown's own rules decide first; beyond them, a `**` closes
 * an open one even after a blank (`**mot **(`), and a lone asterisk after a word is a call for a note.
 */
export function pairEmphasis(text: string): Pairing {
  const pairing: Pairing = { pairs: [], calls: [], strays: [] };
  const open: Opener[] = [];
  for (const run of runsOf(text)) {
    const left = closeWith(run, open, pairing);
    if (left > 0) openWith(run, left, open, pairing);
  }
  for (const { at, size } of open) pairing.strays.push(...positions(at, size));
  return pairing;
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)]
    .filter(([whole]) => !whole.startsWith('\\'))
    .map(({ 0: whole, index: at }) => ({
      sign: whole[0] ?? '',
      length: whole.length,
      at,
      before: text[at - 1] ?? '',
      after: text[at + whole.length] ?? '',
    }))
    .filter((run) => !isPlainText(run));
}

/** `nom_de_fichier`, `2 * 3` and `Nom : ____` are no emphasis. */
function isPlainText({ sign, length, before, after }: Run): boolean {
  if (sign === '_' && (length > 3 || (isWord(before) && isWord(after)))) return true;
  return length === 1 && before !== '' && after !== '' && isBlank(before) && isBlank(after);
}

/** Closes what a run can close; gives back how many of its signs are left. */
function closeWith(run: Run, open: Opener[], pairing: Pairing): number {
  let left = run.length;
  while (left > 0) {
    const found = openerFor(run, left, open);
    if (found === -1) break;
    for (const { at, size } of open.splice(found + 1)) pairing.strays.push(...positions(at, size));
    const opener = open.pop();
    if (!opener) break;
    pairing.pairs.push({ size: opener.size, open: opener.at, close: run.at + run.length - left });
    left -= opener.size;
  }
  return left;
}

function openerFor(run: Run, left: number, open: readonly Opener[]): number {
  if (!canClose(run) && left !== 2) return -1;
  const same = open.findLastIndex(({ sign, size }) => sign === run.sign && size === left);
  return same !== -1
    ? same
    : open.findLastIndex(({ sign, size }) => sign === run.sign && size < left && canClose(run));
}

function openWith(run: Run, left: number, open: Opener[], pairing: Pairing): void {
  const at = run.at + run.length - left;
  if (left <= 3 && canOpen(run)) {
    if (left !== 2) open.push({ sign: run.sign, size: 1, at });
    if (left !== 1) open.push({ sign: run.sign, size: 2, at: at + left - 2 });
  } else if (run.sign === '*' && left <= 2 && !isBlank(run.before))
    pairing.calls.push(...positions(at, left));
  else pairing.strays.push(...positions(at, left));
}

/** Markdown's « left-flanking », and one tolerance: `_ texte_` at the start of a block. */
function canOpen({ before, after }: Run): boolean {
  if (isBlank(after)) return before === '';
  return !isPunctuation(after) || isBlank(before) || isPunctuation(before);
}

/** Markdown's « right-flanking », and one tolerance: `_texte _` at the end of a block. */
function canClose({ before, after }: Run): boolean {
  if (isBlank(before)) return after === '';
  return !isPunctuation(before) || isBlank(after) || isPunctuation(after);
}

const positions = (at: number, count: number) =>
  Array.from({ length: count }, (_, index) => at + index);
