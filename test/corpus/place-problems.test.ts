import { expect, test } from 'vitest';
import { placeProblems } from '../../src/corpus/place-problems.ts';
import { contentFolder, kitSheet } from '../helpers/content-folder.ts';

const SHEET = 'national/kit/accueillir.md';
const fault = { message: 'm', expected: 'e' };

test.each([
  ['a field', ['moment'], kitSheet().split('\n').indexOf('moment: pendant') + 1],
  ['a value in a list', ['etapes', 0, 'action'], kitSheet().split('\n').indexOf('etapes:') + 2],
  ['a field that is not there: the nearest that holds it', ['etapes', 0, 'x'], undefined],
])('finds the line of %s', (_what, path, line) => {
  const folder = contentFolder({ [SHEET]: kitSheet() });
  const [problem] = placeProblems([{ file: SHEET, path, ...fault }], folder);
  expect(problem).toEqual({ file: SHEET, line: line ?? problem?.line, ...fault });
  expect(problem?.line).toBeGreaterThan(1);
});

test('leaves alone a problem that knows its line, and one whose file cannot be read as an entry', () => {
  const folder = contentFolder({ [SHEET]: 'Bonjour.' });
  const placed = { file: SHEET, line: 12, ...fault };
  expect(placeProblems([placed, { file: SHEET, path: ['titre'], ...fault }], folder)).toEqual([
    placed,
    { file: SHEET, line: undefined, ...fault },
  ]);
});
