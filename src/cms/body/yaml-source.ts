import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A key and its value, where they stand in the source. */
export interface SourcePair {
  name: string;
  /** Start of the key. */
  start: number;
  /** Right after the sign « : ». */
  colon: number;
  /** End of what is written of the pair, its comment left out. */
  end: number;
  value: Node | null;
}

/** An item of a list, where it stands in the source. */
export interface SourceItem {
  /** The sign « - », or the value itself between brackets. */
  start: number;
  end: number;
  value: Node | null;
}

/** The pairs of a group, in the order of the source. */
export const pairsOf = (source: string, map: YAMLMap): SourcePair[] =>
  map.items.map((pair) => sourcePair(source, pair));

function sourcePair(source: string, pair: Pair): SourcePair {
  const key = isNode(pair.key) ? pair.key : null;
  const start = key?.range?.[0] ?? 0;
  const colon = colonOf(pair) ?? key?.range?.[1] ?? start;
  const value = isNode(pair.value) ? pair.value : null;
  const name = String(isScalar(key) ? key.value : key);
  return { name, start, colon, end: Math.max(colon, contentEnd(source, value)), value };
}

const colonOf = ({ srcToken }: Pair): number | undefined => {
  const sign = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return sign && sign.offset + 1;
};

/** The items of a list, in the order of the source. */
export const itemsOf = (source: string, seq: YAMLSeq): SourceItem[] =>
  seq.items.map((_, at) => sourceItem(source, seq, at));

function sourceItem(source: string, { items, srcToken }: YAMLSeq, at: number): SourceItem {
  const item = items[at];
  const value = isNode(item) ? item : null;
  const sign =
    srcToken?.type === 'block-seq'
      ? srcToken.items[at]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
      : undefined;
  const start = sign ?? value?.range?.[0] ?? 0;
  const least = sign === undefined ? start : start + 1;
  return { start, end: Math.max(least, contentEnd(source, value)), value };
}

/** Where the words of a node end: empty lines and comments after it are nobody's. */
export function contentEnd(source: string, node: Node | null): number {
  if (!node) return 0;
  const [start = 0, end = start] = node.range ?? [];
  const isLines = isCollection(node) && !node.flow;
  if (isLines && node.items.length > 0) {
    // The last one tells: those before it would be looked at again for each group around them.
    const last = node.items.length - 1;
    if (isSeq(node)) return sourceItem(source, node, last).end;
    const pair = isMap(node) ? node.items[last] : undefined;
    if (pair) return sourcePair(source, pair).end;
  }
  return start + source.slice(start, end).trimEnd().length;
}
