/** How an item of the source is marked. */
export interface Marker {
  /** The bullet itself, or `1.` for any number. */
  sign: string;
  number: number;
  indent: number;
}

interface Level extends Marker {
  /** What the last item is written with, and how far its words stand from it. */
  width: number;
}

const SIGNS = /^([-*+•▪◦·‣○●■□➢➤✓✔])\s+(\S.*)$/u;
const GLUED_SIGNS = /^([•▪◦‣●■□➢➤✓✔])(\S.*)$/u;
const NUMBER = /^(\d{1,3})[.)]\s+(\S.*)$/;
const DASH = /^([–—])\s+(\S.*)$/;
const GLUED_DASH = /^(-)(\p{L}.*)$/u;
const LETTER_O = /^(o)\s+(\S.*)$/;
const EMPTY = /^([-*+•▪◦‣●■])()$/;

/**
 * Reads a line as an item of a list.
 * @param canStart whether doubtful bullets (long dashes, dashes glued to a word) may be believed here
 * @param isInList whether a list is open: Word writes its second level as the letter « o »
 */
export function readItem(
  line: string,
  canStart: boolean,
  isInList: boolean,
): { sign: string; number: number; text: string } | undefined {
  const numbered = NUMBER.exec(line);
  if (numbered) return { sign: '1.', number: Number(numbered[1]), text: numbered[2] ?? '' };
  const match =
    SIGNS.exec(line) ??
    GLUED_SIGNS.exec(line) ??
    EMPTY.exec(line) ??
    (canStart || isInList ? (DASH.exec(line) ?? GLUED_DASH.exec(line)) : null) ??
    (isInList ? LETTER_O.exec(line) : null);
  return match ? { sign: match[1] ?? '-', number: 1, text: match[2] ?? '' } : undefined;
}

/** The lists that are open, from the outermost to the innermost. Blanks before a bullet are read with tolerance. */
export class ListLevels {
  #levels: Level[] = [];
  /** The words of the last item: those that end on a colon announce a list of their own. */
  lastWords = '';

  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /** How far the words of the last item stand from the margin. */
  get indent(): number {
    return this.#levels.reduce((sum, { width }) => sum + width, 0);
  }

  close(): void {
    this.#levels = [];
    this.lastWords = '';
  }

  /**
   * Adds an item where it belongs; gives back what to write before its words.
   * @param hasBlankBefore whether an empty line parts it from the item before
   */
  add(marker: Marker, words: string, hasBlankBefore: boolean): string {
    const known = this.#levels.findLastIndex(
      ({ sign, indent }) => sign === marker.sign && Math.abs(indent - marker.indent) < 2,
    );
    const isDeeper = known === -1 && this.#isDeeper(marker, hasBlankBefore);
    if (known !== -1) this.#levels.length = known + 1;
    else if (!isDeeper) this.#climb(marker);
    const level = isDeeper ? undefined : this.#levels.at(-1);
    const isOrdered = marker.sign === '1.';
    if (level && (level.sign === '1.') === isOrdered) {
      level.number += 1;
      level.indent = Math.min(level.indent, marker.indent);
    } else {
      if (!isDeeper) this.#levels.pop();
      this.#levels.push({ ...marker, width: 0 });
    }
    return this.#write(words);
  }

  /** Adds an item one step below the last one of the outermost list. */
  addBelow(words: string): string {
    this.#levels.length = 1;
    this.#levels.push({ sign: '-', number: 1, indent: Number.NaN, width: 0 });
    const written = this.#write(words);
    return written;
  }

  #write(words: string): string {
    const level = this.#levels.at(-1);
    this.lastWords = words;
    const before = this.#levels.slice(0, -1).reduce((sum, { width }) => sum + width, 0);
    const marker = level?.sign === '1.' ? `${level.number}. ` : '- ';
    if (level) level.width = marker.length;
    return `${' '.repeat(before)}${marker}`;
  }

  #isDeeper({ sign, indent }: Marker, hasBlankBefore: boolean): boolean {
    const level = this.#levels.at(-1);
    if (!level || Number.isNaN(level.indent)) return false;
    if (indent >= level.indent + 2) return true;
    const isBeside = Math.abs(indent - level.indent) < 2;
    const announces = /:[\s*_]*$/.test(this.lastWords.slice(-20));
    return (
      isBeside &&
      ((level.sign === '1.' && !hasBlankBefore) ||
        (sign !== '1.' && level.sign !== '1.' && announces))
    );
  }

  #climb({ indent }: Marker): void {
    while (
      this.#levels.length > 1 &&
      !(
        indent - (this.#levels.at(-2)?.indent ?? 0) >= 2 &&
        !Number.isNaN(this.#levels.at(-1)?.indent)
      )
    )
      this.#levels.pop();
  }
}
