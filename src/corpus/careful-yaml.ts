import type { Document } from 'yaml';
import { OTHER_BLANKS } from '../markdown/blanks.ts';
import { excerpt } from '../markdown/faults/spot.ts';
import { misreadValues } from './misread-values.ts';
import type { FieldPath, YamlSource } from './parse-yaml.ts';
import { yaml } from './yaml-library.ts';

/** What is wrong in a text, told so that its editor can mend it. */
export interface YamlFault {
  /** From 1. */
  line: number;
  message: string;
  expected: string;
}

/** Reads a YAML mapping with the parser that knows where everything stands: the mapping, or all that is wrong. */
export function carefulYaml(text: string): {
  data?: Record<string, unknown>;
  faults: YamlFault[];
} {
  const { document, lineAt } = documentOf(text);
  const faults = [...document.errors, ...document.warnings]
    .slice(0, MOST_FAULTS)
    .map(({ code, message, pos }) => ({
      line: lineAt(pos[0]),
      ...explain(code, message, text, pos[0]),
    }));
  // A key that is not one makes a fault further down: the blank that hides it is what is to be told.
  if (faults.length > 0) return { faults: hiddenBlanks(text) ?? faults };
  const repeated = repeatedKeys(document).slice(0, MOST_FAULTS);
  if (repeated.length > 0)
    return {
      faults: repeated.map(({ key, position }) => ({
        line: lineAt(position),
        message: `clé « ${key.slice(0, 80)} » écrite deux fois`,
        expected: 'une seule fois chaque clé',
      })),
    };
  const { isMap } = yaml();
  if (document.contents !== null && !isMap(document.contents)) return { faults: [NO_MAPPING] };
  const alias = firstAlias(document);
  if (alias !== undefined) return { faults: [{ line: lineAt(alias), ...ALIAS }] };
  const misread = misreadValues(document, text, lineAt);
  return misread.length > 0 ? { faults: misread } : { data: document.toJS() ?? {}, faults: [] };
}

/**
 * The way from a value to its line in the file: the line of the value at a path, or of its nearest parent that exists.
 * Nothing is read before the first question.
 */
export function lineFinder({ text, offset }: YamlSource): (path: FieldPath) => number {
  let known: ReturnType<typeof documentOf> | undefined;
  return (path) => {
    known ??= documentOf(text);
    const { document, lineAt } = known;
    for (let depth = path.length; depth > 0; depth--) {
      const keyPath = path.slice(0, depth);
      const node = pairKey(document, keyPath) ?? document.getIn(keyPath, true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return offset + lineAt(range[0]);
    }
    return offset + 1;
  };
}

function documentOf(text: string) {
  const { LineCounter, parseDocument } = yaml();
  const lineCounter = new LineCounter();
  // The library compares each key with all others, and quotes the line of each fault: both take the square of a text
  // made for it. Keys are compared below, and what is wrong is told by us alone.
  const options = {
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error' as const,
  };
  const document: Document = parseDocument(text, options);
  return { document, lineAt: (position: number) => lineCounter.linePos(position).line };
}

/** Keys that a mapping holds already, each with its place. */
function repeatedKeys(document: Document): { key: string; position: number }[] {
  const { isScalar, visit } = yaml();
  const found: { key: string; position: number }[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) found.push({ key: name, position: key.range?.[0] ?? 0 });
        seen.add(name);
      }
    },
  });
  return found;
}

/** Where the first alias stands: a few of them, nested, can grow into gigabytes. */
function firstAlias(document: Document): number | undefined {
  const { visit } = yaml();
  let found: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** The key's own node: the line people look for is the one of the key, not of a value that starts below it. */
function pairKey(document: Document, path: FieldPath) {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!yaml().isMap(parent)) return undefined;
  const last = path[path.length - 1];
  return parent.items.find(
    (item) => String((item.key as { value?: unknown })?.value) === String(last),
  )?.key;
}

/** Blanks that no one tells from a space, where YAML asks for one; nothing when there are none. */
function hiddenBlanks(text: string): YamlFault[] | undefined {
  const faults = text.split('\n').flatMap((line, at) => {
    const [start = '', sign = ''] = START.exec(line) ?? [];
    if (start.search(BLANK) === -1) return [];
    return {
      line: at + 1,
      message: `espace insécable ou invisible près de « ${sign} »`,
      expected: `une espace simple : « ${sign.replace(BLANK, '')} valeur »`,
    };
  });
  return faults.length > 0 ? faults : undefined;
}

const START = new RegExp(
  `^[\\s${OTHER_BLANKS}]*(?:-[\\s${OTHER_BLANKS}]+)?([a-z][a-z0-9_-]*[${OTHER_BLANKS}]?:|-)[\\s${OTHER_BLANKS}]*`,
  'u',
);
const BLANK = new RegExp(`[${OTHER_BLANKS}]`, 'gu');

const NO_MAPPING: YamlFault = {
  line: 1,
  message: 'en-tête mal formé',
  expected: 'des lignes « clé: valeur »',
};

const ALIAS = {
  message: 'les renvois YAML (*nom) ne sont pas acceptés',
  expected: 'la valeur écrite en entier, entre guillemets si elle commence par « * »',
};

/** Faults told of one file: the first of them are most often the cause of the others. */
const MOST_FAULTS = 100;

/** As much of a line as a message shows of it. */
const LINE_SHOWN = 300;

/** The line of a place, without its end. */
function lineAround(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  return text.slice(
    start,
    Math.min(end === -1 ? text.length : Math.max(start, end), start + LINE_SHOWN),
  );
}

function explain(code: string, message: string, text: string, position: number) {
  if (message.includes('call stack'))
    return {
      message: 'en-tête YAML aux niveaux trop nombreux',
      expected: 'quelques niveaux de listes et de champs, l’un dans l’autre',
    };
  if (code === 'TAB_AS_INDENT') {
    return {
      message: 'tabulation dans l’en-tête',
      expected: 'des espaces pour décaler les lignes',
    };
  }
  const line = lineAround(text, position);
  const [, key, value = ''] = /^([ -]*[a-z][a-z0-9_-]*:) +(.+)$/.exec(line) ?? [];
  const isBare = key !== undefined && !/^["'[{]/.test(value);
  return {
    message: `en-tête YAML mal formé${line.trim() === '' ? '' : ` : « ${excerpt(line)} »`}`,
    expected: isBare
      ? `« ${key.trim()} "${value.trim().replaceAll('"', '\\"')}" », la valeur entre guillemets droits`
      : 'des lignes « clé: valeur », bien alignées ; mettez entre guillemets une valeur qui contient « : » ou « # »',
  };
}
