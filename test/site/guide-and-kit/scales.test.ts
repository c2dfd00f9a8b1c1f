import { expect, test } from 'vitest';
import { scales } from '../../../src/site/guide-and-kit/scales.ts';

const table = (rows: Record<string, string>) =>
  `| Échelon | Rôle | Quoi |\n| --- | --- | --- |\n${Object.entries(rows)
    .map(([name, role]) => `| ${name} | ${role} | Des choses |`)
    .join('\n')}\n`;
const ROLES = { Local: 'Agir', National: 'Orienter', Intermédiaire: 'Relier' };
const drawn = (body: string) => scales(body, (text) => text);

test('the three levels are drawn from the table that gives each its role, from the one that orients', () => {
  const view = drawn(table(ROLES).normalize('NFD'));
  expect(view?.echelons.map(({ nom, role }) => `${nom} : ${role}`)).toEqual([
    'National : Orienter',
    'Intermédiaire : Relier',
    'Local : Agir',
  ]);
  expect(view?.legende).toContain('National : orienter. Intermédiaire : relier. Local : agir.');
});

test.each([
  ['no table', 'National, intermédiaire, local.'],
  ['a level left out', table({ National: 'Orienter', Local: 'Agir' })],
  ['a role left empty', table({ ...ROLES, Local: '' })],
  ['a role too long for the drawing', table({ ...ROLES, Local: 'Agir auprès de tout le monde' })],
  ['a role with a link', table({ ...ROLES, Local: '[Agir](/kit/)' })],
])('nothing is drawn for %s', (_name, body) => {
  expect(drawn(body)).toBeUndefined();
});
