import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { htmlFaults } from '../../helpers/html.ts';
import { placePage, workshopPage } from '../../helpers/places-and-workshops.ts';
import { allOf } from '../../helpers/site.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-05T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const HERE = 'lieu: lieux/comptoir\n';

describe('the page of a place lists its workshops', () => {
  test('the nearest first, with their next dates and the level that they ask for', async () => {
    const site = await siteOf({
      'national/lieux/comptoir.md': placePage(),
      'national/ateliers/fete.md': workshopPage('La fête', 'date: 2026-11-08', HERE),
      'national/ateliers/photos.md': workshopPage(
        'Les photos',
        'date: 2026-10-06\nrepetition: chaque-semaine\ndates_particulieres:\n  - { date: 2026-11-17, cas: annulee }',
        HERE,
      ),
      'national/ateliers/passe.md': workshopPage('Passé', 'date: 2026-11-04', HERE),
      'national/ateliers/ailleurs.md': workshopPage('Ailleurs', 'date: 2026-11-09'),
    });
    const html = pageOf(site, '/lieux/comptoir/');
    expect(await htmlFaults(site.get('/lieux/comptoir/')?.render() ?? '')).toEqual([]);
    const [, section = ''] = /<section class="lieu-ateliers"([\s\S]*?)<\/section>/.exec(html) ?? [];
    expect(allOf(section, /<p><a href="([^"]+)"/g)).toEqual([
      '/ateliers/fete/',
      '/ateliers/photos/',
    ]);
    expect(allOf(section, /<time datetime="([^"T]+)/g)).toEqual([
      '2026-11-08',
      ...['2026-11-10', '2026-11-17', '2026-11-24'],
    ]);
    expect(section).toContain('<strong>Annulé</strong> <time datetime="2026-11-17T14:00+01:00">');
    expect(section).toContain('Niveau demandé : débutant');
  });

  test('not when none is to come', async () => {
    const site = await siteOf({ 'national/lieux/comptoir.md': placePage() });
    const html = pageOf(site, '/lieux/comptoir/');
    expect(html).not.toContain('Les ateliers ici');
    // Nobody confirmed it: its page says so, and no more.
    expect(html).toContain('Dernière mise à jour');
    expect(html).toContain('data-ecrit="2026-01-02"');
    expect(html).not.toMatch(/Confirmé |Dernière confirmation/);
  });
});
