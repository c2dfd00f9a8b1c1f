import { expect, test } from 'vitest';
import { EDITION, plainPage } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

const NOTICE = { 'national/pages/mentions-legales.md': plainPage('Mentions légales') };
const noticeOf = async (files: Record<string, string>) =>
  pageOf(await siteOf({ ...NOTICE, ...files }), '/mentions-legales/');

const HOST = `mentions:
  siege: 1 place de l’Essai
  telephone: 01 00 00 00 00
  directeur_publication: La présidence
  hebergeur:
    nom: Un hébergeur
    adresse: 2 place de l’Essai
    telephone: 02 00 00 00 00
`;

test('what is not known is left to be completed, never made up', async () => {
  const html = await noticeOf({});
  expect(html).toContain('<dt>Nom</dt><dd>Équipe d’essai</dd>');
  expect(html.match(/<dd>À compléter par l’édition<\/dd>/g)).toHaveLength(6);
  expect(html).toContain('Cette page n’est pas complète.');
  expect(html).toContain('href="#bloc_hebergeur"');
  expect(await htmlFaults(html)).toEqual([]);
});

test('what edition.yml says fills the page', async () => {
  const html = await noticeOf({ 'national/edition.yml': EDITION + HOST });
  expect(html).toContain('<dt>Adresse</dt><dd>2 place de l’Essai</dd>');
  expect(html).not.toContain('À compléter');
  expect(html).not.toContain('n’est pas complète');
  expect(html).not.toContain('Immatriculation');
});

test('a territory does not take the answers of the national edition', async () => {
  const html = await noticeOf({
    'national/edition.yml': EDITION + HOST,
    'local/edition.yml': 'nom: Un territoire\n',
  });
  expect(html).not.toContain('La présidence');
});

test('a page that a territory wrote whole stands alone, unless it fills the fields', async () => {
  const own = { 'local/pages/mentions-legales.md': plainPage('Mentions', 'national: remplace\n') };
  expect(await noticeOf(own)).not.toContain('bloc_hebergeur');
  expect(await noticeOf({ ...own, 'local/edition.yml': HOST })).toContain('bloc_hebergeur');
});

test('other pages have no such part', async () => {
  const site = await siteOf({ ...NOTICE, 'national/pages/a-propos.md': plainPage('À propos') });
  expect(pageOf(site, '/a-propos/')).not.toContain('bloc_hebergeur');
});
