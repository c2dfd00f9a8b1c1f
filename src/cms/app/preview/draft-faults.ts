import type * as z from 'zod';
import { describeIssue } from '../../../corpus/describe-issue.ts';
import { describeField } from '../../../model/fields/describe-field.ts';
import { schemaParts, unwrapped } from '../../../model/schema-parts.ts';
import { withoutEmpties } from './draft-data.ts';

/** What keeps a draft from being published, in the words of its form. */
export interface DraftFaults {
  /** Fields that are missing: « Étapes › Étape 2 › Action ». */
  missing: string[];
  /** Fields that are refused, each with the reason. */
  refused: string[];
}

/** Holds a draft against the model. */
export function draftFaults(schema: z.ZodObject, written: unknown): DraftFaults {
  const value = withoutEmpties(written) ?? {};
  const faults: DraftFaults = { missing: [], refused: [] };
  const { error } = schema.safeParse(value);
  for (const issue of error?.issues ?? []) {
    // A field that the form does not know is for the check to tell: the editor has no way to mend it here.
    if (issue.code === 'unrecognized_keys') continue;
    const label = fieldLabel(schema, issue.path);
    const found = valueAt(value, issue.path);
    const isEmpty = found === undefined || found === '' || (Array.isArray(found) && !found.length);
    if (isEmpty) faults.missing.push(label);
    else faults.refused.push(`${label} (${describeIssue(issue, schema, value).message})`);
  }
  return { missing: [...new Set(faults.missing)], refused: [...new Set(faults.refused)] };
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );

/** The labels on the way to a field, items of lists counted from 1. */
function fieldLabel(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
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
