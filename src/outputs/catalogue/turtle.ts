import { DataFactory, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import { type Node, PREFIXES, type Value } from './node.ts';

const { namedNode, literal, blankNode, quad } = DataFactory;
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** A catalogue as Turtle, every sign in ASCII: without a charset, Turtle is read as Latin-1 by some. */
export function turtle(catalogue: Node): Promise<string> {
  const writer = new Writer({ prefixes: PREFIXES });
  add(catalogue, writer, { next: 0, told: new Set() });
  return new Promise((resolve, reject) => {
    writer.end((error, text: string) => {
      if (error) reject(error);
      else resolve(text.replace(/[\u{80}-\u{10ffff}]/gu, escaped));
    });
  });
}

/** What was written: how many things without a name, and which things with one. */
interface Written {
  next: number;
  told: Set<string>;
}

function add(node: Node, writer: Writer, written: Written): Quad_Subject {
  const { '@id': id, '@type': type, ...properties } = node;
  const subject = id === undefined ? blankNode(`b${written.next++}`) : namedNode(id);
  // The publisher is said whole wherever it is named: once is enough.
  if (id !== undefined && written.told.has(id)) return subject;
  if (id !== undefined) written.told.add(id);
  const inside: (readonly [string, Quad_Object])[] = [];
  for (const [name, values] of Object.entries(properties))
    for (const value of [values ?? []].flat() as Value[])
      inside.push([name, objectOf(value, writer, written)]);
  writer.addQuad(quad(subject, TYPE, namedNode(expanded(type))));
  for (const [name, object] of inside)
    writer.addQuad(quad(subject, namedNode(expanded(name)), object));
  return subject;
}

function objectOf(value: Value, writer: Writer, written: Written): Quad_Object {
  if (typeof value === 'string') return literal(value);
  if ('@value' in value) {
    const text = value['@value'] as string;
    return '@language' in value
      ? literal(text, value['@language'] as string)
      : literal(text, namedNode(expanded(value['@type'] as string)));
  }
  if ('@type' in value) return add(value as Node, writer, written) as Quad_Object;
  return namedNode(value['@id'] as string);
}

/** The full address of a name with its prefix. */
function expanded(name: string): string {
  const [prefix = '', rest = ''] = name.split(':');
  const base = PREFIXES[prefix];
  if (base === undefined) throw new Error(`No vocabulary « ${prefix} » in the catalogue.`);
  return base + rest;
}

const escaped = (sign: string): string =>
  `\\U${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0')}`;
