import type * as z from 'zod';
import { describeIssue, fieldAtPath, valueAt } from '../../../corpus/describe-issue.ts';
import { valueFault } from '../../../corpus/value-fault.ts';
import type { FormWalk } from '../../../model/fields/field-faces.ts';
import { facesOf } from '../../../model/fields/field-kinds.ts';
import { numberText } from '../number-field.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import type { DraftFault } from './draft-fault.ts';

/**
 * Holds what a form has against the model.
 * @param written as Decap keeps it: plain data, with empty strings and nulls where nothing was written
 */
export function schemaFaults(schema: z.ZodObject, written: unknown): DraftFault[] {
  const value = withoutEmpties(written) ?? {};
  const { error } = schema.safeParse(value);
  return (error?.issues ?? [])
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue): DraftFault => {
      const found = valueAt(value, issue.path);
      const isEmpty = !says(found);
      const advice = isEmpty ? undefined : formAdvice(issue, schema, found);
      return {
        kind: isEmpty ? 'missing' : 'refused',
        path: issue.path,
        ...describeIssue(issue, schema, value),
        ...(advice && { message: `« ${numberText(found)} » ne convient pas`, expected: advice }),
      };
    });
}

/** Whether a value says anything. */
const says = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

/** What the form says of the shape of a field, where it has one: files want quotes that forms do not. */
function formAdvice(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  found: unknown,
): string | undefined {
  const isShape = issue.code === 'invalid_format' || (issue.code === 'custom' && !issue.params);
  if (!isShape && issue.code !== 'invalid_type') return undefined;
  const field = fieldAtPath(schema, issue.path);
  // The check has said what is wrong with this very value.
  if (isShape && valueFault(field, found)) return undefined;
  const asked = field && facesOf(field).asked;
  if (asked !== undefined || !isShape) return asked;
  if (field?.forme !== undefined) return `écrivez ${field.forme}`;
  const widget = field && facesOf(field).widget(field, NO_WALK);
  return widget && 'pattern' in widget ? widget.pattern?.[1] : undefined;
}

/** Fields that have a shape hold no other fields. */
const NO_WALK: FormWalk = {
  field: () => {
    throw new Error('A field with a shape holds no other.');
  },
  fields: () => [],
  tools: { buttons: [], editor_components: [] },
};
