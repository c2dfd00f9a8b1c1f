import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { CALL, PRIVATE } from './signs.ts';

/** A run of `*` or `_`, and what its signs turn out to be, in their order. */
interface Run {
  sign: string;
  length: number;
  before: string;
  after: string;
  pieces: string[];
}

/** A mark that waits for its partner. */
interface Opener {
  run: Run;
  size: 1 | 2;
  /** Its place among the pieces of its run. */
  piece: number;
}

const isBlank = (sign: string) => sign === '' || /\s/.test(sign);
const isWord = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
const isPunctuation = (sign: string) => /[\p{P}\p{S}]/u.test(sign);

/**
 * Emphasis as its author meant it. Markdown's own rules decide first; beyond them, a `**` closes an open one even after a
 * blank (`**mot **(`), a mark without a partner goes, and a lone asterisk after a word calls a margin note.
 */
export function lenientEmphasis(md: MarkdownIt): void {
  md.inline.ruler.at('emphasis', takeRun);
  md.inline.ruler2.at('emphasis', pairRuns);
  md.renderer.rules.mended = () => '<i data-repare></i>';
}

function takeRun(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos] ?? '';
  if (silent || (sign !== '*' && sign !== '_')) return false;
  let end = state.pos;
  while (end < state.posMax && state.src[end] === sign) end += 1;
  const run: Run = {
    sign,
    length: end - state.pos,
    before: (state.src[state.pos - 1] ?? '').replace(PRIVATE, ''),
    after: state.src[end] ?? '',
    pieces: [],
  };
  const token = state.push('text', '', 0);
  token.content = sign.repeat(run.length);
  if (!isPlainText(run)) token.meta = { run };
  state.pos = end;
  return true;
}

/** `nom_de_fichier`, `2 * 3` and `Nom : ____` are no emphasis. */
function isPlainText({ sign, length, before, after }: Run): boolean {
  if (sign === '_' && (length > 3 || (isWord(before) && isWord(after)))) return true;
  return length === 1 && before !== '' && after !== '' && isBlank(before) && isBlank(after);
}

const runOf = (token: Token): Run | undefined => (token.meta as { run?: Run } | null)?.run;

function pairRuns(state: StateInline): void {
  const levels: Pairing[] = [new Pairing()];
  for (const token of state.tokens) {
    const run = runOf(token);
    if (run) levels.at(-1)?.take(run);
    else if (token.nesting === 1) levels.push(new Pairing());
    else if (token.nesting === -1 && levels.length > 1) levels.pop();
  }
  const tokens = state.tokens.flatMap((token) => {
    const run = runOf(token);
    return run ? tokensOf(run, state) : [token];
  });
  // The parser keeps the list itself, not what the state holds.
  state.tokens.length = 0;
  let isTold = false;
  for (const token of tokens) {
    // Once for each line of words is enough.
    if (token.type === 'mended' && isTold) continue;
    isTold ||= token.type === 'mended';
    state.tokens.push(token);
  }
}

/** The marks of one level of a text: those in a link pair among themselves. */
class Pairing {
  readonly #open: Opener[] = [];
  /** How many openers wait, by sign and size: one that waits for nothing need not be looked for. */
  readonly #waiting = new Map<string, number>();

  take(run: Run): void {
    let left = run.length;
    while (left > 0) {
      const size = this.#closes(run, left);
      if (!size) break;
      left -= size;
    }
    if (left > 0) this.#openOrCall(run, left);
  }

  /** Closes the nearest fitting opener; gives back how many signs that took. */
  #closes(run: Run, left: number): number {
    const wanted = this.#sizeFor(run, left);
    if (!wanted) return 0;
    for (let opener = this.#pop(); opener; opener = this.#pop()) {
      if (opener.run.sign !== run.sign || opener.size !== wanted) continue;
      const tag = wanted === 2 ? 'strong' : 'em';
      opener.run.pieces[opener.piece] = `<${tag}>`;
      run.pieces.push(`</${tag}>`);
      if (!isStrict(opener.run, 'open') || !isStrict(run, 'close')) run.pieces.push('mended');
      return wanted;
    }
    return 0;
  }

  #sizeFor(run: Run, left: number): 1 | 2 | undefined {
    const waits = (size: number) => (this.#waiting.get(`${run.sign}${size}`) ?? 0) > 0;
    if (!canClose(run) && left !== 2) return undefined;
    if (left <= 2 && waits(left)) return left as 1 | 2;
    if (!canClose(run)) return undefined;
    return ([2, 1] as const).find((size) => size < left && waits(size));
  }

  #pop(): Opener | undefined {
    const opener = this.#open.pop();
    if (opener) this.#count(opener, -1);
    return opener;
  }

  #push(opener: Opener): void {
    this.#open.push(opener);
    this.#count(opener, 1);
  }

  #count({ run, size }: Opener, change: number): void {
    const kind = `${run.sign}${size}`;
    this.#waiting.set(kind, (this.#waiting.get(kind) ?? 0) + change);
  }

  #openOrCall(run: Run, left: number): void {
    if (left <= 3 && canOpen(run)) {
      for (const size of left === 3 ? ([1, 2] as const) : [left as 1 | 2]) {
        this.#push({ run, size, piece: run.pieces.length });
        run.pieces.push('mended');
      }
    } else if (run.sign === '*' && left <= 2 && !isBlank(run.before))
      run.pieces.push(CALL.repeat(left));
    else run.pieces.push('mended');
  }
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

const isStrict = (run: Run, side: 'open' | 'close'): boolean =>
  side === 'open' ? !isBlank(run.after) && canOpen(run) : !isBlank(run.before) && canClose(run);

function tokensOf({ pieces }: Run, state: StateInline): Token[] {
  return pieces.map((piece) => {
    const [, end = '', tag = ''] = /^<(\/?)(\w+)>$/.exec(piece) ?? [];
    if (tag) return new state.Token(`${tag}_${end ? 'close' : 'open'}`, tag, end ? -1 : 1);
    if (piece === 'mended') return new state.Token('mended', '', 0);
    const text = new state.Token('text', '', 0);
    text.content = piece;
    return text;
  });
}
