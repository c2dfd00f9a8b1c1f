import { expect, test } from 'vitest';
import { placePage, workshopPage } from '../helpers/places-and-workshops.ts';
import { pageOf, siteOf } from '../helpers/site-of.ts';

test('the search is narrowed by commune: those of places and those of workshops, each once', async () => {
  const site = await siteOf({
    'national/lieux/ici.md': placePage(),
    'national/lieux/billere.md': placePage('La Cabane')
      .replace('64230', '64140')
      .replace('Lescar', 'Billère'),
    'national/ateliers/lescar.md': workshopPage('Ici', 'date: 2099-01-01'),
    'national/ateliers/pau.md': workshopPage('Là', 'date: 2099-01-01').replace('Lescar', 'Pau'),
  });
  const [, facet = ''] =
    /<fieldset[^>]* data-facette="commune">([\s\S]*?)<\/fieldset>/.exec(
      pageOf(site, '/recherche/'),
    ) ?? [];
  expect([...facet.matchAll(/value="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'billere',
    'lescar',
    'pau',
  ]);
});
