import type { Item, List } from './blocks.ts';

/** How an item of the source is marked. */
export interface Marker {
  /** The bullet itself, or `1.` for any number. */
  sign: string;
  number: number;
  indent: number;
}

interface Level extends Marker {
  list: List;
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

  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /** The last item read. */
  get lastItem(): Item | undefined {
    return this.#levels.at(-1)?.list.items.at(-1);
  }

  close(): void {
    this.#levels = [];
  }

  /**
   * Adds an item where it belongs.
   * @param hasBlankBefore whether an empty line parts it from the item before
   * @returns the list, when it is a new one that stands in no other
   */
  add(item: Item, marker: Marker, hasBlankBefore: boolean): List | undefined {
    const known = this.#levels.findLastIndex(
      ({ sign, indent }) => sign === marker.sign && Math.abs(indent - marker.indent) < 2,
    );
    if (known !== -1) this.#levels.length = known + 1;
    else if (this.#isDeeper(marker, hasBlankBefore)) return this.#nest(item, marker);
    else this.#climb(marker);
    const level = this.#levels.at(-1);
    const isSameKind = level && level.list.ordered === (marker.sign === '1.');
    if (!isSameKind) return this.#replaceLast(item, marker);
    level.list.items.push(item);
    level.indent = Math.min(level.indent, marker.indent);
    return undefined;
  }

  /** Adds an item one step below the last one of the outermost list that holds it. */
  addBelow(item: Item): void {
    const last = this.#levels.at(0)?.list.items.at(-1);
    const list = last?.lists.at(-1);
    if (list && !list.ordered) list.items.push(item);
    else last?.lists.push(newList('-', 1, item));
    this.#levels.length = 1;
  }

  #isDeeper({ sign, indent }: Marker, hasBlankBefore: boolean): boolean {
    const level = this.#levels.at(-1);
    if (!level) return false;
    if (indent >= level.indent + 2) return true;
    const isBeside = Math.abs(indent - level.indent) < 2;
    const announces = this.lastItem?.words.text.replace(/[\s*_]+$/, '').endsWith(':') ?? false;
    return (
      isBeside &&
      ((level.sign === '1.' && !hasBlankBefore) ||
        (sign !== '1.' && level.sign !== '1.' && announces))
    );
  }

  #climb({ indent }: Marker): void {
    while (this.#levels.length > 1 && indent - (this.#levels.at(-2)?.indent ?? 0) < 2)
      this.#levels.pop();
  }

  #nest(item: Item, marker: Marker): undefined {
    const list = newList(marker.sign, marker.number, item);
    this.lastItem?.lists.push(list);
    this.#levels.push({ ...marker, list });
    return undefined;
  }

  #replaceLast(item: Item, marker: Marker): List | undefined {
    this.#levels.pop();
    const list = newList(marker.sign, marker.number, item);
    const above = this.lastItem;
    this.#levels.push({ ...marker, list });
    if (!above) return list;
    above.lists.push(list);
    return undefined;
  }
}

function newList(sign: string, number: number, item: Item): List {
  return { kind: 'list', ordered: sign === '1.', start: number, items: [item] };
}
