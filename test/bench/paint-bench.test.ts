import { expect, test } from 'vitest';
import { paintTable } from '../../src/bench/paint-bench.ts';

const visit = (first: number) => ({
  first,
  largest: first + 100,
  shift: 0,
  requests: 2,
  bytes: 10_240,
});

test('the table gives the median of each page, and what the line alone costs', () => {
  const { rows, title } = paintTable(
    [{ name: 'Accueil', visits: [visit(1300), visit(1100), visit(1200)] }],
    3,
  );
  expect(title).toContain('400 kbit/s, 400 ms');
  // Two round trips of 0.4 s, and 81,920 bits at 400,000 a second.
  expect(rows).toEqual([['Accueil', '1,20 s', '1,00 s', '1,30 s', '0,000', '2', '10,0 Kio']]);
});
