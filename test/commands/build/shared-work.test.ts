import { expect, test } from 'vitest';
import { sharedWork } from '../../../src/commands/build/shared-work.ts';

const ITEMS = Array.from({ length: 50 }, (_, at) => at);

/** Asks for every item in order, as a build does. */
async function all<O>(work: { at(index: number): Promise<O> }): Promise<O[]> {
  const made: O[] = [];
  for (const at of ITEMS) made.push(await work.at(at));
  return made;
}

const own = (item: number) => `own ${item}`;

/** What each item became, whoever made it. */
const numbers = (made: readonly string[]) => made.map((text) => Number(text.split(' ')[1]));

test('alone, one hand does everything', async () => {
  expect(await all(sharedWork(ITEMS, own, undefined, 4))).toEqual(ITEMS.map(own));
});

test('both have their part, and every item is done once, in its place', async () => {
  const asked: number[] = [];
  const other = async (items: readonly number[]) => {
    asked.push(...items);
    return items.map((item) => `other ${item}`);
  };
  const made = await all(sharedWork(ITEMS, own, other, 4));
  expect(numbers(made)).toEqual(ITEMS);
  expect(made.filter((text) => text.startsWith('other'))).toHaveLength(asked.length);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeGreaterThan(0);
  expect(made[0]).toBe('own 0');
});

test('a hand that never answers keeps no more than it was given', async () => {
  const asked: number[] = [];
  const never = (items: readonly number[]) => {
    asked.push(...items);
    return new Promise<readonly string[]>(() => undefined);
  };
  const work = sharedWork(ITEMS, own, never, 4);
  const first = await Promise.all(ITEMS.slice(0, 42).map((at) => work.at(at)));
  expect(numbers(first)).toEqual(ITEMS.slice(0, 42));
  expect(asked.sort((a, b) => a - b)).toEqual(ITEMS.slice(42));
});

test('what fails with the other fails where it is asked for', async () => {
  const other = () => Promise.reject(new Error('a template is broken'));
  const work = sharedWork(ITEMS, own, other, 4);
  expect(await work.at(0)).toBe('own 0');
  await expect(work.at(49)).rejects.toThrow('a template is broken');
});

test('few items are not worth sharing', async () => {
  const other = () => Promise.reject(new Error('not asked'));
  const work = sharedWork([1, 2, 3], own, other, 4);
  expect(await work.at(2)).toBe('own 3');
});
