import { expect, test } from 'vitest';
import { reservedAddresses } from '../../../src/model/site-addresses.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';

async function siteOf(folder: string, prefix = '/') {
  const source = siteSource(folder, prefix);
  expect(await source.refresh()).toEqual([]);
  return source.current().site;
}

const national = await siteOf(NATIONAL_CONTENT);
const page = (url: string, site = national) => site.get(url)?.render() ?? '';

test.each([
  '/chartes/',
  '/chartes/comparer/',
  '/chartes/charte-aidant/',
  '/chartes/charte-aidant/signer/',
])('%s is valid HTML', async (url) => {
  expect(await htmlFaults(page(url))).toEqual([]);
});

test('the list leads to each text, its paper and its files, and to the comparison', async () => {
  const html = page('/chartes/', await siteOf(NATIONAL_CONTENT, '/trame/'));
  for (const address of [
    '/trame/chartes/charte-aidant/',
    '/trame/chartes/charte-aidant/signer/',
    '/trame/chartes/charte-aidant.docx',
    '/trame/chartes/charte-aidant.txt',
    '/trame/chartes/comparer/',
  ])
    expect(html).toContain(`href="${address}"`);
});

test('articles are numbered, have anchors, and stand in the contents of the page', () => {
  const html = page('/chartes/charte-aidant/');
  const ids = [...html.matchAll(/<h3 id="(bloc_article-\d+)">/g)].map(([, id]) => id);
  expect(ids).toEqual(Array.from({ length: 11 }, (_, at) => `bloc_article-${at + 1}`));
  expect(html).toContain(
    '<a href="#bloc_article-1">1. J’accueille la personne avant sa demande</a>',
  );
  expect(html).toContain('3 min de lecture');
});

test('the page to sign has the whole text, room to sign, the licence, and is the same work', () => {
  const html = page('/chartes/charte-aidant/signer/');
  expect(html.match(/class="article-numero"/g)).toHaveLength(11);
  expect(html).toContain('Cette charte dit comment nous l’aidons.');
  expect(html.match(/<tr><td><\/td>/g)).toHaveLength(6);
  expect(html).toContain('Charte de l’aidant numérique, version du <time datetime="2026-11-30">');
  expect(html).toContain(
    '«\u202FCharte de l’aidant numérique\u202F», Trame, mis à jour le 30 novembre 2026',
  );
  expect(html).toContain(
    '<link rel="canonical" href="https://trame.example/chartes/charte-aidant/">',
  );
});

const CHARTER = `---
titre: Seule charte
resume: Une charte d’essai.
nature: deontologie
signataires:
  - Tout le monde
origine: Un essai.
reprise: Signez.
articles:
  - titre: Un
    texte: Un texte.
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
`;

test('an edition with one charter has nothing to compare it with', async () => {
  const site = await siteOf(
    contentFolder({ 'national/edition.yml': EDITION, 'national/chartes/seule.md': CHARTER }),
  );
  expect(site.has('/chartes/comparer/')).toBe(false);
  for (const url of ['/chartes/', '/chartes/seule/'])
    expect(page(url, site), url).not.toContain('comparer/');
  expect(page('/chartes/seule/signer/', site)).toContain('Seule charte');
});

test('an edition without charters has none of their pages', async () => {
  const site = await siteOf(contentFolder({ 'national/edition.yml': EDITION }));
  expect([...site.keys()].filter((url) => url.startsWith('/chartes'))).toEqual([]);
});

test('no charter may take the address of the comparison', () => {
  expect(reservedAddresses()).toContain('/chartes/comparer/');
});
