import { expect, test } from 'vitest';
import { longDate, longMoment } from '../../../src/cms/app/long-date.ts';

test('the first day of a month has its rank, and no other', () => {
  const days = ['2026-12-01', '2026-12-11', '2026-12-31'].map((day) => longDate(new Date(day)));
  expect(days).toEqual(['1er décembre 2026', '11 décembre 2026', '31 décembre 2026']);
  expect(longMoment(new Date(2026, 11, 1, 14, 5))).toBe('1er décembre 2026 à 14:05');
  expect(longMoment(new Date(2026, 11, 21, 9, 0))).toBe('21 décembre 2026 à 09:00');
});
