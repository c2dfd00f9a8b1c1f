import { withoutEmpty } from '../../model/without-empty.ts';
import type { Plan } from './plan.ts';

type Tree = string | number | boolean | Tree[] | { [key: string]: Tree };

/**
 * A plan as the file of a strategy: YAML between its two lines, then the text. Texts stand between quotes as soon as YAML
 * could read them otherwise, so that what comes back is what left. What is empty is left out: the model reads it so.
 */
export function writeEntry({ data, body }: Plan): string {
  const filled = withoutEmpty(data) as { [key: string]: Tree } | undefined;
  return `---\n${mapping(filled ?? {}, '')}---\n${body && `\n${body.trim()}\n`}`;
}

const mapping = (group: { [key: string]: Tree }, indent: string): string =>
  Object.entries(group)
    .map(([key, value]) => `${indent}${key}:${below(value, `${indent}  `)}`)
    .join('');

function below(value: Tree, indent: string): string {
  if (Array.isArray(value))
    return `\n${value.map((item) => `${indent}- ${inList(item, `${indent}  `)}`).join('')}`;
  if (typeof value === 'object') return `\n${mapping(value, indent)}`;
  return ` ${scalar(value)}\n`;
}

/** The first line of an item stands beside its dash. */
function inList(item: Tree, indent: string): string {
  if (typeof item === 'object') return below(item, indent).trimStart();
  return `${scalar(item)}\n`;
}

/** Words that no reader of YAML takes for anything else. */
const PLAIN =
  /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[A-Za-zÀ-ÖØ-öø-ÿ][\wÀ-ÖØ-öø-ÿœŒ ’',.()«»;!?/-]*$/i;

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
}
