import { parse } from 'yaml';
import { complementSchema, maskSchema } from '../../model/complement.ts';
import { editionSchema } from '../../model/edition.ts';
import { searchesSchema } from '../../model/searches.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import { CONTENT_TYPES } from '../../model/types.ts';
import { withdrawalsSchema } from '../../model/withdrawals.ts';
import type { KeyOrder } from './key-order.ts';
import { keyOrder } from './key-order.ts';
import { mendYaml } from './mend-yaml.ts';
import { isRecord, type PlainData } from './plain-data.ts';

/**
 * The key under which an entry carries the text of its file while it is edited, so that saving changes what the editor
 * changed and nothing else. It is never written; whoever reads the entry's data leaves it out.
 */
export const ORIGINAL_KEY = 'trame:fichier';

/** How a file becomes the data of a form, and back: for `CMS.registerCustomFormat`. */
export interface FileFormat {
  /** @throws Error in French when the file cannot be read */
  fromFile(text: string): PlainData;
  toFile(data: PlainData, sortedKeys?: readonly string[]): string;
}

/** A Markdown file cut at its front matter; `head` and `tail` are the empty lines around its body. */
interface Parts {
  yaml: string;
  head: string;
  body: string;
  tail: string;
}

const ENTRY = /^(?<![\s\S])---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)([\s\S]*)$/m;

function cut(text: string): Parts {
  const [, yaml = '', rest = ''] = (text.startsWith('---') && ENTRY.exec(text)) || [null, '', text];
  const body = rest.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const head = body === '' ? '' : rest.slice(0, rest.indexOf(body));
  const tail = body === '' ? rest : rest.slice(head.length + body.length);
  return { yaml, head, body, tail };
}

/** Line ends as YAML and Markdown read them, and without the mark that some editors put first. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Gives a changed text the line ends and the mark that its file had. */
function likeOriginal(text: string, original: string): string {
  const lines = original.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return original.startsWith('\uFEFF') ? `\uFEFF${lines}` : lines;
}

/** Entries: a front matter, then the text. */
export const entryFormat: FileFormat = {
  fromFile(text) {
    const { yaml, body } = cut(plain(text));
    return { ...readYaml(yaml), ...(body && { body }), [ORIGINAL_KEY]: text };
  },
  toFile(data, sortedKeys = []) {
    const { body: text, [ORIGINAL_KEY]: origin, ...values } = data;
    const original = typeof origin === 'string' ? origin : '';
    const { yaml, head, body, tail } = cut(plain(original));
    const written = typeof text === 'string' ? text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : '';
    const front = mendYaml(yaml, fitting(values), withTop(ENTRY_ORDER, sortedKeys));
    if (front === yaml && written === body && original !== '') return original;
    const between = body === '' ? '\n' : head;
    const end = written === '' ? '' : `${between}${written}${tail || '\n'}`;
    return likeOriginal(`---\n${front}---\n${end}`, original);
  },
};

/** What adds to a national page, or hides it, says that and nothing else: the check refuses the rest. */
function fitting(values: PlainData): PlainData {
  const way = String(values.national);
  // The word of a file may be one that every object knows.
  const schema = Object.hasOwn(ADAPTATIONS, way) ? ADAPTATIONS[way] : undefined;
  if (!schema) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in schema.shape));
}

const ADAPTATIONS: Readonly<Record<string, { shape: object }>> = {
  complete: complementSchema,
  masque: maskSchema,
};

/** Settings of an edition: YAML alone. */
export const settingsFormat: FileFormat = {
  fromFile: (text) => ({ ...readYaml(plain(text)), [ORIGINAL_KEY]: text }),
  toFile(data, sortedKeys = []) {
    const { [ORIGINAL_KEY]: origin, ...values } = data;
    const original = typeof origin === 'string' ? origin : '';
    const before = plain(original);
    const after = mendYaml(before, values, withTop(SETTINGS_ORDER, sortedKeys));
    return after === before ? original : likeOriginal(after, original);
  },
};

const ENTRY_ORDER = keyOrder(CONTENT_TYPES.map(({ schema }) => schema));
const SETTINGS_ORDER = keyOrder([editionSchema, synonymsSchema, searchesSchema, withdrawalsSchema]);

/** Decap knows the order of the top keys of this very collection. */
const withTop = (order: KeyOrder, top: readonly string[]): KeyOrder =>
  top.length > 0 ? new Map([...order, ['', top]]) : order;

function readYaml(yaml: string): PlainData {
  try {
    const data: unknown = parse(yaml);
    return isRecord(data) ? data : {};
  } catch (error) {
    // The reason is in English, and tells lines that no form shows.
    throw new Error(
      'Cette page a été changée hors de l’éditeur, et ses champs ne peuvent plus être lus. Rien n’est perdu : demandez à qui l’a changée, ou à qui tient le site, de la corriger. La vérification des contenus dit où, et quoi écrire.',
      { cause: error },
    );
  }
}
