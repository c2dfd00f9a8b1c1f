import { expect, test } from 'vitest';
import { outputFiles } from '../../src/outputs/output-files.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { actor } from '../helpers/actor.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { readCsv } from '../helpers/read-csv.ts';

async function filesOf(files: Record<string, string>) {
  const source = siteSource(contentFolder({ 'national/edition.yml': EDITION, ...files }), '/');
  expect(await source.refresh()).toEqual([]);
  return outputFiles(source.current()).filter(({ url }) => url.startsWith('/acteurs/'));
}

async function rowsOf(files: Record<string, string>, url: string): Promise<string[][]> {
  const file = (await filesOf(files)).find((item) => item.url === url);
  return readCsv(String(await file?.content()));
}

const ACTORS = {
  'national/acteurs/mediatheques.md': actor(
    'Médiathèques',
    `capacites:
  - former
  - orienter
publics:
  - tous
limites:
  - "=cmd|' /C calc'!A0"
  - Pas de suivi ; jamais.
qui_appeler:
  - echelon: local
    qui: L’accueil
`,
  ),
  'national/acteurs/ecoles.md': actor('Écoles'),
};

test('each actor is a row, each capacity a column, in the words of the model', async () => {
  const [header = [], ...rows] = await rowsOf(ACTORS, '/acteurs/acteurs.csv');
  expect(rows.map((row) => row.length)).toEqual([header.length, header.length]);
  const row = rows.find((cells) => cells.includes('Médiathèques')) ?? [];
  const cell = Object.fromEntries(header.map((name, at) => [name, row[at]]));
  expect(cell).toMatchObject({
    Famille: 'Culture et éducation populaire',
    'Ce qu’il peut faire : détecter': '',
    'Ce qu’il peut faire : orienter': 'oui',
    'Ce qu’il peut faire : former': 'oui',
    'Publics concernés': 'Tous les publics',
    'Qui appeler': 'Local : L’accueil',
    Licence: 'Licence Ouverte 2.0',
    'Adresse de la page': 'https://essai.example/acteurs/mediatheques/',
  });
});

test('what someone wrote never runs as a formula', async () => {
  const rows = await rowsOf(ACTORS, '/acteurs/acteurs.csv');
  expect(rows.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  expect(rows.flat()).toContain("'=cmd|' /C calc'!A0 | Pas de suivi ; jamais.");
});

test('the blank form has a row for each actor, and one more for each family', async () => {
  const [header = [], ...rows] = await rowsOf(ACTORS, '/acteurs/formulaire.csv');
  expect(header.slice(-5)).toEqual(['Détecter', 'Orienter', 'Accompagner', 'Former', 'Équiper']);
  expect(rows.map((row) => row[1])).toEqual(['Écoles', 'Médiathèques', 'Autre :']);
  expect(rows.every((row) => row.slice(2).every((text) => text === ''))).toBe(true);
});

test('where there are no actors there are no files', async () => {
  expect(await filesOf({ 'national/kit/accueillir.md': kitSheet() })).toEqual([]);
});
