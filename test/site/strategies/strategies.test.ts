import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { territoryName } from '../../../src/corpus/official-territories.ts';
import { listUrl } from '../../../src/model/addresses.ts';
import { PAGES, pageUrl } from '../../../src/model/pages.ts';
import { templateRenderer } from '../../../src/site/renderer.ts';
import { buildSite } from '../../../src/site/site.ts';
import { type SiteContext, siteContext } from '../../../src/site/site-context.ts';
import { actionsPageView } from '../../../src/site/strategies/actions-view.ts';
import { mapView } from '../../../src/site/strategies/map-view.ts';
import { placedStrategies } from '../../../src/site/strategies/placed-strategies.ts';
import { elsewhere } from '../../../src/site/strategies/public-actions.ts';
import { actionsOf, countText } from '../../../src/site/strategies/strategy-view.ts';
import { ASSETS } from '../../helpers/assets.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';

function contextOf(files: Record<string, string>): SiteContext {
  const { corpus, problems } = corpusReader(contentFolder(files))();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  return siteContext(corpus, '/', territoryName);
}

/** A strategy of a territory, each action with its publics. */
const strategy = (nature: string, code: string, actions: readonly string[][] = []): string => `---
titre: Plan de ${code}
resume: Un plan.
territoire:
  nature: ${nature}
  code: "${code}"
etat: adoptee
porteur: Un service
${actions.length > 0 ? 'axes:\n  - titre: Un axe\n    missions:\n      - titre: Une mission\n        actions:\n' : ''}${actions
  .map(
    (publics, at) =>
      `          - titre: Action ${at + 1}\n            description: Elle aide.\n            etat: prevue\n            publics: [${publics.join(', ')}]\n`,
  )
  .join('')}creation: 2026-01-02
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
`;

const MANY = {
  'national/edition.yml': EDITION,
  'national/strategies/pays.md': strategy('pays', 'FR'),
  'national/strategies/cher.md': strategy('departement', '18', [['jeunes', 'parents'], []]),
  'national/strategies/bourges.md': strategy('commune', '18033', [['jeunes'], ['tous']]),
  'national/strategies/beaune.md': strategy('epci', '200006682'),
  'national/strategies/centre.md': strategy('region', '24'),
  'national/strategies/paris.md': strategy('commune', '75056'),
  'national/strategies/reunion.md': strategy('departement', '974'),
  'national/strategies/caledonie.md': strategy('commune', '98818'),
};

describe('the map', () => {
  const drawn = () => {
    const context = contextOf(MANY);
    return mapView(placedStrategies(context), context);
  };

  test('marks where strategies are, and says how many', () => {
    const announced = drawn().lieux.map(({ annonce }) => annonce.replaceAll(/\s/g, ' '));
    expect(announced).toEqual(
      expect.arrayContaining([
        'Cher (18) : 3 stratégies',
        'Côte-d’Or (21) : 1 stratégie',
        'Saône-et-Loire (71) : 1 stratégie',
        'Loiret (45) : 1 stratégie de sa région',
        'Paris (75) : 1 stratégie',
      ]),
    );
    expect(new Set(announced).size).toBe(announced.length);
    expect(announced).toHaveLength(9);
  });

  test('leads to the strategy when there is one, to the list of them when there are several', () => {
    const view = drawn();
    const urls = Object.fromEntries(view.lieux.map(({ code, url }) => [code, url]));
    expect(urls).toMatchObject({
      18: '#departement_18',
      21: '/strategies/beaune/',
      45: '/strategies/centre/',
      75: '/strategies/paris/',
    });
  });

  test('gives the same in words: départements, régions, the country', () => {
    const view = drawn();
    expect(view.departements.map(({ code, liens }) => [code, liens.length])).toEqual([
      ['18', 3],
      ['21', 1],
      ['71', 1],
      ['75', 1],
      ['974', 1],
      ['988', 1],
    ]);
    expect(view.regions[0]?.departements).toBe(
      'Cher, Eure-et-Loir, Indre, Indre-et-Loire, Loir-et-Cher, Loiret',
    );
    expect(view.france.map(({ url }) => url)).toEqual(['/strategies/pays/']);
  });

  test('names overseas as boxes: the five départements always, others when they have a strategy', () => {
    const view = drawn();
    expect(view.outreMer.map(({ code }) => code)).toEqual([
      '971',
      '972',
      '973',
      '974',
      '976',
      '988',
    ]);
    const reunion = view.outreMer.find(({ code }) => code === '974');
    expect(reunion?.marque?.url).toBe('/strategies/reunion/');
    expect(view.outreMer[0]?.marque).toBeUndefined();
  });

  test('marks Paris where it is, and leads from where it is enlarged', () => {
    const view = drawn();
    expect(view.reperes).toHaveLength(1);
    expect(view.lieux.find(({ code }) => code === '75')?.x).toBeGreaterThan(500);
  });
});

