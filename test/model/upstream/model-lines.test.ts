import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldRules, MODEL_FILE, modelLines } from '../../../src/model/upstream/model-lines.ts';

// Whoever changes a type has its rules written by this test, and commits the file; a forge only looks.
test('the rules of the content are written down for forks, in a file that stands in Git', () => {
  const text = `${modelLines().join('\n')}\n`;
  if (!process.env.CI && readFileSync(MODEL_FILE, 'utf8') !== text) writeFileSync(MODEL_FILE, text);
  expect(readFileSync(MODEL_FILE, 'utf8')).toBe(text);
});

test('they are read as the model says them', () => {
  const rules = fieldRules(modelLines().join('\n'));
  expect(rules.size).toBe(modelLines().length);
  expect(rules.get('kit.moment')).toEqual({
    path: 'kit.moment',
    kind: 'choix',
    isRequired: true,
    label: 'Moment',
    options: ['avant', 'pendant', 'apres'],
  });
  expect(rules.get('kit.etapes[].action')?.isRequired).toBe(true);
  expect(rules.get('strategies.budget')).toMatchObject({ isRequired: false, options: [] });
  expect(rules.get('edition.yml.licence')?.options).toContain('etalab-2.0');
  expect(fieldRules('ce qu’une version future écrira\n').size).toBe(0);
});
