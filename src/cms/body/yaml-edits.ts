import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { withoutEmpty } from '../../model/without-empty.ts';
import { alignLists } from './align-lists.ts';
import { isRecord, isSame, type PlainData } from './plain-data.ts';
import { columnOf, type Edit, edited, indented, lineEnd } from './source-edits.ts';
import { blockScalarText } from './yaml-block-scalars.ts';
import { flowEdits } from './yaml-flow.ts';
import { commentsWithin, type Part, removals, startsLine } from './yaml-removals.ts';
import { contentEnd, itemsOf, pairsOf, type SourceItem, type SourcePair } from './yaml-source.ts';
import { flowText, scalarText, type YamlForm, yamlText } from './yaml-text.ts';

/** A source that is mended. */
export interface Mending {
  source: string;
  document: Document;
  form: YamlForm;
}

/**
 * The edits that make a node say something else, with every line that says the same left as it is.
 * @param value without empty values
 * @returns `undefined` when it must be written anew: it becomes another kind of thing, or nothing of it stays
 */
export function valueEdits(
  mending: Mending,
  node: Node | null,
  value: unknown,
  isInFlow = false,
): Edit[] | undefined {
  if (isSame(dataOf(mending, node), value)) return [];
  if (isMap(node) && isRecord(value))
    return isInFlow || node.flow
      ? flowMapEdits(mending, node, value)
      : blockMapEdits(mending, node, value);
  if (isSeq(node) && Array.isArray(value))
    return isInFlow || node.flow
      ? flowSeqEdits(mending, node, value)
      : blockSeqEdits(mending, node, value);
  const isSingle = value !== undefined && !isRecord(value) && !Array.isArray(value);
  return isScalar(node) && isSingle ? scalarEdits(mending, node, value, isInFlow) : undefined;
}

function dataOf({ document }: Mending, node: Node | null): unknown {
  const meant = isAlias(node) ? node.resolve(document) : node;
  return withoutEmpty(meant ? meant.toJS(document) : null);
}

function scalarEdits(
  { source }: Mending,
  node: Scalar,
  value: unknown,
  isInFlow: boolean,
): Edit[] | undefined {
  const [start, end] = node.range ?? [0, 0];
  if (end <= start) return undefined;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const last = contentEnd(source, node);
    const text = blockScalarText(source.slice(start, last), value);
    return text === undefined ? undefined : [{ start, end: last, text }];
  }
  if (!isInFlow && String(value).includes('\n')) return undefined;
  return [{ start, end, text: scalarText(value, node.type, isInFlow) }];
}

/** The edits of a pair: its value at its place, else written anew behind its key. */
function pairEdits(mending: Mending, pair: SourcePair, value: unknown, isInFlow: boolean): Edit[] {
  const { source, form } = mending;
  const { start, colon, end } = pair;
  const inside =
    dataOf(mending, pair.value) === undefined
      ? undefined
      : valueEdits(mending, pair.value, value, isInFlow);
  if (inside) return inside;
  if (isInFlow) return [{ start: colon, end, text: ` ${flowText(value)}` }];
  const written = indented(yamlText({ k: value }, form).slice(2), columnOf(source, start));
  if (source.slice(colon, end).includes('\n')) return [{ start: colon, end, text: written }];
  // A comment behind the former value stays in its line.
  const [first = '', ...rest] = written.split('\n');
  const below = lineEnd(source, end);
  const lines = rest.map((line) => `${line}\n`).join('');
  return [
    { start: colon, end, text: first },
    ...(lines === '' ? [] : [{ start: below, end: below, text: lines }]),
  ];
}

