import { isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';

/** The path of a value: `['etapes', 2, 'action']`. */
export type FieldPath = readonly PropertyKey[];

/** A mapping read from YAML, with the way back to its lines. */
export interface ParsedYaml {
  data: Record<string, unknown>;
  /** Line in the file of the value at `path`, or of its nearest parent that exists. */
  lineOf(path: FieldPath): number;
}

/**
 * Parses a YAML mapping. Empty values (`null`, `""`, `[]`) count as left out: editors clear a field without removing it.
 * @param offset number of lines that stand before the YAML in its file
 */
export function parseYaml(
  text: string,
  file: string,
  offset: number,
): { parsed?: ParsedYaml; problems: Problem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const problems = document.errors.map((error) => {
    const line = offset + lineCounter.linePos(error.pos[0]).line;
    return { file, line, ...explain(error.code, error.message, text, error.pos[0]) };
  });
  if (problems.length > 0) return { problems };
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    return {
      problems: [
        {
          file,
          line: offset + 1,
          message: 'en-tête mal formé',
          expected: 'des lignes « clé: valeur »',
        },
      ],
    };
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    return {
      problems: [
        {
          file,
          line: offset + lineCounter.linePos(alias).line,
          message: 'les renvois YAML (*nom) ne sont pas acceptés',
          expected: 'la valeur écrite en entier, entre guillemets si elle commence par « * »',
        },
      ],
    };
  }
  const lineOf = (path: FieldPath): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const keyPath = path.slice(0, depth);
      const node = pairKey(document, keyPath) ?? document.getIn(keyPath, true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return offset + lineCounter.linePos(range[0]).line;
    }
    return offset + 1;
  };
  return { parsed: { data: withoutEmpty(document.toJS()) ?? {}, lineOf }, problems: [] };
}

/** Where the first alias stands: a few of them, nested, can grow into gigabytes. */
function firstAlias(document: ReturnType<typeof parseDocument>): number | undefined {
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
function pairKey(document: ReturnType<typeof parseDocument>, path: FieldPath) {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const last = path[path.length - 1];
  return parent.items.find(
    (item) => String((item.key as { value?: unknown })?.value) === String(last),
  )?.key;
}

function explain(code: string, message: string, text: string, position: number) {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(position))?.[0].trim() ?? '';
    return { message: `clé « ${key} » écrite deux fois`, expected: 'une seule fois chaque clé' };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      message: 'tabulation dans l’en-tête',
      expected: 'des espaces pour décaler les lignes',
    };
  }
  const first = message.split(/ at line |\n/)[0] ?? message;
  return {
    message: `en-tête YAML mal formé (${first})`,
    expected:
      'des lignes « clé: valeur », bien alignées ; mettez entre guillemets une valeur qui contient « : » ou « # »',
  };
}

/** A copy without the values that say nothing; `undefined` when nothing is left. */
function withoutEmpty(value: unknown): Record<string, unknown> | undefined {
  return clean(value) as Record<string, unknown> | undefined;
}

function clean(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.map(clean).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const pairs = Object.entries(value)
      .map(([key, item]) => [key, clean(item)] as const)
      .filter(([, item]) => item !== undefined);
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  return value;
}
