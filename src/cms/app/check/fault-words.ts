import type * as z from 'zod';
import { describeField } from '../../../model/fields/describe-field.ts';
import { schemaParts, unwrapped } from '../../../model/schema-parts.ts';
import { displayDate } from '../../../site/dates.ts';
import { type DraftFault, isProblem } from './draft-fault.ts';

/** Where a fault stands, as its writer sees it: « Maintenant › Étape 2 › Action », « Texte, “Un mot …” ». */
export function placeWords(schema: z.core.$ZodType, { path, passage }: DraftFault): string {
  if (path[0] === 'body') return passage === undefined ? 'Texte' : `Texte, “${passage}”`;
  const labels: string[] = [];
  let at = schema;
  for (const key of path) {
    const next = stepInto(at, key);
    if (!next) break;
    const { label } = describeField(next);
    labels.push(typeof key === 'number' ? `${label} ${key + 1}` : label);
    at = next;
  }
  return labels.join(' › ');
}

function stepInto(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const { element, shape } = schemaParts(unwrapped(schema));
  return typeof key === 'number' ? element : shape?.[String(key)];
}

/** What is wrong and what to do, in one or two sentences. */
export function faultWords({ kind, message, expected }: DraftFault): string {
  if (kind === 'missing') return 'à remplir.';
  if (kind === 'note') return held(`${message} : ${expected}.`);
  const end = /[.?]$/.test(expected) ? '' : '.';
  return held(
    isAdvice(expected)
      ? `${message} : ${expected}${end}`
      : `${message}. Attendu : ${expected}${end}`,
  );
}

/** Quotes stay with their words. The rest may hold signs of Markdown, where a space has a meaning. */
const held = (text: string): string =>
  text
    .replace(DATE, (date) => displayDate(date).texte)
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»');

/** A date by itself between quotes: its field shows no such thing. */
const DATE = /(?<=« )\d{4}-\d{2}-\d{2}(?= »)/g;

/** The form says what to do, and not only what is awaited, where the shape of a field has a name. */
const isAdvice = (expected: string): boolean =>
  /^(?:écrivez|choisissez|posez|mettez|supprimez|masquez|retirez)[ -]/.test(expected);

/** What the form says of a value when its shape alone is wrong. */
const IS_SHAPE = / ne convient pas$/;

/** The same at the field itself, whose hint stands below. */
export function wordsAtField(schema: z.core.$ZodType, fault: DraftFault): string {
  if (fault.passage !== undefined) return held(`Dans « ${fault.passage} » : ${faultWords(fault)}`);
  const label = placeWords(schema, fault).split(' › ').at(-1);
  if (fault.kind === 'missing') return `Remplissez le champ « ${label} ».`;
  if (isAdvice(fault.expected) && IS_SHAPE.test(fault.message))
    return `Le champ « ${label} » n’a pas la forme attendue : ${fault.expected}.`;
  const words = faultWords(fault);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** « 1 problème », « 3 problèmes »: all that keeps from publishing. */
export function problemCount(faults: readonly DraftFault[]): string {
  const { length } = faults.filter(isProblem);
  return `${length} ${length > 1 ? 'problèmes' : 'problème'}`;
}

/** « 3 problèmes : 2 à corriger, 1 à remplir ; 1 à écrire »; empty when nothing is wrong. */
export function countWords(faults: readonly DraftFault[]): string {
  const said = (kind: DraftFault['kind'], words: string) => {
    const { length } = faults.filter((fault) => fault.kind === kind);
    return length === 0 ? [] : [`${length} ${words}`];
  };
  const problems = [...said('refused', 'à corriger'), ...said('missing', 'à remplir')];
  const others = [...said('gap', 'à écrire'), ...said('note', 'à savoir')];
  // Elsewhere problems are counted together: both counts stand here.
  if (problems.length < 2) return [...problems, ...others].join(', ');
  return [`${problemCount(faults)} : ${problems.join(', ')}`, ...others].join(' ; ');
}
