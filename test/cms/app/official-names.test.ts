import { expect, test } from 'vitest';
import { officialNames } from '../../../src/cms/app/official-names.ts';

test('until the official list is there, a code is taken; whoever publishes waits for it', async () => {
  let told = 0;
  const names = officialNames(
    () => ({ departement: { '18': 'Cher' } }),
    async () => ({ departement: { '41': 'Loir-et-Cher' } }),
    () => {
      told += 1;
    },
  );
  await names.ready();
  expect([names.checked('departement', '18'), told]).toEqual(['Cher', 0]);
  expect(names.checked('departement', '99')).toBe('99');
  await names.ready();
  expect([names.checked('departement', '99'), names.checked('departement', '41'), told]).toEqual([
    undefined,
    'Loir-et-Cher',
    1,
  ]);
});

test('a list that cannot be read is told to whoever waits, and asked again', async () => {
  let asked = 0;
  const names = officialNames(
    () => ({}),
    async () => {
      asked += 1;
      throw new Error('absent');
    },
    () => undefined,
  );
  for (const count of [1, 2]) {
    expect(names.checked('departement', '99')).toBe('99');
    await expect(names.ready()).rejects.toThrow('absent');
    expect(asked).toBe(count);
    await Promise.resolve();
  }
});
