import type * as z from 'zod';
import { describeField } from '../../src/model/fields/describe-field.ts';
import { schemaParts } from '../../src/model/schema-parts.ts';

/** Values of a front matter, as its file keeps them. */
export type Values = Record<string, unknown>;

/** The page that relations lead to in what is generated. */
export const RELATED = { key: 'kit/accueillir', title: 'Accueillir et rassurer' };

/** Fields that may be left out, and are written all the same: nested lists, choices and relations. */
const ALSO_FILLED = ['suite', 'themes', 'axes', 'actions', 'qui_appeler', 'mesure', 'capacites'];

/** What a person would write in the fields of a type: all that must be filled, and some that may be. */
export function sampleValues(schema: z.core.$ZodType): Values {
  const fields = Object.entries(schemaParts(schema).shape ?? {});
  return Object.fromEntries(
    fields
      .filter(([name, field]) => ALSO_FILLED.includes(name) || isRequired(field))
      .map(([name, field]) => [name, sampleValue(field)]),
  );
}

function sampleValue(schema: z.core.$ZodType): unknown {
  const { kind, label, options = {} } = describeField(schema);
  switch (kind) {
    case 'texte':
    case 'paragraphe':
    case 'markdown':
      return `${label} : l’essai d’été, 100 % vécu à Œuilly`;
    case 'entier':
      return 7;
    case 'nombre':
      return 12.5;
    case 'oui-non':
      return true;
    case 'date':
      return '2026-03-09';
    case 'date-partielle':
      return '2025-09';
    case 'adresse':
      return 'https://essai.example/adresse';
    case 'code':
      return '01004';
    case 'couleur':
      return '#0b5563';
    case 'choix':
      return 'commune' in options ? 'commune' : Object.keys(options).at(-1);
    case 'choix-multiple':
      return Object.keys(options).slice(0, 2);
    case 'relation':
      return RELATED.key;
    case 'groupe':
      return sampleValues(unwrapped(schema));
    case 'liste': {
      const { element } = schemaParts(unwrapped(schema));
      return element ? [sampleValue(element)] : [];
    }
  }
}

const isRequired = (schema: z.core.$ZodType): boolean =>
  !(schema as z.ZodType).safeParse(undefined).success;

/** A schema without what may stand around it: optional, default. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schemaParts(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/** Kinds of the fields that `sampleValues` fills, groups and lists included: `liste de groupe`, `date`… */
export function sampleKinds(schema: z.core.$ZodType): string[] {
  const { shape = {} } = schemaParts(schema);
  return Object.keys(sampleValues(schema)).flatMap((name) =>
    shape[name] ? kindsOf(shape[name]) : [],
  );
}

function kindsOf(field: z.core.$ZodType): string[] {
  const { kind } = describeField(field);
  const inner = unwrapped(field);
  if (kind === 'groupe') return [kind, ...sampleKinds(inner)];
  const { element } = kind === 'liste' ? schemaParts(inner) : {};
  if (!element) return [kind];
  const [first, ...rest] = kindsOf(element);
  return [`liste de ${first}`, ...rest];
}
