import { expect, test } from 'vitest';
import { displayDate } from '../../src/site/dates.ts';
import { figureText, spellOutFigures } from '../../src/site/figures/figure.ts';
import { withPrefix } from '../../src/site/links.ts';

test.each([
  ['2019-03-22', '22 mars 2019'],
  ['2019-04-01', '1er avril 2019'],
  ['2018-04', 'avril 2018'],
  ['2018', '2018'],
])('the date %s reads « %s »', (iso, texte) => {
  expect(displayDate(iso)).toEqual({ iso, texte });
});

const figure = { valeur: 13, unite: 'millions de Français', precision: 'exact' } as Parameters<
  typeof figureText
>[0];

test.each([
  [{}, '13 millions de Français'],
  [{ valeur_haute: 14 }, '13 à 14 millions de Français'],
  [{ valeur: 500, precision: 'plus-de', unite: 'réponses' }, 'plus de 500 réponses'],
  [{ valeur: 1.18, unite: '€ par mois' }, '1,18 € par mois'],
  [{ valeur: 10000, unite: 'visiteurs' }, '10 000 visiteurs'],
] as const)('a figure with %o reads « %s »', (more, expected) => {
  expect(figureText({ ...figure, ...more }).replaceAll('\u202f', ' ')).toBe(expected);
});

test('a figure that does not exist stays as it was written', () => {
  expect(
    spellOutFigures('Ils sont {{chiffre:x}} et {{ chiffre : y }}.', (slug) =>
      slug === 'y' ? figure : undefined,
    ),
  ).toBe('Ils sont {{chiffre:x}} et 13 millions de Français.');
});

test.each([
  ['/kit/', '/trame/', '/trame/kit/'],
  ['/', '/trame/', '/trame/'],
  ['/kit/', '/', '/kit/'],
  ['https://exemple.example/', '/trame/', 'https://exemple.example/'],
  ['//exemple.example/', '/trame/', '//exemple.example/'],
  ['#la', '/trame/', '#la'],
])('%s below %s is %s', (url, prefix, expected) => {
  expect(withPrefix(url, prefix)).toBe(expected);
});
