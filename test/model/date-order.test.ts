import { expect, test } from 'vitest';
import * as z from 'zod';
import { withDateOrder } from '../../src/model/date-order.ts';
import { datePartielle } from '../../src/model/fields/date-partielle.ts';
import { texte } from '../../src/model/fields/texte.ts';

const period = withDateOrder(
  z.strictObject({
    debut: datePartielle({ label: 'Début' }).optional(),
    fin: datePartielle({ label: 'Fin', apres: 'debut' }).optional(),
    porteur: texte({ label: 'Porteur' }),
  }),
);

test.each([
  ['2021', '2020', false],
  ['2021-05', '2021-04-30', false],
  ['2021-05-02', '2021-05-01', false],
  ['2021-05', '2021', true],
  ['2021', '2021-01', true],
  ['2021-05-01', '2021-05-01', true],
  [undefined, '2020', true],
  ['2021', undefined, true],
  ['bientôt', '2020', true],
])('from %s to %s: %s', (debut, fin, isTaken) => {
  for (const porteur of ['Le département', undefined]) {
    const { error } = period.safeParse({ debut, fin, porteur });
    const told = error?.issues.filter(({ path }) => path[0] === 'fin') ?? [];
    expect(told.length === 0).toBe(isTaken);
  }
});
