import { expect, test } from 'vitest';
import { generateCorpus } from '../../src/bench/corpus-generator.ts';
import { HUGO_FIELDS, HUGO_LABELS } from '../../src/bench/hugo-fields.ts';
import { plainMarkdown } from '../../src/bench/hugo-site.ts';

import { CONTENT_TYPES } from '../../src/model/types.ts';

const plain = (body: string) => plainMarkdown(body, new Map([['inquietude', '40 %']]));

test('a box becomes a quotation with its kind as title', () => {
  expect(plain('::: exemple Nancy\nUn texte.\n:::\n')).toBe(
    '> **exemple Nancy**\n> \n> Un texte.\n',
  );
});

test('a note in the margin keeps its words', () => {
  expect(plain('Un mot.{marge: Une note.}')).toBe('Un mot. (Une note.)');
});

test('a quoted figure becomes a link with its text', () => {
  expect(plain('Soit {{chiffre:inquietude}}.')).toBe('Soit [40 %](/chiffres/inquietude/).');
});

test('abbreviations are left out', () => {
  expect(plain('Le RSA.\n\n*[RSA]: Revenu\n')).toBe('Le RSA.\n\n');
});

test('every type has a template that shows each field of its own', () => {
  expect(Object.keys(HUGO_FIELDS)).toEqual(CONTENT_TYPES.map(({ folder }) => folder));
  for (const field of ['.Params.etapes', '.Params.situation', '.detail'])
    expect(HUGO_FIELDS.kit).toContain(`{{ with ${field} }}`);
  expect(HUGO_FIELDS.chartes).not.toContain('.Params.titre');
  expect(HUGO_FIELDS.chartes).toContain('markdownify');
});

test('every choice that a template shows has its labels', () => {
  const asked = Object.values(HUGO_FIELDS).flatMap((template) =>
    [...template.matchAll(/index site\.Data\.libelles "([^"]+)"/g)].map(([, path]) => path),
  );
  expect(asked).toContain('strategie.axes.missions.actions.publics');
  expect(asked.filter((path) => !(path && path in HUGO_LABELS))).toEqual([]);
});

test('every word of a choice has its label', () => {
  const kit = generateCorpus(60).find(({ type }) => type === 'kit');
  expect(HUGO_LABELS['kit.moment']).toHaveProperty(String(kit?.data.moment));
  expect(HUGO_LABELS.profils).toHaveProperty('elu');
});
