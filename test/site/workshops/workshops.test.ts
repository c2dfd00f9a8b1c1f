import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { lazy } from '../../../src/site/lazy.ts';
import { allSessions } from '../../../src/site/workshops/agenda.ts';
import { dayInFull, hourText, mondayOf } from '../../../src/site/workshops/session-view.ts';
import { yearTallies } from '../../../src/site/workshops/tally.ts';
import { contentFolder, EDITION, plainPage } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { allOf, siteOf } from '../../helpers/site.ts';
import { pageOf, siteOf as siteOfFiles } from '../../helpers/site-of.ts';

const current = lazy(() => siteOf(resolve('test/editions/ateliers'), '/trame/'));
const page = async (url: string) => pageOf((await current()).site, url);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-05T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a day, an hour and a week are told as people say them', () => {
  expect(dayInFull('2026-10-06')).toBe('mardi 6 octobre 2026');
  expect([hourText('14:00'), hourText('09:30')]).toEqual(['14\u00a0h', '9\u00a0h\u00a030']);
  expect(['2026-10-05', '2026-10-11', '2026-10-12'].map(mondayOf)).toEqual([
    '2026-10-05',
    '2026-10-05',
    '2026-10-12',
  ]);
});

describe('the agenda', () => {
  test('holds what is to come, week after week and in order; what is called off is there', async () => {
    const html = await page('/ateliers/');
    expect(await htmlFaults(html)).toEqual([]);
    expect(allOf(html, /data-semaine="([^"]+)"/g)).toEqual([
      ...['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'],
      ...['2026-12-28', '2027-01-25', '2027-02-22', '2027-03-29'],
    ]);
    const days = allOf(html, /<h3><time datetime="([^"]+)"/g);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe('2026-11-10');
    expect(html).toMatch(
      /<strong class="seance-mention">Annulé<\/strong> <a href="\/trame\/ateliers\/fete\/">/,
    );
    expect(html).toMatch(/data-fin="2026-11-10T16:00\+01:00"/);
    expect(html).toContain('Agenda fait le <time datetime="2026-11-05">');
  });

  test('is narrowed by commune, by level and by public', async () => {
    const html = await page('/ateliers/');
    expect(allOf(html, /<fieldset data-facette="([^"]+)"/g)).toEqual([
      'commune',
      'niveau',
      'public',
    ]);
    expect(html).toMatch(/data-commune="essai-sur-mer" data-niveau="debutant"/);
  });

  test('offers the calendars by their whole addresses', async () => {
    const html = await page('/ateliers/');
    for (const name of ['tous', 'niveau-eloigne', 'commune-essai-sur-mer'])
      expect(html).toContain(`href="https://ateliers.example/trame/ateliers/agenda/${name}.ics"`);
  });

  test('of an edition without workshops says why, and where to look', async () => {
    const site = await siteOfFiles({ 'national/pages/a-propos.md': plainPage('À propos') });
    const html = pageOf(site, '/ateliers/');
    expect(html).toContain('Aucun atelier dans cette édition');
    expect(html).not.toContain('.ics');
    expect(site.has('/ateliers/bilan/')).toBe(false);
  });
});

describe('the page of a workshop', () => {
  test('says where, for whom, who to call, and its dates to come alone', async () => {
    const html = await page('/ateliers/premiers-pas/');
    const asServed = (await current()).site.get('/ateliers/premiers-pas/')?.render() ?? '';
    expect(await htmlFaults(asServed)).toEqual([]);
    expect(html).toContain(
      '<a class="atelier-telephone" href="tel:+33100000000">01 00 00 00 00</a>',
    );
    expect(html).toContain('Médiathèque, 1 rue de l’Essai, Essai-le-Bourg');
    expect(html).toContain('<dt>Prix</dt><dd>Gratuit</dd>');
    expect(allOf(html, /<li class="seance[^"]*" data-fin="([^"T]+)/g)).toEqual([
      ...['2026-11-10', '2026-11-17', '2026-11-19', '2026-11-24', '2026-12-01', '2026-12-08'],
      '2026-12-15',
    ]);
  });

  test('tells search engines each date, and which are called off', async () => {
    const html = await page('/ateliers/fete/');
    const [, source = ''] = [
      ...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
    ].map(([, json]) => json);
    expect(JSON.parse(source)['@graph']).toMatchObject([
      {
        '@type': 'Event',
        name: 'Fête du numérique',
        startDate: '2026-11-21T10:00+01:00',
        endDate: '2026-11-21T18:00+01:00',
        eventStatus: 'https://schema.org/EventCancelled',
        isAccessibleForFree: true,
        location: { '@type': 'Place', address: { addressLocality: 'Essai-sur-Mer' } },
        organizer: { name: 'L’accueil d’essai' },
      },
    ]);
    expect(html).toContain('Cet atelier n’aura pas lieu');
  });
});

describe('the tally', () => {
  test('counts by year what was held, by commune and by level', async () => {
    const { corpus } = await current();
    const past = allSessions(entriesOf(corpus, 'atelier')).filter(
      ({ session }) => session.date < '2026-12-01',
    );
    const [year, ...others] = yearTallies(past);
    expect(others).toEqual([]);
    expect(year).toMatchObject({
      annee: '2026',
      annulees: 2,
      total: { seances: 19, presents: 6, comptees: 1 },
      communes: [{ nom: 'Essai-le-Bourg' }, { nom: 'Essai-sur-Mer' }],
    });
    expect(year?.communes.reduce((sum, { seances }) => sum + seances, 0)).toBe(19);
    expect(year?.niveaux.map(({ nom }) => nom).sort()).toEqual(['Autonome', 'Débutant', 'Éloigné']);
    expect(year?.communes[1]?.heures).toBe(13.5);
  });

  test('is a page that only counts what is over', async () => {
    const html = await page('/ateliers/bilan/');
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Compté le <time datetime="2026-11-05">');
    expect(html).toContain('href="/trame/ateliers/seances.csv"');
    expect(html).toContain('1 séance annulée');
  });
});

test('an end before its beginning is told', () => {
  const workshop = `---
titre: Essai
resume: Un essai.
date: 2026-10-06
heure_debut: 14 h
heure_fin: 9h30
commune: Essai
niveau: debutant
contact:
  qui: L’accueil
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
`;
  const { problems } = corpusReader(
    contentFolder({ 'national/edition.yml': EDITION, 'national/ateliers/essai.md': workshop }),
  )();
  expect(problems).toMatchObject([
    {
      field: 'heure_fin',
      message: '« 9h30 » vient avant « De », « 14 h »',
      expected: 'une heure qui n’est pas avant « 14 h » ; vérifiez les deux',
    },
  ]);
});
