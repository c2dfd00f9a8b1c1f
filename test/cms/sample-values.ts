import type * as z from 'zod';
import {
  describeField,
  type FieldDescription,
  type FieldKind,
} from '../../src/model/fields/describe-field.ts';
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

type Sample = (schema: z.core.$ZodType, description: FieldDescription) => unknown;

const sampleText: Sample = (_, { label }) => `${label} : l’essai d’été, 100 % vécu à Œuilly`;

/** A value of each kind of field: a kind that is forgotten does not compile. */
const SAMPLES: Record<FieldKind, Sample> = {
  texte: sampleText,
  paragraphe: sampleText,
  markdown: sampleText,
  entier: () => 7,
  nombre: () => 12.5,
  'oui-non': () => true,
  date: () => '2026-03-09',
  'date-partielle': () => '2025-09',
  heure: () => '14:30',
  adresse: () => 'https://essai.example/adresse',
  code: () => '01004',
  'code-postal': () => '01000',
  couleur: () => '#0b5563',
  telephone: () => '+33559000000',
  courriel: () => 'accueil@essai.example',
  immatriculation: () => '43493312300029',
  horaires: () => 'Mo,Th 09:00-12:00',
  coordonnee: () => 43.33256,
  choix: (_, { options = {} }) => ('commune' in options ? 'commune' : Object.keys(options).at(-1)),
  'choix-multiple': (_, { options = {} }) => Object.keys(options).slice(0, 2),
  relation: () => RELATED.key,
  repere: (_, { exemple = 'appareil' }) => exemple,
  groupe: (schema) => sampleValues(unwrapped(schema)),
  liste: (schema) => {
    const { element } = schemaParts(unwrapped(schema));
    return element ? [sampleValue(element)] : [];
  },
};

/** What a person would write in one field. */
export function sampleValue(schema: z.core.$ZodType): unknown {
  const description = describeField(schema);
  return SAMPLES[description.kind](schema, description);
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