function blockMapEdits(mending: Mending, map: YAMLMap, value: PlainData): Edit[] | undefined {
  const { source, form } = mending;
  const pairs = pairsOf(source, map);
  const isGone = ({ name, value: node }: SourcePair) =>
    value[name] === undefined && dataOf(mending, node) !== undefined;
  const kept = pairs.filter((pair) => !isGone(pair));
  const [first] = kept;
  if (!first) return undefined;
  const edits = removals(source, pairs, isGone, (pair) => commentsWithin(source, pair));
  for (const pair of kept)
    if (value[pair.name] !== undefined)
      edits.push(...pairEdits(mending, pair, value[pair.name], false));
  const known = new Set(pairs.map(({ name }) => name));
  const names = Object.keys(value);
  const column = columnOf(source, first.start);
  for (const [rank, name] of names.entries()) {
    if (known.has(name)) continue;
    const text = indented(yamlText({ [name]: value[name] }, form), column);
    const before = kept.filter((pair) => names.indexOf(pair.name) < rank).at(-1);
    edits.push(
      before
        ? linesAfter(source, before, text)
        : startsLine(source, first.start)
          ? linesBefore(source, first, text)
          : linesAfter(source, first, text),
    );
  }
  return edits;
}

function blockSeqEdits(
  mending: Mending,
  seq: YAMLSeq,
  values: readonly unknown[],
): Edit[] | undefined {
  const { source, form } = mending;
  const items = itemsOf(source, seq).filter(({ value }) => dataOf(mending, value) !== undefined);
  const origins = alignLists(
    items.map(({ value }) => dataOf(mending, value)),
    values,
  );
  const stays = new Set<SourceItem>();
  for (const { is, from } of origins) {
    const item = is === 'kept' || is === 'changed' ? items[from] : undefined;
    if (item) stays.add(item);
  }
  const [first] = stays;
  if (!first) return undefined;
  const edits = removals(source, items, (item) => !stays.has(item));
  const added: Edit[] = [];
  let before: SourceItem | undefined;
  for (const [at, { is, from }] of origins.entries()) {
    const item = from === undefined ? undefined : items[from];
    const column = columnOf(source, item?.start ?? first.start);
    const written = () => indented(yamlText([values[at]], form, seq), column);
    if (item && stays.has(item)) {
      before = item;
      if (is === 'changed')
        edits.push(
          ...(valueEdits(mending, item.value, values[at]) ?? [
            { start: item.start, end: item.end, text: written() },
          ]),
        );
    } else {
      const text = item ? source.slice(item.start, lineEnd(source, item.end) - 1) : written();
      added.push(before ? linesAfter(source, before, text) : linesBefore(source, first, text));
    }
  }
  return [...edits, ...added];
}

function linesAfter(source: string, { start, end }: Part, text: string): Edit {
  const at = lineEnd(source, end);
  return { start: at, end: at, text: `${' '.repeat(columnOf(source, start))}${text}\n` };
}

function linesBefore(source: string, { start }: Part, text: string): Edit {
  return { start, end: start, text: `${text}\n${' '.repeat(columnOf(source, start))}` };
}

function flowSeqEdits(
  mending: Mending,
  seq: YAMLSeq,
  values: readonly unknown[],
): Edit[] | undefined {
  const { source } = mending;
  const items = itemsOf(source, seq);
  const origins = alignLists(
    items.map(({ value }) => dataOf(mending, value)),
    values,
  );
  const parts = origins.map(({ is, from }, at) => {
    const item = from === undefined ? undefined : items[from];
    if (!item || from === undefined) return { text: flowText(values[at]) };
    const { start, end, value } = item;
    if (is !== 'changed') return { from, text: source.slice(start, end) };
    const edits = valueEdits(mending, value, values[at], true);
    return { from, text: edits ? edited(source, edits, start, end) : flowText(values[at]) };
  });
  return flowEdits(source, items, parts);
}

function flowMapEdits(mending: Mending, map: YAMLMap, value: PlainData): Edit[] | undefined {
  const { source } = mending;
  const pairs = pairsOf(source, map);
  const known = new Set(pairs.map(({ name }) => name));
  const kept = pairs.flatMap((pair, from) => {
    if (value[pair.name] === undefined) return [];
    const edits = pairEdits(mending, pair, value[pair.name], true);
    return { from, text: edited(source, edits, pair.start, pair.end) };
  });
  const added = Object.keys(value)
    .filter((name) => !known.has(name))
    .map((name) => ({ text: flowText({ [name]: value[name] }).slice(1, -1) }));
  return flowEdits(source, pairs, [...kept, ...added]);
}
