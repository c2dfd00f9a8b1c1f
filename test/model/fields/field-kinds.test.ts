import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { adresse } from '../../../src/model/fields/adresse.ts';
import { choix } from '../../../src/model/fields/choix.ts';
import { choixMultiple } from '../../../src/model/fields/choix-multiple.ts';
import { code } from '../../../src/model/fields/code.ts';
import { codePostal } from '../../../src/model/fields/code-postal.ts';
import { coordonnee } from '../../../src/model/fields/coordonnee.ts';
import { couleur } from '../../../src/model/fields/couleur.ts';
import { courriel } from '../../../src/model/fields/courriel.ts';
import { date } from '../../../src/model/fields/date.ts';
import { datePartielle } from '../../../src/model/fields/date-partielle.ts';
import { describeField, type FieldKind } from '../../../src/model/fields/describe-field.ts';
import { entier } from '../../../src/model/fields/entier.ts';
import type { FieldFaces } from '../../../src/model/fields/field-faces.ts';
import { FIELD_KINDS, facesOf } from '../../../src/model/fields/field-kinds.ts';
import { groupe } from '../../../src/model/fields/groupe.ts';
import { heure } from '../../../src/model/fields/heure.ts';
import { horaires } from '../../../src/model/fields/horaires.ts';
import { immatriculation } from '../../../src/model/fields/immatriculation.ts';
import { liste, listeNonVide } from '../../../src/model/fields/liste.ts';
import { markdown } from '../../../src/model/fields/markdown.ts';
import { nombre } from '../../../src/model/fields/nombre.ts';
import { ouiNon } from '../../../src/model/fields/oui-non.ts';
import { paragraphe } from '../../../src/model/fields/paragraphe.ts';
import { relation } from '../../../src/model/fields/relation.ts';
import { repere } from '../../../src/model/fields/repere.ts';
import { sampleField } from '../../../src/model/fields/sample-data.ts';
import { telephone } from '../../../src/model/fields/telephone.ts';
import { texte } from '../../../src/model/fields/texte.ts';
import { fullSource } from '../../helpers/sample-source.ts';

const meta = { label: 'Essai' };
const WORDS = { un: 'Un', deux: 'Deux' };

/** One field of each kind. */
const FIELDS: Record<FieldKind, z.ZodType> = {
  texte: texte(meta, 40),
  paragraphe: paragraphe(meta, 90),
  markdown: markdown(meta),
  entier: entier(meta, 5, 9),
  nombre: nombre(meta),
  'oui-non': ouiNon(meta),
  date: date(meta),
  'date-partielle': datePartielle(meta),
  heure: heure(meta),
  adresse: adresse(meta),
  code: code(meta),
  couleur: couleur(meta),
  'code-postal': codePostal(meta),
  telephone: telephone(meta),
  courriel: courriel(meta),
  immatriculation: immatriculation(meta),
  horaires: horaires(meta),
  coordonnee: coordonnee(meta, 90),
  choix: choix(WORDS, meta),
  'choix-multiple': choixMultiple(WORDS, meta),
  relation: relation('*', meta),
  repere: repere(meta),
  groupe: groupe({ nom: texte(meta), site: adresse(meta).optional() }, meta),
  liste: listeNonVide(entier(meta), meta),
};
const fields = Object.entries(FIELDS) as [FieldKind, z.ZodType][];
const SEEDS = Array.from({ length: 40 }, (_, at) => at + 1);

describe.each(fields)('%s', (kind, schema) => {
  const field = describeField(schema);
  const faces = facesOf(field);
  const samples = SEEDS.map((seed) => sampleField(schema, fullSource(seed)));

  test('is described as what it is', () => expect(field).toMatchObject({ kind, ...meta }));

  test.each([
    ['as it is', (it: z.ZodType) => it],
    ['optional', (it: z.ZodType) => it.optional()],
  ])('accepts each of its samples, %s', (_how, wrap) => {
    for (const sample of samples)
      expect(wrap(schema).safeParse(sample)).toMatchObject({ success: true });
  });

  test('tells the same samples from the same chance', () => {
    expect(SEEDS.map((seed) => sampleField(schema, fullSource(seed)))).toEqual(samples);
  });

  test('writes its samples in one cell, with nothing that only a program reads', () => {
    const inside = (part: z.core.$ZodType, value: unknown): string =>
      value === undefined
        ? ''
        : facesOf(describeField(part)).cell(value, describeField(part), {
            text: (it) => it,
            inside,
          });
    for (const sample of samples)
      expect(inside(schema, sample)).toMatch(/^(?!.*(undefined|\[object|true|false)).+$/);
  });

  test('the form’s pattern takes each of its samples', () => {
    const widget = faces.widget(field, {
      field: (name) => ({ name, ...meta, required: true, widget: 'string' }),
      fields: () => [],
      tools: { buttons: [], editor_components: [] },
    });
    const [pattern = ''] = 'pattern' in widget ? (widget.pattern ?? []) : [];
    for (const sample of samples) expect(String(sample)).toMatch(new RegExp(pattern));
  });
});

test('text samples keep to the longest text of their field', () => {
  expect(sampleField(FIELDS.texte, fullSource())).toHaveLength(40);
  expect(String(sampleField(FIELDS.paragraphe, fullSource())).length).toBeLessThanOrEqual(90);
});

test('a field left out by the source is left out, one that must be there is not', () => {
  const source = { ...fullSource(), fills: () => false };
  expect(sampleField(texte(meta).optional(), source)).toBeUndefined();
  expect(sampleField(liste(texte(meta), meta), source)).toBeUndefined();
  expect(sampleField(texte(meta), source)).toEqual(expect.any(String));
});

test('a list says nothing twice', () => {
  const source = { ...fullSource(), count: () => 9 };
  expect(sampleField(liste(texte(meta), meta), source)).toHaveLength(1);
});

test.each([
  ['texte', 'un mot', 'un mot'],
  ['entier', '12', 12],
  ['nombre', '1,5', 1.5],
  ['oui-non', 'Vrai', true],
  ['oui-non', 'non', false],
  ['choix-multiple', 'un ; deux', ['un', 'deux']],
  ['liste', 'un, deux,', ['un', 'deux']],
] as const)('%s reads « %s » out of plain text', (kind, text, value) => {
  expect(FIELD_KINDS[kind].fromText(text)).toEqual(value);
});

test('a kind without one of its faces does not compile', () => {
  const { sample: _sample, ...halfMade } = FIELD_KINDS.texte;
  // @ts-expect-error: no sample
  const faces: FieldFaces<string> = halfMade;
  expect(faces).not.toHaveProperty('sample');
});

test('a field of a kind that is not in the table does not compile', () => {
  // @ts-expect-error: no such kind
  const kind: FieldKind = 'sans-module';
  expect(FIELD_KINDS).not.toHaveProperty(kind);
});

test('a field without kind or label is a fault of the model', () => {
  expect(() => describeField(texte({ label: '' }))).toThrow('no kind or no label');
});

test('a field is read from its schema once', () => {
  const schema = texte(meta).optional();
  expect(describeField(schema)).toBe(describeField(schema));
});
