import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { importCommand } from '../../../src/import/command.ts';
import { matchColumns } from '../../../src/import/places/match-columns.ts';
import { readPlace } from '../../../src/import/places/read-place.ts';
import { readTable } from '../../../src/import/places/read-table.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const EXAMPLE = 'test/fixtures/schemas/standard-mediation-num-exemple.csv';

describe('a table is read as it was saved', () => {
  test.each([
    ['commas', 'nom,ville\n"La, cabane",Pau\n', 'La, cabane'],
    ['semicolons, lines that end as Windows does', 'nom;ville\r\nLa cabane;Pau\r\n', 'La cabane'],
    ['tabs', 'nom\tville\nLa cabane\tPau\n', 'La cabane'],
    ['a mark before the first column', '\uFEFFnom;ville\nLa cabane;Pau', 'La cabane'],
    [
      'quotes in a cell, and an end of line',
      'nom;ville\n"La ""cabane""\nbleue";Pau\n',
      'La "cabane"\nbleue',
    ],
    ['the separator named first', 'sep=;\nnom;ville\nLa cabane;Pau\n', 'La cabane'],
    ['a title above', 'Nos lieux, en 2026;\n;\nnom;ville\nLa cabane;Pau\n', 'La cabane'],
    ['lines that end as old Macs did', 'nom;ville\rLa cabane;Pau\r', 'La cabane'],
    ['bars, where nothing else parts the cells', 'nom|ville\nLa cabane|Pau\n', 'La cabane'],
    [
      'names of groups above those of the columns',
      'lieu;;adresse;;\nnom;tél;rue;cp;ville\nLa cabane;;1 rue A;64000;Pau\n',
      'La cabane',
    ],
    ['JSON', '[{"nom":"La cabane","ville":"Pau"}]', 'La cabane'],
    ['JSON around the list', '{"lieux":[{"nom":"La cabane"}]}', 'La cabane'],
  ])('%s', (_how, text, nom) => {
    expect(readTable(bytes(text))).toMatchObject({ rows: [{ nom }] });
  });

  test('Latin-1', () => {
    const latin = Uint8Array.from(
      Buffer.from('nom;ville\nMédiathèque du C\x9cur d\x92Hérault;Pau\n', 'latin1'),
    );
    expect(readTable(latin)).toMatchObject({
      rows: [{ nom: 'Médiathèque du Cœur d’Hérault' }],
      how: 'CSV, Latin-1, points-virgules',
    });
  });

  test.each([
    ['with its mark', '\uFEFF'],
    ['without', ''],
  ])('UTF-16 %s', (_what, mark) => {
    const text = Buffer.from(`${mark}nom\tville\nMédiathèque\tPau\n`, 'utf16le');
    for (const wide of [text, Buffer.from(text).swap16()])
      expect(readTable(wide)).toMatchObject({ rows: [{ nom: 'Médiathèque' }] });
  });

  test('each row keeps its number in the file', () => {
    const table = readTable(bytes('Titre;\nnom;ville\nA;Pau\n;\nB;Pau\n'));
    expect(table).toMatchObject({ numbers: [3, 5] });
  });

  test.each([
    ['a workbook', 'PK\u0003\u0004'],
    ['one column', 'nom\nLa cabane\n'],
    ['a quote without end', 'nom;ville\n"La cabane;Pau\nLe comptoir;Pau\n'],
    ['JSON that is cut', '[{"nom":'],
    ['JSON without a list', '{"nom":"La cabane"}'],
  ])('%s is refused', (_what, text) => {
    expect(readTable(bytes(text))).toHaveProperty('failure');
  });
});

test('columns are known by their name, that of the standard first', () => {
  const { meanings, unknown } = matchColumns([
    'Nom du lieu',
    'Adresse',
    'CP',
    'Ville',
    'Tél.',
    'Horaires d’ouverture',
    'adresse_postale',
    'Couleur des volets',
  ]);
  expect(Object.fromEntries(meanings)).toEqual({
    'Nom du lieu': 'nom',
    Adresse: 'adresse',
    CP: 'code_postal',
    Ville: 'commune',
    'Tél.': 'telephone',
    'Horaires d’ouverture': 'horaires',
  });
  expect(unknown).toEqual(['adresse_postale', 'Couleur des volets']);
});

test('a place of a map is read with its point', () => {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [-0.43, 43.33] },
    properties: { nom: 'La cabane' },
  };
  const map = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  expect(readTable(bytes(map))).toMatchObject({
    rows: [{ nom: 'La cabane', latitude: '43.33', longitude: '-0.43' }],
  });
});

