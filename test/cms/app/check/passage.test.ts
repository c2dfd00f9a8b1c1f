import { expect, test } from 'vitest';
import { passageAt } from '../../../../src/cms/app/check/passage.ts';

test.each<[line: string, words: string | undefined]>([
  ['Un mot', 'Un mot'],
  ['Un mot de plus que cela, et d’autres.', 'Un mot de plus …'],
  ['## Un *titre* `court`', 'Un titre court'],
  ['- [Là](/rien/) puis ici', 'Là puis ici'],
  ['1. **Gras** et _maigre_', 'Gras et maigre'],
  ['> Une citation', 'Une citation'],
  ['| Mairie | 9 h |', 'Mairie 9 h'],
  ['![Un écran](/media/ecran.png)', 'Un écran'],
  ['Un {{chiffre:rien}} commencé.', 'Un … commencé.'],
  ['Un <b>mot</b>', 'Un <b>mot</b>'],
  ['![]()', undefined],
  ['::: exemple', undefined],
  ['| --- | :-: |', undefined],
  ['{{chiffre:rien}}', undefined],
  ['', undefined],
])('the passage of « %s » is named as people read it', (line, words) => {
  expect(passageAt(['Avant', line], 2)).toBe(words);
});

test('what stands on no line names no passage', () => {
  expect(passageAt(['Un mot'], undefined)).toBeUndefined();
  expect(passageAt(['Un mot'], 9)).toBeUndefined();
});
