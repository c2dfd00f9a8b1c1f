import { expect, test } from 'vitest';
import {
  LOGIN_LASTS,
  type PendingLogins,
  pendingLogins,
} from '../../../src/cms/auth/pending-logins.ts';

/** A login that is let in. */
const begin = (logins: PendingLogins, from = ''): string => logins.begin(from) ?? expect.fail();

test('a state is long, and never the same', () => {
  const logins = pendingLogins();
  const states = new Set(Array.from({ length: 100 }, (_, at) => begin(logins, String(at))));
  expect(states.size).toBe(100);
  for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
});

test('a state is good once', () => {
  const logins = pendingLogins();
  const state = begin(logins);
  expect(logins.end(state, state)).toBe(true);
  expect(logins.end(state, state)).toBe(false);
});

test('a state is good for the browser that has kept it, which another cannot spoil', () => {
  const logins = pendingLogins();
  const state = begin(logins);
  expect(logins.end(state, '')).toBe(false);
  expect(logins.end(state, begin(logins))).toBe(false);
  expect(logins.end(state, state)).toBe(true);
});

test.each([
  ['', ''],
  ['inventé', 'inventé'],
])('« %s » was never given', (state, kept) => {
  const logins = pendingLogins();
  begin(logins);
  expect(logins.end(state, kept)).toBe(false);
});

test.each([
  [LOGIN_LASTS - 1, true],
  [LOGIN_LASTS, false],
])('after %i ms, a state is good: %s', (later, good) => {
  let clock = 1_000_000;
  const logins = pendingLogins(() => clock);
  const state = begin(logins);
  clock += later;
  expect(logins.end(state, state)).toBe(good);
});

test('one address that floods is refused, and takes the place of nobody', () => {
  let clock = 0;
  const logins = pendingLogins(() => clock);
  const other = begin(logins, 'b');
  const own = begin(logins, 'a');
  const flood = Array.from({ length: 10_000 }, () => logins.begin('a')).filter(Boolean);
  expect(flood.length).toBeLessThan(100);
  expect(logins.end(other, other)).toBe(true);
  expect(logins.end(own, own)).toBe(true);
  // A login that has ended leaves room for another; so does one that is forgotten.
  begin(logins, 'a');
  expect(logins.begin('a')).toBeUndefined();
  clock += LOGIN_LASTS;
  begin(logins, 'a');
});

test('a flood from everywhere drops the oldest logins, not the last one', () => {
  const logins = pendingLogins();
  const first = begin(logins);
  for (let count = 0; count < 10_000; count += 1) begin(logins, String(count));
  const last = begin(logins);
  expect(logins.end(first, first)).toBe(false);
  expect(logins.end(last, last)).toBe(true);
});