test('of two columns of one name, the one that says something is read', () => {
  for (const cells of ['05 59;', ';05 59'])
    expect(readTable(bytes(`nom;tel;tel\nLa cabane;${cells}\n`))).toMatchObject({
      rows: [{ tel: '05 59' }],
    });
});

test.each([
  ['1. Nom du lieu', 'nom'],
  ['ADRESSE (obligatoire) *', 'adresse'],
  ['Code postal / Ville', 'commune'],
  ['Adresse complète', 'adresse'],
  ['Horaires du lundi', 'lundi'],
  ['Mardi matin', 'mardi'],
  ['2026', undefined],
])('« %s » is the column of %s', (column, meaning) => {
  expect(matchColumns([column]).meanings.get(column)).toBe(meaning);
});

describe('a commune is the official one, however it is written', () => {
  test.each([
    ['Paris 15e', '75015', 'Paris', '75015', '75056'],
    ['Paris 15ème arrondissement', '', 'Paris', '75015', '75056'],
    ['Paris', '75115', 'Paris', '75015', '75056'],
    ['Lyon 3', '69003', 'Lyon', '69003', '69123'],
    ['LESCAR', '64335', 'Lescar', '64230', '64335'],
    ['Pau CEDEX 9', '64035', 'Pau', '64000', '64445'],
    ['Bourg en Bresse', '1000', 'Bourg-en-Bresse', '01000', '01053'],
    ['St Denis', '97400', 'Saint-Denis', '97400', '97411'],
    ['Fort de France', '97200', 'Fort-de-France', '97200', '97209'],
    ['Mamoudzou', '97600', 'Mamoudzou', '97600', '97611'],
    ['Oeting', '', 'Œting', '57600', '57521'],
    ['Ajaccio', '20000', 'Ajaccio', '20000', '2A004'],
  ])('%s, %s', (commune, code_postal, nom, cp, insee) => {
    const { data } = readPlace({ ...CELLS, commune, code_postal }, '2026-11-30');
    expect(data).toMatchObject({ commune: nom, code_postal: cp, code_insee: insee });
  });
});

describe('a telephone is read among the words around it', () => {
  test.each([
    ['05 59 00 00 00 (accueil)', '+33559000000'],
    ['Tél. : 05 59 00 00 00', '+33559000000'],
    ['05 59 00 00 00, poste 12', '+33559000000'],
    ['05 59 00 00 00 / 06 00 00 00 00', '+33559000000'],
    ['559000000', '+33559000000'],
    ['0508 41 00 00', '+508410000'],
    ['3949', undefined],
    ['05 59 00 00', undefined],
  ])('%s', (telephone, number) => {
    expect(readPlace({ ...CELLS, telephone }, '2026-11-30').data.telephone).toBe(number);
  });
});

test('words of the standard are known by their start, and may stand in a list with commas', () => {
  const { data, remarks } = readPlace(
    { ...CELLS, services: 'Aide aux démarches administratives, Accès internet, Poterie' },
    '2026-11-30',
  );
  expect(data.services).toEqual(['demarches', 'acces-materiel']);
  expect(remarks).toEqual([expect.stringContaining('« Poterie »')]);
});

const CELLS = {
  nom: 'La cabane',
  commune: 'Lescar',
  adresse: '1 rue Inventée',
  code_postal: '64230',
};
const read = (cells: object) => readPlace({ ...CELLS, ...cells }, '2026-11-30');