test('strategies come from the smallest level to the country', () => {
  const levels = placedStrategies(contextOf(MANY)).map(({ niveau }) => niveau.id);
  expect([...new Set(levels)]).toEqual(['commune', 'epci', 'departement', 'region', 'pays']);
});

describe('the actions', () => {
  const entry = (slug: string, context = contextOf(MANY)) => {
    const found = context.corpus.byKey.get(`strategies/${slug}`);
    if (found?.type !== 'strategie') throw new Error(slug);
    return found;
  };

  test('have an anchor that tells their place', () => {
    expect(actionsOf(entry('cher').data.axes).map(({ id }) => id)).toEqual([
      'action_1-1-1',
      'action_1-1-2',
    ]);
  });

  test('are counted once, and the page says when some are listed under several publics', () => {
    const resume = (files: Record<string, string>) => actionsPageView(contextOf(files)).resume;
    expect(resume(MANY)).toContain('4 actions de 8 stratégies');
    expect(resume(MANY)).toContain('listée sous chacun d’eux');
    const plain = { ...MANY, 'national/strategies/cher.md': strategy('departement', '18') };
    expect(resume(plain)).not.toContain('listée sous chacun');
  });

  test('are listed under each of their publics, those that name none last', () => {
    const { parts } = actionsPageView(contextOf(MANY)).contenu as {
      parts: { id: string; actions: { url: string }[] }[];
    };
    expect(parts.map(({ id, actions }) => [id, actions.map(({ url }) => url)])).toEqual([
      ['public_jeunes', ['/strategies/bourges/#action_1-1-1', '/strategies/cher/#action_1-1-1']],
      ['public_parents', ['/strategies/cher/#action_1-1-1']],
      ['public_tous', ['/strategies/bourges/#action_1-1-2']],
      ['public_non-precise', ['/strategies/cher/#action_1-1-2']],
    ]);
  });

  test('lead to what others did for the same public, when others did, and never for all publics', () => {
    const context = contextOf(MANY);
    const leads = (slug: string) => Object.keys(elsewhere(entry(slug, context), context));
    expect(leads('cher')).toEqual(['jeunes']);
    expect(leads('bourges')).toEqual(['jeunes', 'parents']);
  });
});

test.each([
  [{ missions: 0, actions: 0 }, '0 action'],
  [{ missions: 0, actions: 1 }, '1 action'],
  [{ missions: 1, actions: 0 }, '1 mission'],
  [{ missions: 2, actions: 3 }, '2 missions, 3 actions'],
])('%j reads « %s »', (count, text) => {
  expect(countText(count)).toBe(text);
});

describe('the pages made of all strategies', () => {
  const includes = resolve('_includes');
  const renderer = templateRenderer(includes, '/nowhere', ASSETS);
  const own = PAGES.filter(({ type }) => type === 'strategie').map(({ url }) => url);
  const pages = (files: Record<string, string>) =>
    [...buildSite(contextOf(files), renderer, includes).values()].filter(({ url }) =>
      own.includes(url),
    );

  test('are valid HTML, with many strategies and with one', async () => {
    const one = {
      'national/edition.yml': EDITION,
      'national/strategies/pays.md': strategy('pays', 'FR'),
    };
    for (const { url, render } of [...pages(MANY), ...pages(one)])
      expect(await htmlFaults(render()), url).toEqual([]);
  });

  test('do not exist without a strategy', () => {
    expect(pages({ 'national/edition.yml': EDITION })).toEqual([]);
  });

  test('a strategy alone is compared with nothing', () => {
    const [list] = pages({
      'national/edition.yml': EDITION,
      'national/strategies/pays.md': strategy('pays', 'FR'),
    });
    expect(list?.url).toBe(listUrl('strategie'));
    expect(list?.render()).not.toContain(pageUrl('comparer-strategies'));
    expect(list?.render()).not.toContain(pageUrl('actions'));
  });

  test('the map costs at most 8 kB', () => {
    const html = pages(MANY)[0]?.render() ?? '';
    const svg = /<svg viewBox="0 0 613[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    expect(svg.length).toBeGreaterThan(10_000);
    expect(brotliCompressSync(svg).length).toBeLessThan(8 * 1024);
  });
});
