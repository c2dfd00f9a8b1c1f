import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { createEdition } from '../../src/edition/creer.ts';
import { lookProblems } from '../../src/site/own-look/look-problems.ts';
import { actor } from '../helpers/actor.ts';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../helpers/content-folder.ts';

const NATIONAL = { 'national/edition.yml': EDITION, 'national/kit/accueillir.md': kitSheet() };

const FLAGS = ['--territoire', '64', '--adresse', 'https://inclusion.example/ici/'];
/** What the questions that have an answer of their own are answered with: nothing. */
const NOTHING = ['--contact', '', '--couleur', '', '--action', '', '--fils', '', '--logo', ''];
const REST = [
  ...NOTHING,
  '--icone',
  '',
  '--depot',
  '',
  '--forge',
  '',
  '--nom',
  'Ici',
  '--editeur',
  'Le Département',
];

const PICTURE = readFileSync('test/editions/complet/media/ecran.png');
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h1v1z"/></svg>';
async function create(
  words: readonly string[],
  answers: readonly string[] = [],
  files: Record<string, string> = NATIONAL,
) {
  const content = contentFolder(files);
  let said = '';
  let complained = '';
  const run = async () =>
    createEdition(words, {
      content,
      input: Readable.from(answers.map((line) => `${line}\n`)),
      say: (text) => {
        said += text;
      },
      complain: (text) => {
        complained += text;
      },
    });
  const exitCode = await run();
  const file = (path: string) => readFileSync(join(content, 'local', path), 'utf8');
  return { exitCode, content, file, said, complained, again: run };
}

test('options alone write an edition that passes the check', async () => {
  const { exitCode, content, file, complained } = await create([...FLAGS, ...REST]);
  expect([exitCode, complained]).toEqual([0, '']);
  expect(file('edition.yml')).toContain('adresse: https://inclusion.example/ici\n');
  const { corpus, problems } = corpusReader(content)();
  expect(problems).toEqual([]);
  expect(corpus?.edition).toMatchObject({
    nom: 'Ici',
    editeur: 'Le Département',
    territoire: { nature: 'departement', code: '64' },
  });
});

