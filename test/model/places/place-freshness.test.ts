import { expect, test } from 'vitest';
import { checkedOn, isStale, placeFreshness } from '../../../src/model/places/place-freshness.ts';

const TODAY = new Date('2026-11-30');

test.each([
  ['2026-11-30', false],
  ['2026-06-01', false],
  ['2026-05-30', true],
])('confirmed on %s: stale %s', (day, stale) => {
  expect(isStale({ mise_a_jour: '2020-01-01', verifie_le: day }, TODAY)).toBe(stale);
  expect(placeFreshness({ mise_a_jour: '2020-01-01', verifie_le: day }, TODAY).ancien).toBe(stale);
});

test.each([
  ['2026-11-30', false],
  ['2025-01-02', true],
])('what nobody confirmed, written on %s, is never said to be confirmed', (day, stale) => {
  const { message, ancien } = placeFreshness({ mise_a_jour: day }, TODAY);
  expect(message).toContain('Personne du lieu n’a encore confirmé ces informations.');
  expect(ancien).toBe(stale);
});

test('what nobody confirmed is as old as its file', () => {
  expect(checkedOn({ mise_a_jour: '2025-01-02' })).toBe('2025-01-02');
});
