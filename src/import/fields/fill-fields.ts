import type * as z from 'zod';
import { describeIssue, showPath } from '../../corpus/describe-issue.ts';
import type { ContentType } from '../../model/content-type.ts';
import type { TypeName } from '../../model/types.ts';
import { TYPE_FILLERS } from './fill-by-type.ts';
import { COMMON_FILLERS } from './fill-common.ts';
import type { FillContext } from './fill-context.ts';
import { shapeOf } from './given-fields.ts';

/** Front matter that the model accepts, its keys in the model's order; or what keeps it from being so, in French. */
export type FilledFields = { data: Record<string, unknown> } | { failures: string[] };

/** Fills what the type requires and the source does not say, then holds the whole against the model. */
export function fillFields(
  type: ContentType & { name: TypeName },
  known: Readonly<Record<string, unknown>>,
  context: FillContext,
): FilledFields {
  const { schema, name } = type;
  const data: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const isWanted = key === 'licence' || !field.safeParse(undefined).success;
    const fill = TYPE_FILLERS[name]?.[key] ?? COMMON_FILLERS[key];
    const value = known[key] ?? (isWanted ? fill?.(context) : undefined);
    if (value !== undefined) data[key] = value;
  }
  const result = schema.safeParse(data);
  if (result.success) return { data };
  return { failures: result.error.issues.map((issue) => explain(issue, schema, data)) };
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
