import type * as z from 'zod';
import { describeIssue, showPath } from '../../corpus/describe-issue.ts';
import type { ContentType } from '../../model/content-type.ts';
import { describeField } from '../../model/fields/describe-field.ts';
import { DEFAULT_LICENCE } from '../../model/licences.ts';
import type { Remarks } from '../remarks.ts';
import { shapeOf } from './given-fields.ts';
import { placeholder, TO_COMPLETE } from './placeholder.ts';
import { firstSentence, shorten } from './plain-text.ts';

/** What is known of a text when its missing fields are filled. */
export interface FillContext {
  title: string;
  /** The converted body. */
  body: string;
  /** The day that its name or its file gives. */
  day: { value: string; origin: string };
  authors: readonly string[];
  licence: string | undefined;
  order: number;
  remarks: Remarks;
}

/** Front matter that the model accepts, its keys in the model's order; or what keeps it from being so, in French. */
export type FilledFields = { data: Record<string, unknown> } | { failures: string[] };

/** Fills what the type requires and the source does not say, then holds the whole against the model. */
export function fillFields(
  { schema }: ContentType,
  known: Readonly<Record<string, unknown>>,
  context: FillContext,
): FilledFields {
  const data: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const isWanted = key === 'licence' || !describeField(field).isOptional;
    const value = known[key] ?? (isWanted ? fill(key, field, known, context) : undefined);
    if (value !== undefined) data[key] = value;
  }
  const result = schema.safeParse(data);
  if (result.success) return { data };
  return { failures: result.error.issues.map((issue) => explain(issue, schema, data)) };
}

/** What a text always says of itself, whatever its type; anything else waits for a person. */
function fill(
  key: string,
  field: z.core.$ZodType,
  known: Readonly<Record<string, unknown>>,
  context: FillContext,
): unknown {
  const { body, title, order, authors, licence, remarks } = context;
  if (key === 'ordre') return order;
  if (key === 'licence') return licence ?? DEFAULT_LICENCE;
  if (key === 'creation' || key === 'mise_a_jour') {
    const day = dayOf(key, known, context);
    remarks.filled(key, `${day.value}, ${day.origin}`);
    return day.value;
  }
  if (key === 'auteurs' && authors.length > 0) return authors;
  const sentence = key === 'resume' ? firstSentence(body) : '';
  if (sentence) {
    remarks.filled('resume', 'une phrase du texte');
    return shorten(sentence, 320);
  }
  if (key === 'resume') {
    remarks.review('resume : le texte est vide, à écrire');
    return shorten(`${TO_COMPLETE} : ${title}`, 320);
  }
  return wait(key, placeholder(field), remarks);
}

/** A day that the text does not say: that of its file, unless the other day, which it says, would then come on the wrong side. */
function dayOf(
  key: 'creation' | 'mise_a_jour',
  known: Readonly<Record<string, unknown>>,
  { day }: FillContext,
): FillContext['day'] {
  const other = known[key === 'creation' ? 'mise_a_jour' : 'creation'];
  if (typeof other !== 'string') return day;
  const isWrong = key === 'creation' ? other < day.value : other > day.value;
  return isWrong ? { value: other, origin: 'l’autre date du texte' } : day;
}

function wait(key: string, value: unknown, remarks: Remarks): unknown {
  if (value === undefined) return undefined;
  const shown =
    value === false
      ? 'non'
      : typeof value === 'string' && value !== TO_COMPLETE
        ? value
        : TO_COMPLETE;
  const hint = key === 'auteurs' ? ' ; relancez avec --auteur "Organisation"' : '';
  remarks.review(`${key} : « ${shown} » en attendant${hint}`);
  return value;
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodObject, data: unknown): string {
  const { message, expected } = describeIssue(issue, schema, data);
  const field = showPath(issue.path);
  const isMissing = message === 'champ obligatoire absent';
  const how = isMissing
    ? ` Donnez-le dans l’en-tête du texte, dans un _defaults.md, ou par ${optionsFor(field, schema)}`
    : '';
  return `« ${field} » : ${message}. Attendu : ${expected}${/[.!?]$/.test(expected) ? '' : '.'}${how}`;
}

/** The options that fill a field; a group asks for one option for each of its fields. */
function optionsFor(field: string, schema: z.ZodObject): string {
  const inner = schema.shape[field] && shapeOf(schema.shape[field]);
  const names = inner ? Object.keys(inner).map((name) => `${field}.${name}`) : [field];
  return names.map((name) => `--champ ${name}=…`).join(' ');
}
