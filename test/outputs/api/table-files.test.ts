import { expect, test } from 'vitest';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { readCsv } from '../../helpers/read-csv.ts';
import { siteOf } from '../../helpers/site.ts';
import { apiOf } from './api-of.ts';

const tablesOf = async (files: Record<string, string>) =>
  apiOf(await siteOf(contentFolder({ 'national/edition.yml': EDITION, ...files })));

test('every type is a table, an entry a row of it, with its licence and its address', async () => {
  const files = await apiOf(await siteOf('test/editions/complet'));
  for (const { name } of CONTENT_TYPES) {
    const [header = [], ...rows] = readCsv(files.get(`/api/v1/tableaux/${name}.csv`) ?? '');
    expect(header[0], name).toBe('Clé');
    expect(header.slice(-2)).toEqual(['Licence', 'Adresse']);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(header.length);
  }
});

test('a French spreadsheet opens it right: a mark of UTF-8, semicolons, line ends of its own', async () => {
  const text =
    (await tablesOf({ 'national/kit/a.md': kitSheet('Écouter ; aider') })).get(
      '/api/v1/tableaux/kit.csv',
    ) ?? '';
  expect(text.startsWith('\uFEFFClé;Titre;')).toBe(true);
  expect(text).toContain('"Écouter ; aider"');
  expect(text.endsWith('\r\n')).toBe(true);
});

test.each(['=1+1', '+33', '-1', '@SOMME(A1)'])(
  'a text that begins with %s is no formula',
  async (text) => {
    const files = await tablesOf({
      'national/pages/a.md': plainPage(`"${text}"`, '', `${text} et la suite\n`),
    });
    const cells = readCsv(files.get('/api/v1/tableaux/page.csv') ?? '').flat();
    expect(cells).toContain(`'${text}`);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  },
);

test('what may not be mixed stands in a table of its own', async () => {
  const files = await tablesOf({
    'national/kit/a.md': kitSheet('A'),
    'national/kit/b.md': kitSheet('B', 'licence: CC-BY-NC-4.0\n').replace('ordre: 1', 'ordre: 2'),
    'national/kit/c.md': kitSheet('C', 'licence: CC0-1.0\n').replace('ordre: 1', 'ordre: 3'),
  });
  const keys = (url: string) =>
    readCsv(files.get(url) ?? '')
      .slice(1)
      .map(([key]) => key);
  expect(keys('/api/v1/tableaux/kit.csv')).toEqual(['kit/a', 'kit/c']);
  expect(keys('/api/v1/tableaux/kit.CC-BY-NC-4.0.csv')).toEqual(['kit/b']);
});
