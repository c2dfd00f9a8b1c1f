import { asData, isGroup } from './as-plan.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { Plan } from './plan.ts';

/** In signs: what the check of contents takes, and no machine should be asked to read more. */
const LONGEST = 300_000;

/** Reads the YAML of a head; throws an Error in French where it is wrong. */
export type ParseYaml = (yaml: string) => unknown;

/**
 * The plan that the file of a strategy holds, whoever wrote it: this tool, the editor, a person. What the tool does not
 * show is kept.
 * @throws Error that says in French what is wrong
 */
export function readEntry(file: string, parse: ParseYaml): Plan {
  const { yaml, body } = parted(file);
  const data = parse(yaml);
  if (isEndless(data)) throw new Error('Ce fichier renvoie sans fin à lui-même.');
  return planOf(data, body);
}

/** The same by the light reader; nothing where only a whole one can tell what the file says. */
export function readPlainEntry(file: string): Plan | undefined {
  const { yaml, body } = parted(file);
  const read = readPlainYaml(yaml);
  return read && planOf(read.value, body);
}

function parted(file: string): { yaml: string; body: string } {
  const text = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (text.length > LONGEST) throw new Error('Ce fichier est trop long pour une stratégie.');
  const [, yaml, body = ''] = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (yaml === undefined)
    throw new Error(
      'Ce fichier n’est pas une stratégie : il doit commencer par une ligne « --- ».',
    );
  return { yaml, body: body.trim() };
}

/** More values than a file of this length can hold when none stands for another. */
const MOST_VALUES = LONGEST;

/** Whether a value grows without measure once it is written out: YAML lets a few lines refer to each other for ever. */
function isEndless(data: unknown): boolean {
  const waiting = [data];
  for (let seen = 0; waiting.length > 0; seen += 1) {
    if (seen > MOST_VALUES) return true;
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) waiting.push(one);
  }
  return false;
}

function planOf(data: unknown, body: string): Plan {
  if (!isGroup(data) || !('axes' in data || 'porteur' in data))
    throw new Error('Ce fichier n’est pas une stratégie : il ne dit ni porteur ni axes.');
  return { data: asData(data), body };
}
