import type * as z from 'zod';
import { nearestMatch } from '../../corpus/problem.ts';
import type { ContentType } from '../../model/content-type.ts';
import { describeField } from '../../model/fields/describe-field.ts';
import { facesOf } from '../../model/fields/field-kinds.ts';
import { schemaParts, unwrapped } from '../../model/schema-parts.ts';

/** Values given on the command line, as a piece of front matter; or why they cannot be used, in French. */
export type GivenFields = { data: Record<string, unknown> } | { failures: string[] };

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** Reads the `--champ nom=valeur` options of a type. `groupe.champ=valeur` reaches into a group. */
export function readGivenFields(
  options: readonly string[],
  { schema, label }: ContentType,
): GivenFields {
  const data: Record<string, unknown> = {};
  const failures = options.flatMap((option) => {
    const [name = '', ...rest] = option.split('=');
    const value = rest.join('=').trim();
    if (value === '') return [`--champ ${option} : écrivez --champ nom=valeur.`];
    return place(data, schema.shape, name.trim().split('.'), value, label) ?? [];
  });
  return failures.length > 0 ? { failures } : { data };
}

function place(
  data: Record<string, unknown>,
  shape: Shape,
  path: string[],
  value: string,
  label: string,
): string | undefined {
  const [name = '', ...rest] = path;
  const field = shape[name];
  if (!field) {
    const known = Object.keys(shape);
    return `--champ ${name} : ce champ n’existe pas (${label}).${nearestMatch(name, known) || ` Champs : ${known.join(', ')}.`}`;
  }
  const inner = shapeOf(field);
  if (rest.length > 0 && inner) {
    const group = (data[name] ?? {}) as Record<string, unknown>;
    data[name] = group;
    return place(group, inner, rest, value, label);
  }
  // A value of the command line is text; the field says what it stands for.
  data[name] = facesOf(describeField(field)).fromText(value);
  return undefined;
}

/** The fields of a group, through what makes it optional. */
export const shapeOf = (field: z.core.$ZodType): Shape | undefined =>
  schemaParts(unwrapped(field)).shape;
