import { describe, expect, test } from 'vitest';
import { copyText } from '../../../src/edition/moissonner.ts';
import { harvestCopy } from '../../../src/model/federation/harvest-copy.ts';
import { strategyExcerpts } from '../../../src/outputs/strategy-excerpts.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { COPY, HARVESTED, SITE } from '../../helpers/harvested-edition.ts';
import { allOf, siteOf as currentSite } from '../../helpers/site.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

describe('the national edition', () => {
  test('leads to the editions that have places or workshops, and loads no tool for those it has not', async () => {
    const copy = harvestCopy.parse({ ...COPY, comptes: { lieu: 1234 } });
    const site = await siteOf({
      ...HARVESTED,
      'national/moissons/lyon-example-inclusion.json': copyText(copy),
    });
    const places = pageOf(site, '/lieux/');
    expect(places).toMatch(
      new RegExp(
        `<a href="${SITE}lieux/" rel="external">Lyon</a> <span>[^<]*: 1 234 lieux, le 20 février 2026<`,
      ),
    );
    expect(places).not.toContain('Lille');
    expect(places).toContain('href="https://cartographie.societenumerique.gouv.fr/?services=');
    expect(pageOf(site, '/ateliers/')).not.toContain('Lyon');
    expect(pageOf(site, '/editions/')).toContain(`<a href="${SITE}lieux/" rel="external">`);
    for (const url of ['/lieux/', '/ateliers/'])
      expect(allOf(pageOf(site, url), /<script[^>]* src="([^"]+)"/g).join(' ')).not.toMatch(
        /lieux|ateliers|agenda|filtres/,
      );
  });

  test('says so where no edition has any', async () => {
    expect(pageOf(await siteOf(HARVESTED), '/lieux/')).toContain('Aucune édition reliée à ce site');
  });

  test('shows each edition, what it shares, and since when it is silent', async () => {
    const html = pageOf(await siteOf(HARVESTED), '/editions/');
    expect(html).toContain(`<a href="${SITE}" rel="external">Lyon d’essai</a>`);
    expect(html).toContain('Ville &lt;b&gt;d’essai&lt;/b&gt;');
    expect(html).toContain(
      'Ce qui suit est du 20 février 2026. Ce site ne répond plus depuis le 1er mars 2026.',
    );
    expect(html).toMatch(/<summary>Qui fait quoi[^<]* \(1\)<\/summary>/);
    expect(html).toContain(
      `<a href="${SITE}acteurs/mairies/" rel="external">Les mairies de Lyon</a>`,
    );
    expect(html).toContain('Lille d’essai');
    expect(html).not.toContain('<script>alert');
  });

  test('puts their strategies on the map, in the list, in the comparison and among the actions, marked by origin', async () => {
    const site = await siteOf(HARVESTED);
    const list = pageOf(site, '/strategies/');
    expect(list).toMatch(
      /<strong><span class="carte-code">69<\/span> Rhône<\/strong>.*strategies\/plan\/.*édition « Lyon d’essai »/,
    );
    expect(list).toContain(
      'publiée par l’édition « Lyon d’essai », Licence Ouverte 2.0, mise à jour le 10 février 2026',
    );
    expect(list).toContain('publiée par l’édition « Lyon d’essai », CC BY-NC 4.0');
    expect(list).toMatch(/data-origine="ailleurs"/);
    expect(list).toMatch(/data-origine="ici"/);
    expect(list).toContain('Une édition locale');
    const comparison = pageOf(site, '/strategies/comparer/');
    expect(comparison).toContain(`href="${SITE}strategies/plan/"`);
    expect(comparison).toContain('<option value="ailleurs/lyon-example-inclusion/plan.html">');
    // Its licence lets us link to it, and no more.
    expect(comparison).not.toContain('fermee.html');
    const actions = pageOf(site, '/strategies/actions/');
    expect(actions).toContain(`href="${SITE}strategies/plan/#action_1-1"`);
    expect(actions).toMatch(
      /Tenir une permanence[\s\S]{0,300}publiée par l’édition « Lyon d’essai »/,
    );
  });

  test('keeps what the comparison lays side by side of them, with where it is from, and nothing that acts', async () => {
    const current = await currentSite(
      contentFolder({ 'national/edition.yml': EDITION, ...HARVESTED }),
    );
    const [excerpt, ...others] = strategyExcerpts(current);
    expect(others).toEqual([]);
    expect(excerpt?.url).toBe('/strategies/ailleurs/lyon-example-inclusion/plan.html');
    const html = String(await excerpt?.content()).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(html).toContain(
      `<body data-ailleurs="${SITE}strategies/plan/" data-origine="Publiée par l’édition « Lyon d’essai », Licence Ouverte 2.0`,
    );
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('Tenir une permanence');
    expect(html).not.toContain('<script');
  });

  test('with more actions than a page can bear, shows the latest and tells how many strategies are left', async () => {
    const [plan] = COPY.strategies;
    const [axis] = plan?.donnees?.axes ?? [];
    const many = Array.from({ length: 300 }, () => axis?.actions[0]);
    const strategies = Array.from({ length: 6 }, (_, at) => ({
      ...plan,
      cle: `strategies/plan-${at}`,
      titre: `Plan ${at}`,
      adresse: `${SITE}strategies/plan-${at}/`,
      mise_a_jour: `2026-02-1${at}`,
      donnees: { ...plan?.donnees, axes: [{ ...axis, actions: many }] },
    }));
    const copy = harvestCopy.parse({ ...COPY, strategies });
    const html = pageOf(
      await siteOf({
        ...HARVESTED,
        'national/moissons/lyon-example-inclusion.json': copyText(copy),
      }),
      '/strategies/actions/',
    );
    expect(html).toContain('2 autres stratégies des éditions locales se lisent sur leurs sites.');
    expect(html).toContain('strategies/plan-5/#action_1-1');
    expect(html).toContain('strategies/plan-2/#action_1-1');
    expect(html).not.toContain('strategies/plan-1/');
  });

  test('tells where a copy was spoiled by hand', async () => {
    const source = siteSource(
      contentFolder({
        'national/edition.yml': EDITION,
        ...HARVESTED,
        'national/moissons/lyon-example-inclusion.json': '{"adresse":"javascript:alert(1)"}',
      }),
      '/',
    );
    expect((await source.refresh())[0]).toMatchObject({
      file: 'national/moissons/lyon-example-inclusion.json',
      field: 'adresse',
    });
  });

  test('without any edition, has no page that would only say so', async () => {
    const site = await siteOf({ 'national/kit/accueillir.md': kitSheet() });
    expect(site.has('/editions/')).toBe(false);
    expect(pageOf(site, '/plan-du-site/')).not.toContain('/editions/');
    expect(pageOf(await siteOf(HARVESTED), '/plan-du-site/')).toContain('href="/editions/"');
  });
});

test('a local edition names the others, is not among them, and keeps its own lists', async () => {
  const site = await siteOf(
    {
      ...HARVESTED,
      'local/edition.yml': `nom: Lyon d’essai\nadresse: ${SITE}\n`,
    },
    '/inclusion/',
  );
  const html = pageOf(site, '/editions/');
  expect(html).not.toContain('rel="external">Lyon d’essai');
  expect(html).toContain('Lille d’essai');
  expect(pageOf(site, '/strategies/')).not.toContain('Plan sous licence fermée');
});
