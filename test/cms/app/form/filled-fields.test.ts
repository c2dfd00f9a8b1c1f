import { expect, test } from 'vitest';
import type { DraftFault } from '../../../../src/cms/app/check/draft-fault.ts';
import { checkDelay } from '../../../../src/cms/app/form/check-delay.ts';
import { withoutFilled } from '../../../../src/cms/app/form/filled-fields.ts';

const missing = (...path: (string | number)[]): DraftFault => ({
  kind: 'missing',
  path,
  message: 'champ vide',
  expected: 'un texte',
});

test.each<[what: string, path: (string | number)[], data: object, body: string, isTold: boolean]>([
  ['a title', ['titre'], { titre: 'A' }, '', false],
  ['a title of spaces', ['titre'], { titre: '  ' }, '', true],
  ['a title that was taken back', ['titre'], { titre: '' }, '', true],
  ['a field of a new item', ['etapes', 1, 'action'], { etapes: [{}, { action: 'A' }] }, '', false],
  [
    'a field of the item above',
    ['etapes', 1, 'action'],
    { etapes: [{ action: 'A' }, {}] },
    '',
    true,
  ],
  ['a number', ['duree'], { duree: 0 }, '', false],
  ['a « non »', ['gratuit'], { gratuit: false }, '', false],
  ['a list with an item that says nothing', ['etapes'], { etapes: [{ action: '' }] }, '', true],
  ['a list', ['etapes'], { etapes: [{ action: 'A' }] }, '', false],
  ['a text', ['body'], {}, 'Un mot', false],
  ['an empty text', ['body'], {}, '\n', true],
])('of %s, what was to be filled is told until it is', (_what, path, data, body, isTold) => {
  const form = {
    data: { ...data },
    entry: { type: 'kit', slug: 'a', edition: 'national', data: { ...data }, body },
  } as const;
  const refused: DraftFault = { ...missing(...path), kind: 'refused' };
  const told = [refused, missing(...path)];
  expect(withoutFilled(told, form)).toEqual(isTold ? told : [refused]);
});

test('who types without a rest has their form checked within a second', () => {
  const times = Array.from({ length: 50 }, (_, at) => at * 100);
  // When the check would run, were nothing else typed.
  const due = times.map((now) => now + checkDelay(0, now));
  expect(due[0]).toBe(400);
  expect(due.filter((time, at) => time <= (times[at + 1] ?? Number.POSITIVE_INFINITY))[0]).toBe(
    1000,
  );
});
