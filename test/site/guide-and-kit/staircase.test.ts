import { expect, test } from 'vitest';
import { NIVEAUX } from '../../../src/model/vocabularies.ts';
import { explainsLevels, staircase } from '../../../src/site/guide-and-kit/staircase.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { pageOf, siteOf } from '../../helpers/site.ts';

const NAMES = Object.values(NIVEAUX);
const table = (names: readonly string[]) =>
  `Tableau : Cinq niveaux\n\n| Niveau | Besoin |\n| --- | --- |\n${names.map((name) => `| ${name} | Apprendre |`).join('\n')}\n`;

test.each([
  ['a table of the five levels', table(NAMES), true],
  ['the same with accents in two signs', table(NAMES).normalize('NFD'), true],
  ['a table that leaves one out', table(NAMES.slice(1)), false],
  ['the five words in a sentence', `${NAMES.join(', ')}.`, false],
  ['nothing', '', false],
])('%s: %#', (_name, body, expected) => {
  expect(explainsLevels(body)).toBe(expected);
});

test('each step is higher than the one before, and named', () => {
  const { marches } = staircase((text) => text);
  expect(marches.map(({ nom }) => nom)).toEqual(NAMES);
  const heights = marches.map(({ y }) => y);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(heights).size).toBe(NAMES.length);
});

test('a person stands on each step, with help on each but the last', () => {
  const { personnes, aides } = staircase((text) => text);
  const people = (path: string) => path.split('z').length - 1;
  expect([people(personnes), people(aides)]).toEqual([NAMES.length, NAMES.length - 1]);
});

const diagnostic = (body: string) => `---
titre: Cinq mots
resume: Un outil d’essai.
editeur: Un service
destine_a: Aux lieux d’accueil
compte: "non"
papier: "oui"
profils: [aidant]
creation: 2026-01-02
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
${body}`;

test('the pages that explain the levels show the staircase and say it in words; others do not', async () => {
  const site = await siteOf(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/niveaux.md': kitSheet('Situer', '', table(NAMES)),
      'national/kit/accueillir.md': kitSheet(),
      'national/diagnostics/cinq-mots.md': diagnostic(table(NAMES)),
    }),
  );
  for (const url of ['/kit/niveaux/', '/diagnostics/cinq-mots/', '/pour/aidant/']) {
    const html = pageOf(site, url);
    expect(html, url).toMatch(/ role="img"><title>[^<]+<\/title><desc>[^<]+</);
    expect(html, url).toMatch(/<figcaption>Éloigné, débutant/);
    expect(await htmlFaults(html), url).toEqual([]);
  }
  expect(pageOf(site, '/pour/aidant/')).toMatch(
    /<figcaption>.*<a href="\/diagnostics\/cinq-mots\/">Cinq mots<\/a>/,
  );
  expect(pageOf(site, '/kit/accueillir/')).not.toContain('class="escalier"');
});
