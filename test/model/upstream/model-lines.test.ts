import { expect, test } from 'vitest';
import { fieldRules, MODEL_FILE, modelLines } from '../../../src/model/upstream/model-lines.ts';

test('the rules of the content are written down for forks: « npx vitest run test/model/upstream -u » writes them', async () => {
  await expect(`${modelLines().join('\n')}\n`).toMatchFileSnapshot(`../../../${MODEL_FILE}`);
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