describe('a row becomes a place', () => {
  test.each<[string, object, object]>([
    ['the code of the commune is found', {}, { code_insee: '64335', commune: 'Lescar' }],
    ['the postal code is found', { code_postal: '' }, { code_postal: '64230' }],
    [
      'a zero that a spreadsheet dropped',
      { code_postal: '1000', commune: 'Bourg-en-Bresse' },
      { code_postal: '01000', code_insee: '01053' },
    ],
    ['a telephone without its zero', { telephone: '536490001' }, { telephone: '+33536490001' }],
    ['hours in French', { horaires: 'lundi et jeudi 9h-12h' }, { horaires: 'Mo,Th 09:00-12:00' }],
    [
      'hours that are not understood',
      { horaires: 'selon la météo' },
      { horaires: '"selon la météo"' },
    ],
    [
      'degrees with a comma',
      { latitude: '43,33', longitude: '-0,43' },
      { latitude: 43.33, longitude: -0.43 },
    ],
    [
      'both degrees in one cell',
      { coordonnees: '43.33, -0.43' },
      { latitude: 43.33, longitude: -0.43 },
    ],
    [
      'words of the standard',
      { services: 'Aide aux démarches administratives|Loisirs et créations numériques' },
      { services: ['demarches', 'loisirs'] },
    ],
    ['a yes', { gratuit: 'Oui' }, { frais_a_charge: ['gratuit'] }],
    [
      'a site without https',
      { site_web: 'essai.example/lieu' },
      { site_web: ['https://essai.example/lieu'] },
    ],
    ['a day', { date_maj: '12/03/2026' }, { mise_a_jour: '2026-03-12' }],
    ['a day as spreadsheets count them', { date_maj: '45292' }, { mise_a_jour: '2024-01-01' }],
    [
      'an address that says its town',
      { adresse: '1 rue Inventée, 64230 Lescar', commune: '', code_postal: '' },
      { adresse: '1 rue Inventée', commune: 'Lescar', code_postal: '64230' },
    ],
    [
      'an address that says its town again, and the country',
      { adresse: '1 rue Inventée - 64230 LESCAR, France' },
      { adresse: '1 rue Inventée', commune: 'Lescar' },
    ],
    [
      'a number of five digits in a street',
      { adresse: '12345 rue Inventée' },
      { adresse: '12345 rue Inventée' },
    ],
    [
      'a postal code and its town in one cell',
      { commune: '64230 LESCAR', code_postal: '' },
      { commune: 'Lescar', code_postal: '64230' },
    ],
    [
      'a column for each day',
      { lundi: '9h-12h et 14h-17h', mardi: 'Fermé', samedi: '10h-12h' },
      { horaires: 'Mo 09:00-12:00,14:00-17:00; Tu off; Sa 10:00-12:00' },
    ],
  ])('%s', (_what, cells, data) => expect(read(cells).data).toMatchObject(data));

  test.each<[string, object, string]>([
    ['a telephone too short', { telephone: '12' }, 'telephone'],
    ['a SIRET whose key is wrong', { pivot: '43493312300028' }, 'pivot'],
    ['a word that is none of the standard', { services: 'Cuisine' }, 'services'],
    ['an e-mail that is none', { courriels: 'bonjour' }, 'courriels'],
    ['degrees that are none', { latitude: '999', longitude: '0' }, 'latitude'],
    ['a day that is none', { date_maj: 'au printemps' }, 'date_maj'],
  ])('%s is left out, and told', (_what, cells, field) => {
    const { data, remarks } = read(cells);
    expect(data).not.toHaveProperty(field);
    expect(remarks).toHaveLength(1);
  });

  test('zeros for a SIRET are no fault: they stand for « unknown »', () => {
    expect(read({ pivot: '00000000000000' })).toMatchObject({ remarks: [] });
  });

  test('a text keeps its words, whatever signs they hold', () => {
    const { body } = read({ presentation_detail: '# Bonjour *à* tous\n- un' });
    expect(body).toBe('\\# Bonjour \\*à\\* tous\n\n\\- un\n');
  });

  test.each([['nom'], ['commune'], ['adresse']])('without its %s there is none', (name) => {
    expect(read({ [name]: '' }).failures).not.toEqual([]);
  });
});

const HEADER = 'Identifiant;Nom du lieu;Adresse;CP;Ville;Téléphone;Date';
const TABLE = `${HEADER}
a;La cabane inventée;1 rue Inventée;64230;Lescar;05 36 49 00 01;2026-01-02
b;Le comptoir imaginaire;2 rue Inventée;64000;Pau;05 36 49 00 02;2026-01-02
`;

