import { expect, test } from 'vitest';
import { LOGIN_LASTS, pendingLogins } from '../../../src/cms/auth/pending-logins.ts';

test('a state is long, and never the same', () => {
  const logins = pendingLogins();
  const states = new Set(Array.from({ length: 100 }, () => logins.begin()));
  expect(states.size).toBe(100);
  for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
});

test('a state is good once', () => {
  const logins = pendingLogins();
  const state = logins.begin();
  expect(logins.end(state, state)).toBe(true);
  expect(logins.end(state, state)).toBe(false);
});

test('a state is good for the browser that has kept it, which another cannot spoil', () => {
  const logins = pendingLogins();
  const state = logins.begin();
  expect(logins.end(state, '')).toBe(false);
  expect(logins.end(state, logins.begin())).toBe(false);
  expect(logins.end(state, state)).toBe(true);
});

test.each([
  ['', ''],
  ['inventé', 'inventé'],
])('« %s » was never given', (state, kept) => {
  const logins = pendingLogins();
  logins.begin();
  expect(logins.end(state, kept)).toBe(false);
});

test.each([
  [LOGIN_LASTS - 1, true],
  [LOGIN_LASTS, false],
])('after %i ms, a state is good: %s', (later, good) => {
  let clock = 1_000_000;
  const logins = pendingLogins(() => clock);
  const state = logins.begin();
  clock += later;
  expect(logins.end(state, state)).toBe(good);
});

test('a flood drops the oldest logins, not the last one', () => {
  const logins = pendingLogins();
  const first = logins.begin();
  for (let count = 0; count < 10_000; count += 1) logins.begin();
  const last = logins.begin();
  expect(logins.end(first, first)).toBe(false);
  expect(logins.end(last, last)).toBe(true);
});
