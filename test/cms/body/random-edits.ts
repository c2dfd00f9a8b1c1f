import { isRecord, type PlainData } from '../../../src/cms/body/plain-data.ts';

/** Draws numbers from 0 up to a bound; the same for the same seed. */
export type Draw = (bound: number) => number;

/** mulberry32. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** What a person did to the values of a form. */
export interface RandomEdit {
  does: string;
  values: PlainData;
  /** Values that came, went, changed or moved, with their keys: lines that say them are touched. */
  touched: unknown[];
  /** The list that the change was made in, as it was: it may stand on one line. Empty for a group. */
  list: readonly unknown[];
}

type Holder = PlainData | unknown[];

/**
 * One change somewhere in a form: a text changed, a value put back, cleared, or taken from a spare form; an item of a
 * list added, taken out or moved.
 * @param spare values that may be put where a key is missing
 */
export function randomEdit(draw: Draw, before: PlainData, spare: PlainData): RandomEdit {
  const values = structuredClone(before);
  const holders = holdersOf(values);
  const holder = holders[draw(holders.length)] ?? values;
  const list = Array.isArray(holder) ? [...holder] : [];
  const done = Array.isArray(holder)
    ? editList(draw, holder)
    : editGroup(draw, holder, holder === values ? spare : {});
  return { values, list, ...done };
}

const holdersOf = (value: unknown): Holder[] => {
  if (Array.isArray(value)) return [value, ...value.flatMap(holdersOf)];
  return isRecord(value) ? [value, ...Object.values(value).flatMap(holdersOf)] : [];
};

function editGroup(draw: Draw, group: PlainData, spare: PlainData) {
  const keys = Object.keys(group);
  const missing = Object.keys(spare).filter((key) => !(key in group));
  const key = keys[draw(keys.length)] ?? '';
  if (missing.length > 0 && draw(3) === 0) {
    const added = missing[draw(missing.length)] ?? '';
    group[added] = structuredClone(spare[added]);
    return { does: `adds ${added}`, touched: [{ [added]: spare[added] }] };
  }
  const was = group[key];
  if (keys.length > 2 && draw(4) === 0) {
    delete group[key];
    return { does: `clears ${key}`, touched: [{ [key]: was }] };
  }
  if (typeof was === 'object') return { does: 'looks', touched: [] };
  group[key] = changed(draw, was);
  return { does: `changes ${key}`, touched: [{ [key]: was }, { [key]: group[key] }] };
}

function editList(draw: Draw, list: unknown[]) {
  const at = draw(list.length);
  const item = list[at];
  const other = draw(list.length);
  switch (draw(4)) {
    case 0: {
      const copy = withOtherWords(draw, item);
      list.splice(draw(list.length + 1), 0, copy);
      return { does: 'adds an item', touched: [copy] };
    }
    case 1: {
      if (list.length < 2) return { does: 'looks', touched: [] };
      list.splice(at, 1);
      return { does: 'takes an item out', touched: [item] };
    }
    case 2: {
      list.splice(at, 1);
      list.splice(other, 0, item);
      // Between two items, either may be the one that moves.
      return { does: 'moves an item', touched: list.slice(...between(at, other)) };
    }
    default: {
      if (typeof item === 'object') return { does: 'looks', touched: [] };
      list[at] = changed(draw, item);
      return { does: 'changes an item', touched: [item, list[at]] };
    }
  }
}

const between = (one: number, other: number): [number, number] => [
  Math.min(one, other),
  Math.max(one, other) + 1,
];

const WORDS = [
  'été',
  'l’œuvre',
  '# non',
  'a: b',
  '[x]',
  'oui',
  '2018',
  "d'un",
  '« dit »',
  '- tiret',
  '{y}',
  'fin,',
  '100 %',
  '"cité"',
];
const word = (draw: Draw): string => WORDS[draw(WORDS.length)] ?? '';

function changed(draw: Draw, value: unknown): unknown {
  if (typeof value === 'number') return value + 1 + draw(9);
  if (typeof value === 'boolean') return !value;
  const text = String(value).trimEnd();
  if (!text.includes('\n')) return draw(6) === 0 ? word(draw) : `${text} ${word(draw)}`;
  const lines = text.split('\n');
  const at = draw(lines.length);
  if (draw(3) === 0) lines.splice(at, 0, '', `${word(draw)} neuf`, '');
  else lines[at] = `${lines[at]} ${word(draw)}`.trim();
  return lines.join('\n').trim();
}

function withOtherWords(draw: Draw, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withOtherWords(draw, item));
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withOtherWords(draw, item)]),
    );
  return changed(draw, value);
}