/** A content folder, and the way to import a table into it. */
function desk() {
  const content = contentFolder({ 'national/edition.yml': EDITION });
  const table = join(content, '..', 'lieux.csv');
  const folder = join(content, 'local/lieux');
  return {
    content,
    names: () => readdirSync(folder).sort(),
    textOf: (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8'),
    change: (name: string, from: string, to: string) => {
      const path = join(folder, `${name}.md`);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    },
    run: (text: string, ...more: string[]) => {
      writeFileSync(table, text);
      const words = [table, '--type', 'lieu', '--auteur', 'Équipe d’essai', ...more];
      return importCommand(words, content);
    },
  };
}

describe('the command', () => {
  test('puts the hours of a morning and of an afternoon together', async () => {
    const { run, textOf } = desk();
    const table =
      'Nom;Adresse complète;Lundi matin;Lundi après-midi;Mardi matin;Mardi après-midi\n' +
      'La cabane;1 rue Inventée 64230 Lescar;9h-12h;14h-17h;fermé;14h-17h\n';
    expect((await run(table)).output).toContain('- 1 nouveaux');
    expect(textOf('la-cabane-lescar')).toContain(
      'horaires: Mo 09:00-12:00,14:00-17:00; Tu 14:00-17:00',
    );
  });

  test('writes each place once, however often it is asked', async () => {
    const { run, names, content } = desk();
    const first = await run(TABLE);
    expect(first).toMatchObject({ exitCode: 0, errors: '' });
    expect(first.output).toContain('- 2 nouveaux');
    expect(first.output).toContain('- « Ville » → commune');
    expect(names()).toEqual(['la-cabane-inventee-lescar.md', 'le-comptoir-imaginaire-pau.md']);
    expect((await run(TABLE)).output).toContain('- 2 inchangés');
    expect(names()).toHaveLength(2);
    expect(corpusReader(content)().problems).toEqual([]);
  });

  test('finds a place again by its name and its address, where it has no identifier', async () => {
    const { run, names } = desk();
    await run(TABLE);
    const renamed = TABLE.replaceAll(/^[ab];/gm, ';').replace(
      'La cabane inventée',
      'La Cabane inventee',
    );
    expect((await run(renamed)).output).not.toContain('nouveaux');
    expect(names()).toHaveLength(2);
  });

  test('takes what has changed there, where nothing has changed here', async () => {
    const { run, textOf } = desk();
    await run(TABLE);
    expect((await run(TABLE.replace('00 01', '00 09'))).output).toContain('- 1 mis à jour');
    expect(textOf('la-cabane-inventee-lescar')).toContain('+33536490009');
  });

  test('never writes over what was changed here, and tells what has changed on both sides', async () => {
    const { run, change, textOf } = desk();
    await run(TABLE);
    change('la-cabane-inventee-lescar', '+33536490001', '+33536490077');
    expect((await run(TABLE)).output).toContain('- 1 corrigés ici, gardés tels quels');
    const { output } = await run(TABLE.replace('00 01', '00 09'));
    expect(output).toContain('telephone : ici « +33536490077 », là-bas « +33536490009 »');
    expect(textOf('la-cabane-inventee-lescar')).toContain('+33536490077');
    await run(TABLE.replace('00 01', '00 09'), '--remplacer');
    expect(textOf('la-cabane-inventee-lescar')).toContain('+33536490009');
  });

  test('a check noted here is no change, and stays', async () => {
    const { run, change, textOf } = desk();
    await run(TABLE);
    change('la-cabane-inventee-lescar', 'creation:', 'verifie_le: 2026-11-30\ncreation:');
    await run(TABLE.replace('00 01', '00 09'));
    expect(textOf('la-cabane-inventee-lescar')).toMatch(
      /\+33536490009[\s\S]*verifie_le: "?2026-11-30/,
    );
  });

  test('tells rows that cannot be places, and those that say the same twice', async () => {
    const { run, names } = desk();
    const { output, exitCode } = await run(
      `${TABLE}c;Sans adresse;;64000;Pau;;\na;La cabane;;;;;\n${TABLE.split('\n')[1]}\n`,
    );
    expect(exitCode).toBe(1);
    expect(output).toContain('ligne 4, Sans adresse\n    son adresse manque');
    expect(output).toContain('- 1 dits deux fois dans le fichier');
    expect(names()).toHaveLength(2);
  });

  test('a trial writes nothing', async () => {
    const { run, content } = desk();
    expect((await run(TABLE, '--essai')).output).toContain('Essai : rien n’est écrit.');
    expect(readdirSync(content)).toEqual(['national']);
  });

  test('says which columns lack', async () => {
    const { run } = desk();
    expect((await run('Nom;Couleur\nLa cabane;bleue\n')).errors).toContain('commune, adresse');
  });

  test('takes the example of the standard whole', async () => {
    const { run, content, names, textOf } = desk();
    expect(await run(readFileSync(EXAMPLE, 'utf8'))).toMatchObject({ exitCode: 0 });
    expect(names()).toEqual(['anonymal-reims.md']);
    expect(textOf('anonymal-reims')).toContain('- aidants-connect');
    expect(corpusReader(content)().problems).toEqual([]);
  });
});
