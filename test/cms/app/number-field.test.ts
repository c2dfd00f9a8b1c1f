import { expect, test } from 'vitest';
import { numberText, readNumber } from '../../../src/cms/app/number-field.ts';

test.each([
  ['40,5', 40.5],
  ['40.5', 40.5],
  [' 40 ', 40],
  ['40,', 40],
  [',5', 0.5],
  ['1 234', 1234],
  ['1\u202f234\u00a0567,25', 1234567.25],
  ['-43,3325', -43.3325],
  ['\u22121,5', -1.5],
  ['0', 0],
  ['007', 7],
])('« %s » is a number', (written, value) => {
  expect(readNumber(written)).toBe(value);
});

test.each([
  '',
  ',',
  '-',
  '1.234,5',
  '12 34',
  '1 2',
  '40,5,1',
  '1e5',
  '0x1F',
  '5 min',
  '12345678901234567890',
  '0,0000001',
])('« %s » is none, and stays as it was typed', (written) => {
  expect(readNumber(written)).toBeUndefined();
});

test('a number is shown with its comma, and what is none as it stands', () => {
  expect([40.5, -0.25, 1234, 'dix', undefined].map(numberText)).toEqual([
    '40,5',
    '-0,25',
    '1234',
    'dix',
    '',
  ]);
});
