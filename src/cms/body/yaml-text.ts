import { Document, isMap, isNode, isScalar, isSeq, type Node, Scalar } from 'yaml';

/** How a file writes what it writes: lists below their key or further in, and no line is folded. */
export interface YamlForm {
  indentSeq: boolean;
}

/** The form of a file, read from its own lists. */
export const formOf = (source: string): YamlForm => ({
  indentSeq: !/^( *)[^\s#-][^\n]*:[ \t]*\n\1-[ \n]/m.test(source),
});

/**
 * A value as YAML, without its last line end.
 * @param like a node of the same kind, whose groups and lists on one line are written on one line too
 */
export function yamlText(value: unknown, form: YamlForm, like?: Node | null): string {
  const document = new Document(value);
  if (isNode(document.contents)) dressLike(document.contents, like);
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false, ...form })
    .replace(/\n$/, '');
}

function dressLike(node: Node, like: Node | null | undefined): void {
  if (isSeq(node) && isSeq(like)) {
    node.flow = like.flow === true;
    for (const item of node.items) if (isNode(item)) dressLike(item, first(like.items));
  }
  if (isMap(node) && isMap(like)) {
    node.flow = like.flow === true;
    for (const { key, value } of node.items)
      if (isNode(value))
        dressLike(value, nodeOrNull(like.get(isScalar(key) ? key.value : key, true)));
  }
}

const first = ([item]: readonly unknown[]): Node | null => nodeOrNull(item);
const nodeOrNull = (node: unknown): Node | null => (isNode(node) ? node : null);

/**
 * A single value on one line, in the quotes that the former one had.
 * @param isInFlow whether it stands between brackets, where a comma would end it
 */
export function scalarText(value: unknown, type: Scalar['type'], isInFlow: boolean): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE'))
    scalar.type = type;
  if (typeof value === 'string' && value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
  const document = new Document([scalar]);
  if (isInFlow && isSeq(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return isInFlow ? text.slice(1, -1) : text.slice(2);
}

/** A value as it stands between brackets. */
export function flowText(value: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().slice(1, -1);
}
