import { expect, test } from 'vitest';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';
import { allOf, pageOf, siteOf } from '../helpers/site.ts';

const site = () =>
  siteOf(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet(),
      'national/pages/contact.md': plainPage('Contact'),
      'national/retraits.yml': `retraits:
  - cle: kit/ancienne
    titre: Codes & clés
    date: 2026-02-01
    raison: Elle n'est plus à jour.
    remplacement: kit/accueillir
  - cle: pages/equipe
    titre: L’équipe
    date: 2026-02-02
    raison: Il n’y a plus d’équipe.
`,
    }),
    '/trame/',
  );

test('the old address says what stood there, why it left, and what to read instead', async () => {
  const html = pageOf(await site(), '/kit/ancienne/');
  expect(allOf(html, /<h1>(.*?)<\/h1>/g)).toEqual(['Codes &amp; clés']);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<time datetime="2026-02-01">1er février 2026</time>');
  expect(html).toContain('Elle n’est plus à jour.');
  expect(html).toContain('<a href="/trame/kit/accueillir/">Accueillir</a>');
  expect(html).toContain('rubrique <a href="/trame/kit/">');
});

test('without anything in its place, it leads to the search; no page leads there', async () => {
  const current = await site();
  const html = pageOf(current, '/equipe/');
  expect(html).toContain('Il n’y a plus d’équipe.');
  expect(html).not.toContain('À lire maintenant');
  expect(html).toContain('<a href="/trame/recherche/">chercher dans le site</a>');
  expect(pageOf(current, '/plan-du-site/')).not.toContain('/equipe/');
});