test('what no option says is asked, and a bad answer is asked again with its reason', async () => {
  const answers = [
    'Atlantide',
    'Pyrénées-Atlantiques',
    '',
    '',
    'inclusion.example',
    'https://inclusion.example',
    'nous',
  ];
  const more = ['nous@inclusion.example', '#ffff00', '#0b5563', '', '', '', '', '', ''];
  const { exitCode, said, complained, content } = await create([], [...answers, ...more]);
  expect([exitCode, complained]).toEqual([0, '']);
  expect(said).toContain('aucun territoire de la liste officielle ne s’appelle « Atlantide »');
  expect(said).toContain('« inclusion.example » n’est pas une adresse complète');
  expect(said).toContain('« nous » n’est pas une adresse électronique');
  expect(said).toMatch(/#ffff00 se lit mal sur le papier \(contraste 1,0, il faut 4,5\)/);
  const { corpus } = corpusReader(content)();
  expect(corpus?.edition).toMatchObject({
    nom: 'Le numérique inclusif – Pyrénées-Atlantiques',
    editeur: 'Pyrénées-Atlantiques',
    couleurs: { lien: '#0b5563' },
  });
  expect(corpus?.accessibility.contact).toEqual({ courriel: 'nous@inclusion.example' });
});

test.each([
  [['--teritoire', '64'], /Option inconnue « --teritoire ».*--territoire/],
  [['--territoire', '999'], /--territoire : aucun territoire/],
  [
    ['--territoire', '75'],
    /plusieurs territoires répondent à « 75 » : Paris \(département, 75\), Nouvelle-Aquitaine \(région, 75\)/,
  ],
  [[...FLAGS, '--couleur', 'rouge'], /--couleur : « rouge » n’est pas une couleur/],
  [
    [...FLAGS, '--adresse', 'https://a.example/?x'],
    /--adresse : l’adresse d’un site s’arrête avant/,
  ],
  [[...FLAGS, '--logo', 'nulle-part.svg'], /--logo : « nulle-part.svg » est introuvable/],
  [['--nom', 'x'.repeat(61)], /--nom : 61 signes, alors qu’il en faut 60 au plus/],
  [['--territoire', ' '], /--territoire : il faut un nom ou un code/],
  [['--editeur', 'Ville <b>d’Ici'], /--editeur : « <b> » se lirait tel quel/],
  [['--siege', '# 1 rue'], /--siege : « # » se lirait tel quel/],
  [['--adresse', 'https://a.example//b'], /--adresse : .* deux barres de suite/],
  [['--adresse', 'https://moi:secret@a.example'], /--adresse : .* un nom de compte/],
  [['--contact', 'a@b.example?subject=x'], /--contact : .* n’est pas une adresse électronique/],
  [['--depot', 'https://x:secret@github.com/a/b'], /--depot : .* un nom de compte/],
  [['--depot', 'https://github.com/a/b/tree/main'], /--depot : .* n’est pas la page d’un dépôt/],
  [['--logo', 'test'], /--logo : .* \.svg ou \.png/],
])('%j is refused, and nothing is written', async (words, expected) => {
  const { exitCode, complained, content } = await create(words);
  expect(exitCode).toBe(1);
  expect(complained).toMatch(expected);
  expect(existsSync(join(content, 'local'))).toBe(false);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['photo.png', Buffer.from('\xFF\xD8\xFF\xE0', 'latin1'), /n’est pas un PNG, malgré son nom/],
  ['coupee.png', PICTURE.subarray(0, 40), /cette image est abîmée/],
  ['lourd.svg', DRAWING + ' '.repeat(200_500), /pèse 201 Ko, alors qu’il en faut 200 au plus/],
  ['actif.svg', DRAWING.replace('<path', '<path onclick="x()"'), /ce dessin contient un script/],
  ['large.svg', DRAWING, /mesure 2 sur 1 : il faut un dessin carré/],
  ['', '', /n’est pas un fichier/],
])('the icon « %s » is refused', async (name, bytes, expected) => {
  const place = contentFolder({ [name || 'dossier.svg/vide.txt']: bytes });
  const { complained } = await create(['--icone', join(place, name || 'dossier.svg')]);
  expect(complained).toMatch(expected);
});

test('answers that end before the questions write nothing, and say which are missing', async () => {
  const { exitCode, complained, content } = await create(['--territoire', '64'], ['', '']);
  expect(exitCode).toBe(1);
  expect(complained).toContain('Il manque --adresse. Rien n’a été écrit.');
  expect(existsSync(join(content, 'local'))).toBe(false);
});

test('the whole of an edition is written: look, home, menu, welcome, legal data, strategy, actors', async () => {
  const national = {
    ...NATIONAL,
    'national/pages/contribuer.md': plainPage('Contribuer'),
    'national/pages/a-propos.md': plainPage('À propos'),
    'national/chiffres/personnes-en-difficulte.md': keyFigure(),
    'national/acteurs/ccas.md': actor('CCAS'),
  };
  const place = contentFolder({
    'logo.svg': DRAWING,
    'icone.svg': DRAWING.replace('height="1"', 'height="2"'),
  });
  const words = [
    ...FLAGS,
    '--nom',
    'Ici',
    '--editeur',
    'Le Département',
    '--contact',
    'nous@inclusion.example',
  ];
  const look = [
    '--couleur',
    '#0b5563',
    '--fils',
    '#123456 #654321',
    '--logo',
    join(place, 'logo.svg'),
    '--icone',
    join(place, 'icone.svg'),
  ];
  const law = [
    '--siege',
    '1 rue Ici',
    '--directeur',
    'La présidence',
    '--hebergeur',
    'Un hébergeur',
  ];
  const forge = ['--depot', 'https://codeberg.org/ici/inclusion', '--application', 'abc'];
  const { content, exitCode, complained, file } = await create(
    [...words, ...look, ...law, ...forge],
    [],
    national,
  );
  expect([exitCode, complained]).toEqual([0, '']);
  const { corpus, problems } = corpusReader(content)();
  expect(problems).toEqual([]);
  expect(corpus?.edition).toMatchObject({
    logo: '/media/logo.svg',
    icone: '/media/icone.svg',
    fils: ['#123456', '#654321'],
    couleurs: { lien: '#0b5563' },
    accueil: { chiffre: 'chiffres/personnes-en-difficulte' },
    mentions: {
      siege: '1 rue Ici',
      courriel: 'nous@inclusion.example',
      hebergeur: { nom: 'Un hébergeur' },
    },
    forge: { nature: 'forgejo', application: 'abc' },
  });
  expect(corpus?.edition.menu.slice(0, 2)).toEqual(['kit', 'acteur']);
  expect(corpus?.byKey.get('pages/bienvenue')?.data).toMatchObject({ emplacement: 'menu' });
  expect(corpus?.byKey.get('pages/a-propos')?.complements).toHaveLength(1);
  expect(corpus?.byKey.get('acteurs/ccas')?.complements).toHaveLength(1);
  expect(corpus?.byKey.get('strategies/pyrenees-atlantiques')?.data).toMatchObject({
    etat: 'en-preparation',
  });
  expect(file('pages/contribuer.md')).not.toContain('npm run');
  expect(await lookProblems(content, corpus)).toEqual([]);
});

test('a folder that cannot be written in is told, without a word of the system', async () => {
  const { exitCode, complained } = await create([...FLAGS, ...REST], [], {
    ...NATIONAL,
    'local/pages': 'un fichier',
  });
  expect(exitCode).toBe(1);
  expect(complained).toMatch(
    /local\/pages : il y a un fichier où il faut un dossier\. Quand c’est réglé, relancez la commande/,
  );
});

test('run again, it changes nothing', async () => {
  const { again, file } = await create([...FLAGS, ...REST]);
  const before = file('edition.yml');
  expect(await again()).toBe(0);
  expect(file('edition.yml')).toBe(before);
});

test('stopped before its end, it is taken up again: the settings, which say that it is done, are written last', async () => {
  const { again, said, content, file } = await create([...FLAGS, ...REST]);
  expect(said).toMatch(/- edition\.yml\n(?!- )/);
  const written = file('pages/bienvenue.md');
  rmSync(join(content, 'local/edition.yml'));
  rmSync(join(content, 'local/theme.css'));
  expect(await again()).toBe(0);
  expect(file('edition.yml')).toContain('nom: Ici\n');
  expect(existsSync(join(content, 'local/theme.css'))).toBe(true);
  expect(file('pages/bienvenue.md')).toBe(written);
});

test('what the check would refuse for a reason that no question knows is told, and nothing is written', async () => {
  const national = {
    ...NATIONAL,
    'national/pages/a-propos.md': plainPage('À propos', 'licence: CC-BY-NC-4.0\n'),
  };
  const { exitCode, complained, content } = await create([...FLAGS, ...REST], [], national);
  expect(exitCode).toBe(1);
  expect(complained).toMatch(/local\/pages\/a-propos\.md.*licence.*\nRien n’a été écrit/);
  expect(existsSync(join(content, 'local'))).toBe(false);
});

test.each([
  ['64', 'Pyrénées-Atlantiques'],
  ['Pays de la Loire', 'Pays de la Loire'],
  ['l’agglo Pays Basque', 'CA du Pays Basque'],
  ['St Etienne', 'Saint-Étienne'],
  ['97411', 'Saint-Denis'],
  ['200 067 106', 'CA du Pays Basque'],
  ['pyrenees atlantiques', 'Pyrénées-Atlantiques'],
  ['région 75', 'Nouvelle-Aquitaine'],
  ['commune:64445', 'Pau'],
  ['2A', 'Corse-du-Sud'],
  ['FR', 'France'],
])('the territory « %s » is %s', async (territoire, nom) => {
  const { content } = await create(
    [
      '--territoire',
      territoire,
      '--adresse',
      'https://a.example',
      ...NOTHING,
      '--icone',
      '',
      '--depot',
      '',
      '--forge',
      '',
      '--nom',
      'Ici',
    ],
    [''],
  );
  expect(corpusReader(content)().corpus?.edition.editeur).toBe(nom);
});
