import { type Document, isAlias, isMap, type Node, parseDocument, visit } from 'yaml';
import { withoutEmpty } from '../../model/without-empty.ts';
import { inOrder, type KeyOrder } from './key-order.ts';
import { isRecord, isSame, type PlainData } from './plain-data.ts';
import { type Edit, edited, lineEnd } from './source-edits.ts';
import { valueEdits } from './yaml-edits.ts';
import { contentEnd, pairsOf } from './yaml-source.ts';
import { formOf, yamlText } from './yaml-text.ts';

/**
 * Writes new values into a YAML mapping, and leaves every other byte: comments, quotes, order, long lines. What comes,
 * goes or moves takes its own lines with it, and no other.
 * @param source what the file held; empty for a new file
 * @param values all that it must say; empty values count as left out
 */
export function mendYaml(source: string, values: PlainData, order: KeyOrder): string {
  const wanted = asData(inOrder(withoutEmpty(values) ?? {}, order));
  // Every place has a line that ends; a file without a last line end stays without.
  const isEnded = source === '' || source.endsWith('\n');
  const lines = isEnded ? source : `${source}\n`;
  const document = parseDocument(lines, { keepSourceTokens: true });
  if (isSame(dataOf(document), wanted)) return source;
  const mended = mendLines(lines, document, wanted);
  return isEnded ? mended : mended.replace(/\n$/, '');
}

const asData = (value: unknown): PlainData => (isRecord(value) ? value : {});

const dataOf = (document: Document): PlainData => asData(withoutEmpty(document.toJS()));

function mendLines(source: string, document: Document, wanted: PlainData): string {
  for (const attempt of [inPlace, byTopKeys]) {
    const text = attempt(source, document, wanted);
    if (text !== undefined && says(text, wanted)) return text;
  }
  return `${yamlText(wanted, formOf(source))}\n`;
}

/** Whether a source says what it must: what was mended is read again before it is trusted. */
function says(source: string, wanted: PlainData): boolean {
  const document = parseDocument(source);
  try {
    return document.errors.length === 0 && isSame(dataOf(document), wanted);
  } catch {
    // A name that stands for a value that is no more.
    return false;
  }
}

/** Each value that changed, at its place. */
function inPlace(source: string, document: Document, wanted: PlainData): string | undefined {
  const { contents, errors } = document;
  if (errors.length > 0) return undefined;
  if (contents === null) return `${source}${yamlText(wanted, formOf(source))}\n`;
  if (!isMap(contents)) return undefined;
  if (Object.keys(wanted).length === 0) return undefined;
  const edits = valueEdits({ source, document, form: formOf(source) }, contents, wanted);
  return edits && edited(source, edits);
}

function hasAlias(node: Node | null): boolean {
  let found = false;
  if (node)
    visit(node, (_key, inside) => {
      found ||= isAlias(inside);
      return found ? visit.BREAK : undefined;
    });
  return found;
}

/** Each top key that changed written anew, for what says the same thing at two places: anchors. */
function byTopKeys(source: string, document: Document, wanted: PlainData): string | undefined {
  const { contents, errors } = document;
  if (errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const before = dataOf(document);
  const form = formOf(source);
  const lines = (key: string) =>
    wanted[key] === undefined ? '' : `${yamlText({ [key]: wanted[key] }, form)}\n`;
  const pairs = pairsOf(source, contents);
  const edits: Edit[] = pairs
    .filter(({ name, value }) => !isSame(before[name], wanted[name]) || hasAlias(value))
    .map(({ name, start, end }) => ({ start, end: lineEnd(source, end), text: lines(name) }));
  const known = new Set(pairs.map(({ name }) => name));
  const end = lineEnd(source, contentEnd(source, contents));
  for (const key of Object.keys(wanted))
    if (!known.has(key)) edits.push({ start: end, end, text: lines(key) });
  return edited(source, edits);
}
