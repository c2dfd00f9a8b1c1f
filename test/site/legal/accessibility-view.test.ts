import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { pageOf, siteOf } from '../../helpers/site-of.ts';

const AUDIT = (taux: number, date = new Date().toISOString().slice(0, 10)) => `audit:
  date: ${date}
  auditeur: Un service d’essai
  referentiel: RGAA 4.1.2
  taux: ${taux}
  environnement:
    - Firefox et NVDA
  outils:
    - Un inspecteur de code
  pages:
    - Accueil, https://essai.example/
`;

/** The parts of the format that the RGAA imposes, in order. */
const FORMAT = [
  'État de conformité',
  'Résultats des tests',
  'Contenus non accessibles',
  'Non-conformités',
  'Dérogations pour charge disproportionnée',
  'Contenus non soumis à l’obligation d’accessibilité',
  'Établissement de cette déclaration d’accessibilité',
  'Technologies utilisées pour la réalisation du site',
  'Environnement de test',
  'Outils pour évaluer l’accessibilité',
  'Pages du site ayant fait l’objet de la vérification de conformité',
  'Retour d’information et contact',
  'Voies de recours',
];

const headings = (html: string) =>
  [...html.matchAll(/<h[23] ?[^>]*>(.*?)<\/h[23]>/g)].map(([, text]) => text);

const SHEET = { 'national/kit/accueillir.md': kitSheet() };
const NATIONAL = 'national/accessibilite.yml';

describe.each([
  ['without any file', {}, 'non conforme'],
  ['with an audit of 49 %', { [NATIONAL]: AUDIT(49) }, 'non conforme'],
  ['with an audit of 72,5 %', { [NATIONAL]: AUDIT(72.5) }, 'partiellement conforme'],
  ['with an audit of 100 %', { [NATIONAL]: AUDIT(100) }, 'totalement conforme'],
  ['with an audit of long ago', { [NATIONAL]: AUDIT(100, '2019-03-01') }, 'non conforme'],
  [
    'in a territory, whatever the audit of the national site',
    { [NATIONAL]: AUDIT(100), 'local/edition.yml': 'nom: Un territoire\n' },
    'non conforme',
  ],
  [
    'in a territory that writes nothing but its audit',
    { [NATIONAL]: AUDIT(100), 'local/accessibilite.yml': AUDIT(60) },
    'partiellement conforme',
  ],
  [
    'in a territory with an audit of its own',
    {
      [NATIONAL]: AUDIT(100),
      'local/edition.yml': 'nom: Un territoire\n',
      'local/accessibilite.yml': AUDIT(60),
    },
    'partiellement conforme',
  ],
])('%s', (_what, files: Record<string, string>, state) => {
  test('the declaration has the imposed format, and says the state', async () => {
    const html = pageOf(await siteOf({ ...SHEET, ...files }), '/accessibilite/');
    expect(headings(html).slice(0, FORMAT.length)).toEqual(FORMAT);
    expect(html).toContain(`est <strong>${state}</strong> avec le référentiel général`);
    expect(await htmlFaults(html)).toEqual([]);
  });

  test('the footer of every page says it first', async () => {
    const site = await siteOf({ ...SHEET, ...files });
    for (const url of site.keys()) {
      const footer = pageOf(site, url).split('<footer').at(-1) ?? '';
      const links = /<nav[\s\S]*/.exec(footer)?.[0] ?? '';
      expect(/<a href="([^"]*)">([^<]*)</.exec(links)?.slice(1), url).toEqual([
        '/accessibilite/',
        `Accessibilité : ${state}`,
      ]);
    }
  });
});

test('what the audit found is said; so is what nobody measured', async () => {
  const audited = pageOf(await siteOf({ ...SHEET, [NATIONAL]: AUDIT(72.5) }), '/accessibilite/');
  expect(audited).toContain('72,5 % des critères du RGAA 4.1.2 sont respectés');
  expect(audited).toContain('<li>Firefox et NVDA</li>');
  const bare = pageOf(await siteOf(SHEET), '/accessibilite/');
  expect(bare).toContain('aucun audit n’a été mené');
  expect(bare).toContain('n’a pas encore indiqué d’adresse');
  expect(bare).not.toContain('mailto:');
});

test('a contact is one of the edition that is read', async () => {
  const files = {
    ...SHEET,
    [NATIONAL]: 'contact:\n  courriel: national@essai.example\n',
    'local/edition.yml': 'nom: Un territoire\n',
  };
  expect(pageOf(await siteOf(files), '/accessibilite/')).not.toContain('national@essai.example');
  const own = { ...files, 'local/accessibilite.yml': 'contact:\n  courriel: ici@essai.example\n' };
  expect(pageOf(await siteOf(own), '/accessibilite/')).toContain('href="mailto:ici@essai.example"');
});

describe('problems are told in French', () => {
  const problemsOf = (files: Record<string, string>) =>
    corpusReader(contentFolder({ 'national/edition.yml': EDITION, ...files }))().problems.map(
      (problem) => formatProblem(problem),
    );

  test.each([
    [AUDIT(120), /accessibilite\.yml:5 — « audit\.taux » : taux impossible : « 120 »/],
    [
      `${AUDIT(100)}non_conformites:\n  - Un défaut.\n`,
      /« audit\.taux » : tous les critères seraient respectés, alors que/,
    ],
    ['etat: conforme\n', /accessibilite\.yml:1 — clé inconnue « etat »/],
    [
      AUDIT(80).replace('  auditeur: Un service d’essai\n', ''),
      /« audit\.auditeur » : champ obligatoire absent/,
    ],
  ])('%j', (text, message) => {
    expect(problemsOf({ ...SHEET, [NATIONAL]: text })).toEqual([expect.stringMatching(message)]);
  });

  const TAKEN = /— l’adresse \/accessibilite\/ est déjà celle d’une page du site/;
  const NOTHING_BELOW = /vise une page nationale qui n’existe pas/;

  test.each([
    [plainPage('Accessibilité'), TAKEN],
    [plainPage('Accessibilité', 'national: remplace\n'), NOTHING_BELOW],
    [
      '---\nnational: complete\nmise_a_jour: 2026-01-02\nauteurs:\n  - Une commune\n---\nBonjour.\n',
      NOTHING_BELOW,
    ],
    ['---\nnational: masque\n---\n', NOTHING_BELOW],
  ])('a page of the edition’s own in its place: %j', (text, message) => {
    expect(problemsOf({ ...SHEET, 'local/pages/accessibilite.md': text })).toEqual([
      expect.stringMatching(message),
    ]);
  });
});
