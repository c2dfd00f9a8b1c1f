import { expect, test } from 'vitest';
import type { Site } from '../../../src/site/site.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder, EDITION, glossaryTerm, kitSheet } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';

async function siteOf(files: Record<string, string>): Promise<Site> {
  const source = siteSource(contentFolder({ 'national/edition.yml': EDITION, ...files }), '/');
  expect(await source.refresh()).toEqual([]);
  return source.current().site;
}

const page = (site: Site, url: string): string => site.get(url)?.render() ?? '';

const TERMS = {
  'national/glossaire/mandat.md': glossaryTerm('Mandat', 'sauf:\n  - kit/orienter\n'),
  'national/glossaire/eloigne.md': glossaryTerm('Éloigné', '', 'Voir le mandat.\n'),
  'national/glossaire/epci.md': glossaryTerm('EPCI', 'autres_formes:\n  - intercommunalité\n'),
};

const SHEETS = {
  'national/kit/accueillir.md': kitSheet('Accueillir', '', 'Un mandat, une intercommunalité.\n'),
  'national/kit/orienter.md': kitSheet(
    'Orienter',
    '',
    'Le mandat des élus. [Écrire](/glossaire/epci/)\n',
  ),
};

const SITE = { ...TERMS, ...SHEETS };

test('a page explains its terms, in their order, at its end', async () => {
  const html = page(await siteOf(SITE), '/kit/accueillir/');
  expect(html).toContain(
    '<p>Un <a class="terme" href="/glossaire/mandat/">mandat</a>, une <a class="terme" href="/glossaire/epci/">intercommunalité</a>.</p>',
  );
  const words = /<section class="mots"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  expect([...words.matchAll(/<dt><a href="([^"]*)">([^<]*)<\/a>/g)].map(([, ...dt]) => dt)).toEqual(
    [
      ['/glossaire/mandat/', 'Mandat'],
      ['/glossaire/epci/', 'EPCI'],
    ],
  );
  expect(words).toContain('<dd>Ce que veut dire ce mot.</dd>');
});

test('a page where the word means something else does not explain it', async () => {
  const html = page(await siteOf(SITE), '/kit/orienter/');
  expect(html).not.toContain('class="terme"');
  expect(html).not.toContain('class="mots"');
});

test('a term lists the pages that employ it, and they only', async () => {
  const site = await siteOf(SITE);
  const links = (url: string) =>
    [...page(site, url).matchAll(/<li class="fil-aider"><a href="(\/kit\/[^"]+)">/g)].map(
      ([, to]) => to,
    );
  expect(links('/glossaire/mandat/')).toEqual(['/kit/accueillir/']);
  // An address is no word of the text.
  expect(links('/glossaire/epci/')).toEqual(['/kit/accueillir/']);
  expect(page(site, '/glossaire/eloigne/')).not.toContain('id="bloc_emplois"');
  expect(page(site, '/glossaire/eloigne/')).toContain('<a class="terme"');
});

test('the pages that employ a term are counted beyond the first ones', async () => {
  const sheets = Array.from({ length: 14 }, (_, at) => [
    `national/kit/fiche-${at}.md`,
    kitSheet(`Fiche ${at}`, '', 'Un mandat.\n'),
  ]);
  const html = page(await siteOf({ ...SITE, ...Object.fromEntries(sheets) }), '/glossaire/mandat/');
  expect(html.match(/<li class="fil-aider"><a href="\/kit\/[a-z]/g)).toHaveLength(12);
  expect(html).toContain('<p>Et 3 autres pages.</p>');
});

test('a term and a page of the same name have titles of their own', async () => {
  const site = await siteOf({ ...SITE, 'national/kit/mandat.md': kitSheet('Mandat') });
  const title = (url: string) => /<title>(.*)<\/title>/.exec(page(site, url))?.[1];
  expect(title('/glossaire/mandat/')).toBe('Mandat\u00A0: définition – Essai');
  expect(title('/kit/mandat/')).toBe('Mandat – Essai');
});

test('the glossary is one page by letter, accents apart', async () => {
  const html = page(await siteOf(SITE), '/glossaire/');
  expect(await htmlFaults(html)).toEqual([]);
  expect([...html.matchAll(/<h2 id="([^"]*)">(.)<\/h2>/g)].map(([, ...h2]) => h2)).toEqual([
    ['lettre_e', 'E'],
    ['lettre_m', 'M'],
  ]);
  expect(html).toContain('<a href="#lettre_e">E</a>');
  expect(html).toMatch(/EPCI<\/a> <span class="formes">ou intercommunalité<\/span><\/dt>\s*<dd>Ce/);
});

test('the footer leads to the glossary, not the menu', async () => {
  const html = page(await siteOf(SITE), '/kit/accueillir/');
  const [menu = '', footer = ''] = ['header', 'footer'].map(
    (name) => new RegExp(`<${name} [\\s\\S]*?</${name}>`).exec(html)?.[0],
  );
  expect(menu).toContain('href="/kit/"');
  expect(menu).not.toContain('href="/glossaire/"');
  expect(footer).toContain('<a href="/glossaire/">Glossaire</a>');
});

test('without terms there is no glossary, and nothing leads to it', async () => {
  const site = await siteOf({ 'national/kit/accueillir.md': SHEETS['national/kit/accueillir.md'] });
  expect(site.has('/glossaire/')).toBe(false);
  for (const [url, { render }] of site) {
    if (url !== '/guide-de-style/') expect(render(), url).not.toContain('/glossaire/');
  }
});
