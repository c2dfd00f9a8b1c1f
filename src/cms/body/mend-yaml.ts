import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  YAMLMap,
} from 'yaml';
import { withoutEmpty } from '../../corpus/without-empty.ts';
import { inOrder, type KeyOrder } from './key-order.ts';
import { isRecord, isSame, type PlainData } from './plain-data.ts';

/** A piece of the source, and what stands in its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Writes new values into a YAML mapping, and leaves every other byte: comments, quotes, order, long lines.
 * @param source what the file held; empty for a new file
 * @param values all that it must say; empty values count as left out
 */
export function mendYaml(source: string, values: PlainData, order: KeyOrder): string {
  const wanted = asData(inOrder(withoutEmpty(values) ?? {}, order));
  const document = parseDocument(source);
  const before = asData(withoutEmpty(document.toJS()) ?? {});
  if (isSame(before, wanted)) return source;
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return written(wanted);
  const mended = applied(source, topEdits(source, document, contents, before, wanted, order));
  return says(mended, wanted) ? mended : written(wanted);
}

const asData = (value: unknown): PlainData => (isRecord(value) ? value : {});

/** Whether a source says what it must: what was mended is read again before it is trusted. */
function says(source: string, wanted: PlainData): boolean {
  const { errors, contents } = parseDocument(source);
  if (errors.length > 0 || !contents) return false;
  return isSame(asData(withoutEmpty(contents.toJS(new Document()))), wanted);
}

const written = (data: PlainData): string => new Document(data).toString({ lineWidth: 0 });

function topEdits(
  source: string,
  document: Document,
  contents: YAMLMap,
  before: PlainData,
  wanted: PlainData,
  order: KeyOrder,
): Edit[] {
  const edits: Edit[] = [];
  for (const pair of contents.items as Pair<Node, Node | null>[]) {
    const key = String((pair.key as Scalar).value);
    if (isSame(before[key], wanted[key])) continue;
    if (wanted[key] === undefined) {
      edits.push({ ...linesOf(source, pair), text: '' });
      continue;
    }
    edits.push(
      ...(scalarEdits(pair.value, wanted[key]) ?? [
        { ...linesOf(source, pair), text: pairText(source, document, pair, wanted[key]) },
      ]),
    );
  }
  const known = new Set(contents.items.map((pair) => String((pair.key as Scalar).value)));
  for (const key of Object.keys(wanted)) {
    if (known.has(key)) continue;
    const at = placeOf(key, source, contents, order);
    edits.push({ start: at, end: at, text: written({ [key]: wanted[key] }) });
  }
  return edits;
}

/** The lines of a key and its value, with their end. */
function linesOf(source: string, pair: Pair<Node, Node | null>) {
  const start = pair.key.range?.[0] ?? 0;
  const end = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? start;
  const isWhole = source[end - 1] === '\n';
  const next = source.indexOf('\n', end);
  return { start, end: isWhole ? end : next < 0 ? source.length : next + 1 };
}

/** Single values that changed, each by itself; `undefined` when something came, went, or has several lines. */
function scalarEdits(node: Node | null, value: unknown): Edit[] | undefined {
  if (isMap(node) && !node.flow && isRecord(value)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    const said = pairs.filter(
      (pair) => withoutEmpty(pair.value?.toJS(new Document())) !== undefined,
    );
    if (said.length !== Object.keys(value).length) return undefined;
    return allEdits(said.map((pair) => [pair.value, value[String((pair.key as Scalar).value)]]));
  }
  if (isSeq(node) && !node.flow && Array.isArray(value)) {
    if (node.items.length !== value.length) return undefined;
    return allEdits(value.map((item, at) => [node.items[at] as Node, item]));
  }
  if (!isScalar(node) || !node.range || value === undefined || isRecord(value)) return undefined;
  if (node.value === value) return [];
  const [start, end] = node.range;
  if (isBlock(node) || Array.isArray(value) || String(value).includes('\n') || end <= start)
    return undefined;
  return [{ start, end, text: scalarText(value, node.type) }];
}

function allEdits(changes: [Node | null, unknown][]): Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [node, value] of changes) {
    const found = scalarEdits(node, value);
    if (!found) return undefined;
    edits.push(...found);
  }
  return edits;
}

/** A value on one line, in the quotes that the former one had. */
function scalarText(value: unknown, type: Scalar['type']): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE'))
    scalar.type = type;
  return new Document({ k: scalar }).toString({ lineWidth: 0 }).slice(3).trimEnd();
}

/** A key with a value that came to hold more or less: what did not change in it keeps its quotes and its comments. */
function pairText(
  source: string,
  document: Document,
  pair: Pair<Node, Node | null>,
  value: unknown,
): string {
  const map = new YAMLMap();
  map.add(document.createPair(pair.key, mergedNode(document, pair.value, value)));
  const single = new Document();
  single.contents = map as unknown as typeof single.contents;
  const start = pair.key.range?.[0] ?? 0;
  const indentSeq = !/^[^\n]*\n-/.test(source.slice(start));
  return single.toString({ lineWidth: 0, indentSeq });
}

function mergedNode(document: Document, node: Node | null | undefined, value: unknown): Node {
  if (node && isSame(withoutEmpty(node.toJS(document)), value)) return node;
  if (isMap(node) && isRecord(value)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    const keyOf = (pair: Pair<Node, Node | null>) => String((pair.key as Scalar).value);
    node.items = Object.keys(value).map((key) => {
      const pair = pairs.find((item) => keyOf(item) === key);
      return document.createPair(pair?.key ?? key, mergedNode(document, pair?.value, value[key]));
    });
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const known = node.items as Node[];
    const data = known.map((item) => withoutEmpty(item.toJS(document)));
    const isLonger = value.length !== known.length;
    node.items = value.map((item, at) => {
      const same = data.findIndex((other) => isSame(other, item));
      if (same >= 0) return known[same];
      return mergedNode(document, isLonger ? undefined : known[at], item);
    });
    return node;
  }
  if (isScalar(node) && typeof value === 'string' && isBlock(node)) return blockOf(node, value);
  return document.createNode(value) as Node;
}

const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** A text of several lines, in the form of the former one: its line end is a matter of form too. */
function blockOf(node: Scalar, value: string): Scalar {
  const scalar = new Scalar(String(node.value).endsWith('\n') ? `${value.trimEnd()}\n` : value);
  if (node.type) scalar.type = node.type;
  return scalar;
}

/** Where a new key goes: after the last of those that the model writes before it. */
function placeOf(key: string, source: string, contents: YAMLMap, order: KeyOrder): number {
  const names = order.get('') ?? [];
  const rank = names.indexOf(key);
  const pairs = contents.items as Pair<Node, Node | null>[];
  const before = pairs.filter((pair) => {
    const at = names.indexOf(String((pair.key as Scalar).value));
    return rank < 0 || (at >= 0 && at < rank);
  });
  const last = before.at(-1);
  if (last) return linesOf(source, last).end;
  return pairs[0]?.key.range?.[0] ?? source.length;
}

function applied(source: string, edits: readonly Edit[]): string {
  let text = '';
  let from = 0;
  // New keys of the same place keep the order in which they were found.
  for (const { start, end, text: added } of [...edits].sort((a, b) => a.start - b.start)) {
    text += source.slice(from, start);
    if (text !== '' && !text.endsWith('\n') && added.endsWith('\n'))
      text += start === end ? '\n' : '';
    text += added;
    from = end;
  }
  return text + source.slice(from);
}
