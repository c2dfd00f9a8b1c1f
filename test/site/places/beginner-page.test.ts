import { expect, test } from 'vitest';
import { receivesBeginners } from '../../../src/model/places/beginners.ts';
import { kitSheet } from '../../helpers/content-folder.ts';
import { placePage, workshopPage } from '../../helpers/places-and-workshops.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

test.each<[string, Parameters<typeof receivesBeginners>[0], boolean]>([
  ['somebody helps one person at a time', { modalites_accompagnement: ['individuel'] }, true],
  [
    'the basics are taught in a workshop',
    { services: ['outils-du-quotidien'], modalites_accompagnement: ['collectif'] },
    true,
  ],
  ['the basics are taught, nobody says how', { services: ['outils-du-quotidien'] }, true],
  [
    'the basics, but alone or from afar',
    { services: ['outils-du-quotidien'], modalites_accompagnement: ['autonomie', 'distance'] },
    false,
  ],
  [
    'a workshop on something else',
    { services: ['securite'], modalites_accompagnement: ['collectif'] },
    false,
  ],
  ['equipment alone', { services: ['acces-materiel'] }, false],
  ['nothing is told', {}, false],
])('who has never touched a computer, where %s', (_where, offered, expected) => {
  expect(receivesBeginners(offered)).toBe(expected);
});

const ALONE = placePage('La Borne', 'services: [acces-materiel]\n');

test('the places for beginners have a page, to which the home page and the helpers’ lead', async () => {
  const site = await siteOf({
    'national/kit/accueillir.md': kitSheet('Accueillir', 'profils: [aidant]\n'),
    'national/lieux/borne.md': ALONE,
    'national/lieux/comptoir.md': placePage(
      'Le Comptoir',
      'modalites_accompagnement: [individuel]\n',
    ),
    'national/ateliers/souris.md': workshopPage('La souris', 'date: 2026-10-06').replace(
      'niveau: debutant',
      'niveau: eloigne',
    ),
  });
  const page = pageOf(site, '/lieux/debuter/');
  expect(page).toContain('href="/lieux/comptoir/"');
  expect(page).not.toContain('href="/lieux/borne/"');
  expect(page).toContain('href="/ateliers/?niveau=eloigne"');
  for (const from of ['/', '/pour/aidant/'])
    expect(pageOf(site, from)).toContain('href="/lieux/debuter/"');
});

test('where no place receives them, nothing leads there', async () => {
  const site = await siteOf({ 'national/lieux/borne.md': ALONE });
  expect(site.has('/lieux/debuter/')).toBe(false);
  expect(pageOf(site, '/')).not.toContain('/lieux/debuter/');
  expect(pageOf(site, '/lieux/')).not.toContain('name="debutant"');
});

test('a place that receives them for a workshop only is one of theirs', async () => {
  const site = await siteOf({
    'national/lieux/borne.md': ALONE,
    'national/ateliers/souris.md': workshopPage(
      'La souris',
      'date: 2026-10-06',
      'lieu: lieux/borne\n',
    ).replace('niveau: debutant', 'niveau: eloigne'),
  });
  expect(pageOf(site, '/lieux/debuter/')).toContain('href="/lieux/borne/"');
  expect(pageOf(site, '/lieux/')).toContain('name="debutant"');
});
