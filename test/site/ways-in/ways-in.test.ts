import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { territoryName } from '../../../src/corpus/official-territories.ts';
import type { Profile } from '../../../src/model/addresses.ts';
import { PROFILES } from '../../../src/model/pages.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { homePageView } from '../../../src/site/ways-in/home-view.ts';
import { profilePageView } from '../../../src/site/ways-in/profile-views.ts';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../../helpers/content-folder.ts';

function contextOf(files: Record<string, string>) {
  const { corpus } = corpusReader(contentFolder({ 'national/edition.yml': EDITION, ...files }))();
  if (!corpus) throw new Error('no corpus');
  return siteContext(corpus, '/trame/', territoryName);
}

const dated = (sheet: string, date: string) =>
  sheet.replace('mise_a_jour: 2026-01-02', `mise_a_jour: ${date}`);

/** The edition of the tests, which has an entry of each type. */
function wholeContext() {
  const { corpus } = corpusReader(resolve('test/editions/complet'))();
  if (!corpus) throw new Error('no corpus');
  return siteContext(corpus, '/trame/', territoryName);
}

const PAGES_ONLY = { 'national/pages/a-propos.md': plainPage('À propos', 'profils:\n  - elu\n') };

const KIT = {
  ...PAGES_ONLY,
  'national/kit/a.md': dated(kitSheet('Premier', 'profils:\n  - aidant\n'), '2026-03-01'),
  'national/kit/b.md': dated(kitSheet('Deuxième', 'profils:\n  - aidant\n'), '2026-03-03'),
  'national/kit/c.md': dated(kitSheet('Troisième'), '2026-03-02'),
  'national/chiffres/difficulte.md': keyFigure(),
};

test('an edition without kit or guide has a home page all the same', () => {
  const { contenu } = homePageView(contextOf(PAGES_ONLY));
  expect(contenu).toMatchObject({
    besoins: [],
    situations: [],
    nouveautes: [],
    chiffre: undefined,
  });
  expect(contenu.profils).toHaveLength(PROFILES.length);
});

test('the doors of the home page stand in the order of who is most pressed, each in a few words', () => {
  const { profils } = homePageView(contextOf(PAGES_ONLY)).contenu as {
    profils: { titre: string; promesse: string; url: string }[];
  };
  expect(profils.map(({ url }) => url)).toEqual(
    ['aidant', 'elu', 'accueil', 'territoire'].map((id) => `/trame/pour/${id}/`),
  );
  // Two stand side by side on a telephone.
  for (const { titre, promesse } of profils) {
    expect(titre.length, titre).toBeLessThanOrEqual(20);
    expect(promesse.length, promesse).toBeLessThanOrEqual(28);
  }
});

test.each(PROFILES)(
  'the profile « %s » opens with three actions at most, on pages that stand',
  (id) => {
    const actions = (files: Record<string, string>) =>
      (profilePageView(id, contextOf(files)).contenu as { actions: { url: string }[] }).actions;
    expect(actions(PAGES_ONLY)).toEqual([]);
    const whole = profilePageView(id, wholeContext()).contenu as {
      actions: { titre: string; url: string }[];
    };
    expect(whole.actions).toHaveLength(3);
    expect(new Set(whole.actions.map(({ url }) => url)).size).toBe(3);
  },
);

test('needs offer the collections that hold something, and no other', () => {
  const { contenu } = homePageView(contextOf(KIT));
  expect(contenu.besoins).toEqual([
    expect.objectContaining({
      verbe: 'Comprendre',
      liens: [{ titre: 'Les chiffres clés et leurs sources', url: '/trame/chiffres/' }],
    }),
    expect.objectContaining({
      verbe: 'Aider',
      liens: [{ titre: 'Les fiches du kit', url: '/trame/kit/' }],
    }),
  ]);
});

test('news come latest first, two of a type at most, without pages and figures', () => {
  const { nouveautes } = homePageView(contextOf(KIT)).contenu as {
    nouveautes: { titre: string; date: { texte: string } }[];
  };
  expect(nouveautes.map(({ titre, date }) => [titre, date.texte])).toEqual([
    ['Deuxième', '3 mars 2026'],
    ['Troisième', '2 mars 2026'],
  ]);
});

test('a profile gets the pages written for it, by step, and the rest at the end', () => {
  const context = contextOf(KIT);
  const titles = (id: Profile) => {
    const { etapes, aussi } = profilePageView(id, context).contenu as {
      etapes: { titre: string; items: { titre: string }[]; tout?: { titre: string } }[];
      aussi: { titre: string }[];
    };
    return [
      ...etapes.map((step) => [
        step.titre,
        ...step.items.map(({ titre }) => titre),
        step.tout?.titre,
      ]),
      aussi.map(({ titre }) => titre),
    ];
  };
  expect(titles('aidant')).toEqual([
    ['Aider tout de suite', 'Deuxième', 'Premier', 'Kit d’intervention rapide (3)'],
    [],
  ]);
  expect(titles('elu')).toEqual([['À propos']]);
});
