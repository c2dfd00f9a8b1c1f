import nunjucks from 'nunjucks';
import { nearestMatch } from '../../corpus/problem.ts';
import { TEMPLATE_OPTIONS } from '../templates.ts';

/** A node of the tree that Nunjucks makes of a template. */
export interface TemplateNode {
  readonly typename: string;
  /** From 0. */
  readonly lineno: number;
  readonly fields: readonly string[];
  readonly [field: string]: unknown;
}

/** What Nunjucks's own types leave out. */
declare module 'nunjucks' {
  const parser: { parse(source: string, extensions: unknown[], options: object): TemplateNode };
}

/** A template as a tree; or where it cannot be read, and why, in French. */
export type TemplateReading =
  | { tree: TemplateNode }
  | { line: number; message: string; expected: string };

/** Reads a template as Nunjucks does. */
export function readTemplate(source: string): TemplateReading {
  try {
    const tree = nunjucks.parser.parse(source, [], TEMPLATE_OPTIONS);
    return unknownFilter(tree) ?? { tree };
  } catch (error) {
    const { message, lineno } = error as Error & { lineno?: number };
    return { line: lineno ?? unclosedLine(source), ...inFrench(message) };
  }
}

/** What `{{ nom | filtre }}` may call: a filter that is not there stops the build, in English. */
const FILTERS = Object.keys((new nunjucks.Environment() as unknown as { filters: object }).filters);

/** The first filter of a template that Nunjucks does not have. */
function unknownFilter(
  node: TemplateNode,
): Exclude<TemplateReading, { tree: unknown }> | undefined {
  if (node.typename === 'Filter' && isNode(node.name)) {
    const filter = String(node.name.value);
    if (!FILTERS.includes(filter))
      return {
        line: node.lineno + 1,
        message: `filtre inconnu « | ${filter} »`,
        expected: `un filtre de Nunjucks (upper, lower, capitalize, join, length…).${nearestMatch(filter, FILTERS)}`,
      };
  }
  for (const below of nodesBelow(node)) {
    const found = unknownFilter(below);
    if (found) return found;
  }
  return undefined;
}

/** The few ways in which a template breaks, by what Nunjucks says of them. */
const FAULTS: readonly [RegExp, (found: string) => { message: string; expected: string }][] = [
  [
    /unknown block tag: (\S+)/,
    (tag) => ({
      message: `balise inconnue « {% ${tag} %} »`,
      expected: 'une balise de Nunjucks : if, for, set, macro, block, extends, from, include',
    }),
  ],
  [
    /got end of file/,
    () => ({
      message: 'une balise ouverte n’est pas fermée',
      expected: 'sa fin : {% endif %}, {% endfor %}, {% endblock %}, {% endmacro %}',
    }),
  ],
  [
    /expected variable end/,
    () => ({ message: 'un « {{ » sans « }} » lisible', expected: '{{ le nom d’une donnée }}' }),
  ],
  [
    /expected block end/,
    () => ({ message: 'un « {% » sans « %} » lisible', expected: '{% une balise %}' }),
  ],
];

function inFrench(told: string): { message: string; expected: string } {
  for (const [pattern, say] of FAULTS) {
    const match = pattern.exec(told);
    if (match) return say(match[1] ?? '');
  }
  return {
    message: `gabarit illisible (Nunjucks dit : ${told.split('\n').at(-1)?.trim()})`,
    expected: 'un gabarit que Nunjucks lit ; comparez avec celui du même nom dans _includes/',
  };
}

const TAG = /\{%-?\s*(end)?(if|for|macro|block|call|filter|raw)\b|\{\{|\{#/g;

/** Nunjucks only sees that the file ended: the line of what was opened last and not closed. */
function unclosedLine(source: string): number {
  const open: { tag: string; at: number }[] = [];
  for (const { 1: end, 2: tag = '', index } of source.matchAll(TAG)) {
    if (end) open.splice(open.findLastIndex((one) => one.tag === tag) >>> 0);
    else if (tag) open.push({ tag, at: index });
  }
  const last = open.at(-1)?.at ?? Math.max(source.lastIndexOf('{{'), source.lastIndexOf('{#'), 0);
  return source.slice(0, last).split('\n').length;
}

/** The nodes right below a node. */
export const nodesBelow = (node: TemplateNode): TemplateNode[] =>
  node.fields.flatMap((field) => node[field]).filter(isNode);

export const isNode = (value: unknown): value is TemplateNode =>
  typeof value === 'object' && value !== null && 'typename' in value;
