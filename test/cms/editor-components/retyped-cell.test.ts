import { expect, test } from 'vitest';
import { retypedCell, shownWords } from '../../../src/cms/editor-components/retyped-cell.ts';
import { readGrid, withCell, writeGrid } from '../../../src/cms/editor-components/table-grid.ts';
import { createParser } from '../../../src/markdown/parser.ts';

const parser = createParser();

/** What the page shows of a cell. */
function cellOnPage(source: string): string {
  const grid = readGrid('| Un |\n| --- |\n|  |');
  if (!grid) throw new Error('no table');
  const html = parser.render(writeGrid(withCell(grid, 0, 0, source)));
  return /<td>(.*)<\/td>/.exec(html)?.[1] ?? '';
}

const wordsOnPage = (source: string): string =>
  cellOnPage(source)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof SIGNS) => SIGNS[name]);

const SIGNS = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Types sign by sign at a place, as a person does. */
function typed(source: string, at: number, text: string): string {
  let cell = source;
  for (const [after, sign] of [...text].entries()) {
    const words = shownWords(cell);
    const place = at + after;
    cell = retypedCell(cell, words.slice(0, place) + sign + words.slice(place), place + 1);
  }
  return cell;
}

test.each([
  '*é*',
  '[a](b)',
  'le `code`',
  '**gras** et _italique_',
  'a | b \\ c',
  '2 * 3 * 4',
  '&amp; <b>',
  '~~non~~',
  '![a](/b.png)',
  '<https://exemple.fr>',
])('« %s » typed in a cell shows as it is typed', (text) => {
  const cell = typed('', 0, text);
  expect([shownWords(cell), wordsOnPage(cell)]).toEqual([text, text]);
});

test.each([
  // What stands, where one types what, what it becomes.
  ['Une **heure** au plus', 4, '« ', 'Une « **heure** au plus'],
  ['Une **heure** au plus', 6, 'u', 'Une **heuure** au plus'],
  ['Une **heure** au plus', 17, ' *', 'Une **heure** au plus \\*'],
  ['Voir [la page](/kit/)', 13, ' !', 'Voir [la page](/kit/) !'],
  ['Voir [la page](/kit/ "Le kit")', 7, 's', 'Voir [las page](/kit/ "Le kit")'],
  ['[**une** page](/a)', 2, 'x', '[**unxe** page](/a)'],
  ['Le `nom` et [^1]', 5, 'x', 'Le `noxm` et [^1]'],
  ['{{chiffre:a}} ou _b_', 0, 'x', 'x{{chiffre:a}} ou *b*'],
])('in « %s », the marks stay with their words', (cell, at, text, expected) => {
  expect(typed(cell, at, text)).toBe(expected);
});

test('what is taken away takes its marks with it', () => {
  expect(retypedCell('Une **heure** au plus', 'Une  au plus', 4)).toBe('Une  au plus');
  expect(retypedCell('Une **heure** au plus', 'Une demie au plus', 9)).toBe(
    'Une **demie** au plus',
  );
  expect(retypedCell('Une **heure** au plus', 'Une **heure** au plus')).toBe(
    'Une **\\*\\*heure\\*\\*** au plus',
  );
  expect(retypedCell('a **b** \\* c', 'a b * c')).toBe('a **b** \\* c');
});

test('whatever is typed, where it may be, shows as it is typed', () => {
  const signs = ['a', 'é', ' ', '|', '\\', '*', '**', '_', '[', ']', '(x)', '!', '<', '>', '&amp;'];
  const cells = ['', '**gras** puis', 'un [lien](/x) ici', '*i* ou __s__', '[**a** b](c "t")'];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    let cell = cells[round % cells.length] ?? '';
    let words = shownWords(cell);
    for (let step = 0; step < 6; step += 1) {
      const at = next(words.length + 1);
      const sign = signs[next(signs.length)] ?? '';
      words = words.slice(0, at) + sign + words.slice(at);
      cell = retypedCell(cell, words, at + sign.length);
    }
    expect([cell, shownWords(cell), wordsOnPage(cell)]).toEqual([cell, words, words.trim()]);
  }
});
