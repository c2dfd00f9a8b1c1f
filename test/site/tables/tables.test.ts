import { expect, test } from 'vitest';
import { siteSource } from '../../../src/site/site-source.ts';
import { actor } from '../../helpers/actor.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';

const TABLES = ['/acteurs/', '/acteurs/formulaire/', '/diagnostics/', '/miroirs/'];

async function siteOf(folder: string) {
  const source = siteSource(folder, '/');
  expect(await source.refresh()).toEqual([]);
  return source.current().site;
}

const editionOf = (files: Record<string, string>) =>
  siteOf(contentFolder({ 'national/edition.yml': EDITION, ...files }));

const national = await siteOf(NATIONAL_CONTENT);
const page = (url: string, site = national) => site.get(url)?.render() ?? '';

/** An edition with one tool, of which little is known. */
const oneTool = () =>
  editionOf({
    'national/diagnostics/grille.md': `---
titre: Une grille
resume: Un outil d’essai.
editeur: Non documenté
destine_a: Les aidants
compte: non
papier: inconnu
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
Bonjour.
`,
  });

test.each(TABLES)('%s is valid HTML', async (url) => {
  expect(await htmlFaults(page(url))).toEqual([]);
});

test('an edition without these collections has no such pages, nor links to them', async () => {
  const site = await editionOf({ 'national/kit/accueillir.md': kitSheet() });
  expect(TABLES.filter((url) => site.has(url))).toEqual([]);
  for (const [url, { render }] of site) {
    if (url === '/guide-de-style/') continue;
    expect(render(), url).not.toMatch(/href="\/(acteurs|diagnostics|miroirs)\//);
  }
});

test('a table with one row offers no filter', async () => {
  const site = await editionOf({
    'national/acteurs/ecoles.md': actor('Écoles', 'publics:\n  - tous\n'),
  });
  const html = page('/acteurs/', site);
  expect(html).toContain('Écoles</a>');
  expect(html).not.toContain('data-filtre="');
  expect(html.split('<main')[1]?.split('</main>')[0]).not.toContain('filtres-');
});

test('an actor bears what it is filtered by, and a word for each box', async () => {
  const site = await editionOf({
    'national/acteurs/ecoles.md': actor('Écoles', 'publics:\n  - jeunes\ncapacites:\n  - former\n'),
    'national/acteurs/mairies.md': actor('Mairies', 'publics:\n  - tous\n'),
  });
  const html = page('/acteurs/', site);
  expect(html).toContain(
    '<tr data-filtrable data-public="jeunes" data-peut="former" data-famille="culture-education">',
  );
  expect(html.match(/class="coche"/g)).toHaveLength(1);
  expect(html.match(/>non documenté</g)).toHaveLength(9);
});

test('whom to call stands once for each level, from near to far', async () => {
  const html = page(
    '/acteurs/ecoles/',
    await editionOf({
      'national/acteurs/ecoles.md': actor(
        'Écoles',
        'qui_appeler:\n  - echelon: national\n    qui: Un ministère\n  - echelon: local\n    qui: L’accueil\n  - echelon: national\n    qui: Une autorité\n',
      ),
    }),
  );
  expect(
    [...html.matchAll(/<dt>(Au niveau[^<]*)<\/dt><dd>(.*?)<\/dd>/g)].map((m) => m.slice(1)),
  ).toEqual([
    ['Au niveau local', '<p>L’accueil</p>'],
    ['Au niveau national', '<p>Un ministère</p><p>Une autorité</p>'],
  ]);
});

test('what sources leave out is said: a dash for the eye, a word for the ear, one line on a card', async () => {
  const tools = await oneTool();
  const [row = ''] = /<tr data-filtrable[\s\S]*?<\/tr>/.exec(page('/diagnostics/', tools)) ?? [];
  expect(
    row.match(/<td class="inconnu">[\s\S]*?<span class="visuellement-cache">Non documenté</g),
  ).toHaveLength(4);
  expect(row).toContain(
    '<td class="comparaison-inconnus">Nous ne savons pas encore&nbsp;: éditeur, niveaux mesurés, durée, version papier.</td>',
  );
  expect(page('/miroirs/')).toContain('Jamais vérifié');
});

test('the page of a tool shows what is known, and gathers the rest in one line', async () => {
  const html = page('/diagnostics/grille/', await oneTool());
  expect(html).not.toMatch(/non document/i);
  expect([...html.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, name]) => name)).toEqual([
    'Destiné à',
    'Compte nécessaire',
  ]);
  expect(html).toContain(
    '<p class="inconnus">Nous ne savons pas encore&nbsp;: l’éditeur, la durée, s’il existe une version papier, la licence.</p>',
  );
});
