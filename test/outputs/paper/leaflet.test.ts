import { resolve } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { leaflets } from '../../../src/outputs/paper/leaflet.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { placePage, workshopPage } from '../../helpers/places-and-workshops.ts';
import { readPdf } from './read-pdf.ts';

let current: CurrentSite;
beforeAll(async () => {
  const source = siteSource(resolve('test/editions/lieux'), '/');
  expect(await source.refresh()).toEqual([]);
  current = source.current();
});

afterEach(() => {
  vi.useRealTimers();
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

test.each(['depliant', 'affiche'])(
  'the %s tells of the next workshops, and who to call',
  async (kind) => {
    vi.useFakeTimers({ now: new Date('2026-11-05T12:00:00Z'), toFake: ['Date'] });
    const source = siteSource(
      contentFolder({
        'national/edition.yml': `${EDITION}papier: [lieu]\n`,
        'national/lieux/comptoir.md': placePage(),
        'national/ateliers/ici.md': workshopPage(
          'Les photos',
          'date: 2026-11-10',
          'lieu: lieux/comptoir\n',
        ),
        'national/ateliers/mairie.md': workshopPage('La mairie', 'date: 2026-11-12'),
        'national/ateliers/passe.md': workshopPage('Passé depuis', 'date: 2026-11-04'),
      }),
      '/',
    );
    expect(await source.refresh()).toEqual([]);
    const found = leaflets(source.current()).find(({ url }) => url.endsWith(`lescar-${kind}.pdf`));
    const document = found?.document();
    if (!document) throw new Error('no leaflet');
    const { pdf, remark } = setPaper(document, []);
    expect(remark).toBeUndefined();
    const text = (await readPdf(pdf)).text.replace(/\s+/g, ' ');
    for (const said of [
      'Les prochains ateliers',
      'mardi 10 novembre 2026',
      'La mairie',
      '01 00 00 00 00',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Passé depuis');
  },
);

/** The paper of a commune that has so many places. */
async function paperOf(places: number, kind: 'depliant' | 'affiche') {
  const more = 'telephone: "+33100000000"\nservices: [demarches]\nhoraires: Mo 09:00-12:00\n';
  const files = Array.from({ length: places }, (_, at) => [
    `national/lieux/lieu-${at}.md`,
    placePage(`Lieu ${at}`, more.replace('00000000', String(10_000_000 + at))),
  ]);
  const source = siteSource(
    contentFolder({
      'national/edition.yml': `${EDITION}papier: [lieu]\n`,
      ...Object.fromEntries(files),
    }),
    '/',
  );
  expect(await source.refresh()).toEqual([]);
  const found = leaflets(source.current()).find(({ url }) =>
    url.endsWith(`commune-lescar-${kind}.pdf`),
  );
  if (!found) return undefined;
  const { pdf, remark } = setPaper(found.document(), []);
  expect(remark).toBeUndefined();
  const { pages, text } = await readPdf(pdf);
  return { pages, text: text.replace(/\s+/g, ' ') };
}

test.each(['depliant', 'affiche'] as const)('without any place there is no %s', async (kind) => {
  expect(await paperOf(0, kind)).toBeUndefined();
});

test.each(['depliant', 'affiche'] as const)(
  'with a single place, the %s has room to say what is done there',
  async (kind) => {
    const paper = await paperOf(1, kind);
    expect(paper?.pages).toBe(1);
    expect(paper?.text).toContain('On peut y faire : Aide aux démarches administratives');
  },
);

test.each([
  ['depliant', 18, 2],
  ['depliant', 40, 2],
  ['affiche', 8, 1],
  ['affiche', 40, 1],
  ['depliant', 60, 3],
  ['affiche', 60, 2],
] as const)(
  'a %s of %i places tells all their numbers on %i pages',
  async (kind, places, pages) => {
    const paper = await paperOf(places, kind);
    expect(paper?.pages).toBeLessThanOrEqual(pages);
    const numbers = paper?.text.match(/01 10 00 00 \d\d/g) ?? [];
    expect(new Set(numbers).size).toBe(places);
    expect(paper?.text).toMatch(/Informations du 2 janvier 2026/);
  },
);
