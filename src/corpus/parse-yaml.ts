import { CORE_SCHEMA, load } from 'js-yaml';
import { withoutEmpty } from '../model/without-empty.ts';
import { carefulYaml } from './careful-yaml.ts';
import { isPlainYaml } from './plain-yaml.ts';
import type { Problem } from './problem.ts';

/** The path of a value: `['etapes', 2, 'action']`. */
export type FieldPath = readonly PropertyKey[];

/** A piece of YAML, and where it stands in its file. */
export interface YamlSource {
  text: string;
  /** Number of lines that stand before it. */
  offset: number;
}

/** A mapping read from YAML, with what it was read from: the way back to its lines (see `lineFinder`). */
export interface ParsedYaml {
  data: Record<string, unknown>;
  source: YamlSource;
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
  const source = { text, offset };
  const quick = quickData(text);
  if (quick) return { parsed: { data: filled(quick), source }, problems: [] };
  const { data, faults } = carefulYaml(text);
  if (!data)
    return {
      problems: faults.map(({ line, ...fault }) => ({ file, line: offset + line, ...fault })),
    };
  return { parsed: { data: filled(data), source }, problems: [] };
}

const filled = (data: Record<string, unknown>): ParsedYaml['data'] =>
  (withoutEmpty(data) as ParsedYaml['data'] | undefined) ?? {};

/** What a quick parser reads in a text of the plain kind; `undefined` for all that the careful one must see. */
function quickData(text: string): Record<string, unknown> | undefined {
  if (!isPlainYaml(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
