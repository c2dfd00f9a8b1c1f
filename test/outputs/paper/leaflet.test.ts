import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { leaflets } from '../../../src/outputs/paper/leaflet.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { readPdf } from './read-pdf.ts';

let current: CurrentSite;
beforeAll(async () => {
  const source = siteSource(resolve('test/editions/lieux'), '/');
  expect(await source.refresh()).toEqual([]);
  current = source.current();
});

test('each commune and each intercommunalité has a leaflet to fold and a poster', () => {
  const urls = leaflets(current).map(({ url }) => url);
  expect(urls).toHaveLength(2 * (10 + 4));
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toContain('/lieux/papier/commune-lescar-depliant.pdf');
  expect(urls).toContain('/lieux/papier/intercommunalite-ca-pau-bearn-pyrenees-affiche.pdf');
});

test.each(['depliant', 'affiche'])(
  'the %s says the number, the hours and the day of the check',
  async (kind) => {
    const found = leaflets(current).find(({ url }) => url.endsWith(`commune-lescar-${kind}.pdf`));
    const document = found?.document();
    if (!document) throw new Error('no leaflet');
    const { pdf, remark } = setPaper(document, []);
    expect(remark).toBeUndefined();
    const { text } = await readPdf(pdf);
    for (const said of [
      '05 36 49 00 10',
      'lundi et jeudi',
      'Informations du 10 février 2025',
      '64230 Lescar',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(said);
  },
);
