import type * as z from 'zod';
import { accessibilitySchema } from '../accessibility.ts';
import { complementSchema } from '../complement.ts';
import { editionSchema } from '../edition.ts';
import { describeField } from '../fields/describe-field.ts';
import { schemaParts, unwrapped } from '../schema-parts.ts';
import { CONTENT_TYPES } from '../types.ts';

/** Where the rules of the content are written down, from the root of the repository. */
export const MODEL_FILE = 'src/model/upstream/modele.txt';

/** What a field asks, as a line of that file says it. */
export interface FieldRule {
  /** `kit.etapes[].action`: the folder of the type, or the name of the file of settings, then the field. */
  path: string;
  kind: string;
  isRequired: boolean;
  label: string;
  /** Words to choose from; none when the field is free. */
  options: readonly string[];
}

/**
 * The rules of the content, a line each: a fork reads those of a version that it has not taken yet, without running it.
 * A test holds the file to the model.
 */
export const modelLines = (): string[] => [
  ...CONTENT_TYPES.flatMap(({ folder, schema }) => linesOf(schema, folder)),
  ...linesOf(complementSchema, 'complete'),
  ...linesOf(editionSchema, 'edition.yml'),
  ...linesOf(accessibilitySchema, 'accessibilite.yml'),
];

function linesOf(schema: z.core.$ZodType, path: string): string[] {
  const { shape, element } = schemaParts(unwrapped(schema));
  if (element) return linesOf(element, `${path}[]`);
  return Object.entries(shape ?? {}).flatMap(([name, field]) => [
    lineOf(`${path}.${name}`, field),
    ...linesOf(field, `${path}.${name}`),
  ]);
}

function lineOf(path: string, schema: z.core.$ZodType): string {
  const { kind, label, isOptional, options } = describeField(schema);
  const words = options ? ` : ${Object.keys(options).join(' | ')}` : '';
  return `${path} ; ${kind}${isOptional ? '' : ' obligatoire'} ; ${label}${words}`;
}

const LINE = /^(\S+) ; (\S+?)( obligatoire)? ; (.*?)(?: : ([^ :|]+(?: \| [^ :|]+)*))?$/;

/** Reads such a file; lines that are not ours to understand are left out. */
export const fieldRules = (text: string): ReadonlyMap<string, FieldRule> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [, path, kind, required, label = '', options] = LINE.exec(line) ?? [];
      if (path === undefined || kind === undefined) return [];
      const rule = {
        path,
        kind,
        isRequired: required !== undefined,
        label,
        options: options?.split(' | ') ?? [],
      };
      return [[path, rule] as const];
    }),
  );
