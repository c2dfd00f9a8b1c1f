import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { territoryName } from '../../src/corpus/official-territories.ts';
import { ABSENT_PAGE } from '../../src/model/offline.ts';
import { templateRenderer } from '../../src/site/renderer.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { ASSETS } from '../helpers/assets.ts';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../helpers/content-folder.ts';
import { htmlFaults, INERT_EXAMPLES } from '../helpers/html.ts';

const INCLUDES = resolve('_includes');

function siteOf(files: Record<string, string>, prefix = '/'): Site {
  const folder = contentFolder(files);
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const context = siteContext(corpus, prefix, territoryName);
  return buildSite(context, templateRenderer(INCLUDES, folder, ASSETS), INCLUDES);
}

const page = (site: Site, url: string): string => site.get(url)?.render() ?? '';

const NATIONAL = {
  'national/edition.yml': EDITION,
  'national/kit/accueillir.md': kitSheet(
    'Accueillir',
    'suite:\n  - kit/orienter\nsources:\n  - titre: Un rapport\n    editeur: Une mission\n    date: 2018-04\n',
  ),
  'national/kit/orienter.md': kitSheet(
    'Orienter',
    '',
    'Ils sont {{chiffre:difficulte}}, dit [la fiche](/kit/accueillir/).\n',
  ),
  'national/chiffres/difficulte.md': keyFigure(),
  'national/pages/a-propos.md': plainPage('À propos', '').replace('resume:', 'resume:'),
};

test('every page is valid HTML with one h1, one main and a title of its own', async () => {
  const site = siteOf(NATIONAL);
  const titles = new Set<string>();
  for (const [url, { render }] of site) {
    const html = render();
    expect(
      await htmlFaults(html, url === '/guide-de-style/' ? INERT_EXAMPLES : undefined),
      url,
    ).toEqual([]);
    expect(html.match(/<h1[ >]/g), url).toHaveLength(1);
    expect(html.match(/<main[ >]/g), url).toHaveLength(1);
    titles.add(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
  }
  expect(titles.size).toBe(site.size);
});

test('every page says its licence, its date and how to quote it, to people and to machines', () => {
  for (const [url, { render }] of siteOf(NATIONAL)) {
    // These two say only that another page is missing.
    if (url === '/404.html' || url === ABSENT_PAGE) continue;
    const html = render();
    expect(html, url).toContain('<link rel="license" href="https://www.etalab.gouv.fr/');
    expect(html, url).toMatch(
      /<blockquote class="attribution"[^>]*>[^<]*mis à jour le 2 janvier 2026, Licence Ouverte 2\.0/,
    );
    expect(html, url).toContain('<meta name="DCTERMS.modified" content="2026-01-02">');
  }
});

test('every entry says its licence to people and to machines', () => {
  const html = page(siteOf(NATIONAL), '/kit/accueillir/');
  expect(html).toContain(
    '<link rel="license" href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">',
  );
  expect(html).toContain('<meta name="DCTERMS.modified" content="2026-01-02">');
  const json = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}',
  );
  expect(json).toMatchObject({
    '@type': 'CreativeWork',
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    dateModified: '2026-01-02',
    publisher: { name: 'Équipe d’essai' },
    isBasedOn: [{ name: 'Un rapport', datePublished: '2018-04' }],
  });
  expect(html).toContain(
    '«\u202FAccueillir\u202F», Équipe d’essai, Essai, mis à jour le 2 janvier 2026, Licence Ouverte 2.0, https://essai.example/kit/accueillir/',
  );
});

test('in a sub-folder every address of the site has the prefix, and none leads out of it', () => {
  const site = siteOf(NATIONAL, '/trame/');
  for (const [url, { render }] of site) {
    const addresses = [
      ...render().matchAll(/ (?:href|src|action|data-recherche|data-index)="([^"]*)"/g),
    ].map((match) => match[1] ?? '');
    const local = addresses.filter((address) => address.startsWith('/'));
    expect(local.length, url).toBeGreaterThan(0);
    expect(
      local.filter((address) => !address.startsWith('/trame/')),
      url,
    ).toEqual([]);
  }
  expect(page(site, '/kit/orienter/')).toContain('href="/trame/kit/accueillir/"');
  expect(page(site, '/kit/orienter/')).toContain(
    '<link rel="canonical" href="https://essai.example/trame/kit/orienter/">',
  );
});

test('a key figure is quoted by its key, and its page lists who quotes it', () => {
  const site = siteOf(NATIONAL);
  expect(page(site, '/kit/orienter/')).toMatch(
    /<a class="chiffre" href="\/chiffres\/difficulte\/"[^>]*>13.millions de Français<\/a>/,
  );
  expect(page(site, '/chiffres/difficulte/')).toContain('href="/kit/orienter/"');
});

test('what a territory adds stands in a marked block, under the licence of both', () => {
  const site = siteOf({
    ...NATIONAL,
    'local/edition.yml': 'nom: Mon territoire\n',
    'local/kit/accueillir.md':
      '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\nlicence: CC-BY-SA-4.0\n---\nLa permanence est le mardi.\n',
  });
  const html = page(site, '/kit/accueillir/');
  expect(html).toMatch(
    /<section class="complement"[\s\S]*Dans votre territoire[\s\S]*La permanence est le mardi\./,
  );
  expect(html).toContain('mis à jour le 4 mars 2026, CC BY-SA 4.0');
});

test('a template of the edition stands before the one of the same name', () => {
  const site = siteOf({
    ...NATIONAL,
    'local/templates/components/pied/pied.njk':
      '{% macro pied(site) %}<footer>Pied de {{ site.nom }}</footer>{% endmacro %}',
  });
  expect(page(site, '/')).toContain('<footer>Pied de Essai</footer>');
});

test('a masked page is gone, and so are the links to it', () => {
  const site = siteOf({ ...NATIONAL, 'local/kit/accueillir.md': '---\nnational: masque\n---\n' });
  expect(site.has('/kit/accueillir/')).toBe(false);
  const pages = [...site.values()].filter(({ url }) => url !== '/guide-de-style/');
  for (const { url, render } of pages) {
    expect(render(), url).not.toContain('href="/kit/accueillir/"');
  }
});
