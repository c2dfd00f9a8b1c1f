import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../helpers/content-folder.ts';

const SHEET = 'national/kit/accueillir.md';

/** The problems of an edition that holds these files beside a sound `edition.yml`. */
function problemsOf(files: Record<string, string | Uint8Array>): string[] {
  const folder = contentFolder({ 'national/edition.yml': EDITION, ...files });
  return corpusReader(folder)().problems.map((problem) => formatProblem(problem));
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

const cases: [
  what: string,
  files: Record<string, string | Uint8Array>,
  expected: (string | RegExp)[],
][] = [
  [
    'broken YAML',
    { [SHEET]: '---\ntitre: [Accueillir\nresume: x\n---\n' },
    [/^content\/national\/kit\/accueillir\.md:\d+ — en-tête YAML mal formé/],
  ],
  [
    'a colon in a value',
    { [SHEET]: kitSheet().replace('titre: Accueillir', 'titre: Accueillir : bien') },
    [/accueillir\.md:2 — en-tête YAML mal formé.*entre guillemets/],
  ],
  ['a tab', { [SHEET]: kitSheet().replace('  - action', '\t- action') }, [/en-tête/]],
  [
    'a missing field',
    { [SHEET]: kitSheet().replace('moment: pendant\n', '') },
    [
      /« moment » : champ obligatoire absent\. Attendu : une des valeurs prévues : avant, pendant, apres/,
    ],
  ],
  [
    'an emptied field',
    { [SHEET]: kitSheet().replace('moment: pendant', 'moment: ""') },
    [/« moment » : champ obligatoire absent/],
  ],
  [
    'an update that comes before the creation, beside another fault',
    {
      [SHEET]: kitSheet()
        .replace(/mise_a_jour: .*/, 'mise_a_jour: 2019-05-01')
        .replace('moment: pendant\n', ''),
    },
    [
      /« moment » : champ obligatoire absent/,
      /« mise_a_jour » : « 2019-05-01 » vient avant la date de « Date de création », « \d{4}-\d\d-\d\d »\. Attendu : une date qui n’est pas avant/,
    ],
  ],
  [
    'an unknown key',
    { [SHEET]: kitSheet('Accueillir', 'publiks:\n  - jeunes\n') },
    [
      /accueillir\.md:15 — clé inconnue « publiks »\. Attendu : .*Vouliez-vous dire « publics » \?$/,
    ],
  ],
  [
    'an unknown key inside a list',
    {
      [SHEET]: kitSheet().replace(
        '  - action: Écoutez.',
        '  - action: Écoutez.\n    détail: Bien.',
      ),
    },
    [/accueillir\.md:11 — « etapes\[1\] » : clé inconnue « détail »\. Attendu : action, detail\./],
  ],
  [
    'an unknown value',
    { [SHEET]: kitSheet('Accueillir', 'publics:\n  - ainés\n') },
    [
      /accueillir\.md:16 — « publics\[1\] » : valeur inconnue « ainés »\. Attendu : tous, personnes-agees/,
    ],
  ],
  [
    'a misspelt value',
    { [SHEET]: kitSheet('Accueillir', 'publics:\n  - parent\n') },
    [/Vouliez-vous dire « parents » \?/],
  ],
  [
    'a wrong type',
    { [SHEET]: kitSheet().replace('duree: 10', 'duree: dix') },
    [
      'content/national/kit/accueillir.md:7 — « duree » : valeur d’un autre type : « dix ». Attendu : un nombre entier, sans guillemets. Temps qu’il faut pour appliquer la fiche.',
    ],
  ],
  [
    '"false" is not false',
    { [SHEET]: kitSheet().replace('juridique: false', 'juridique: "false"') },
    [
      /« point_juridique » : valeur d’un autre type : « false »\. Attendu : true \(oui\) ou false \(non\), sans guillemets/,
    ],
  ],
  [
    'a text where a list is due',
    { [SHEET]: kitSheet('Accueillir', 'themes: formation\n') },
    [/« themes » : valeur d’un autre type : « formation »\. Attendu : une liste/],
  ],
  [
    'a duplicate key',
    { [SHEET]: kitSheet('Accueillir', 'moment: avant\n') },
    [/accueillir\.md:15 — clé « moment » écrite deux fois/],
  ],
  [
    'a date that is no date',
    { [SHEET]: kitSheet().replace('2026-01-02', '2026-02-30') },
    [
      /« mise_a_jour » : valeur refusée « 2026-02-30 »\. Attendu : une date qui existe, écrite AAAA-MM-JJ/,
    ],
  ],
  [
    'a date the other way round',
    { [SHEET]: kitSheet().replace('2026-01-02', '02/01/2026') },
    [/« mise_a_jour » : valeur refusée « 02\/01\/2026 »/],
  ],
  ['an empty file', { [SHEET]: '' }, [/accueillir\.md — fichier vide/]],
  ['a file of blanks', { [SHEET]: '\n\n  \n' }, [/fichier vide/]],
  ['no front matter', { [SHEET]: 'Bonjour.\n' }, [/accueillir\.md:1 — en-tête absent/]],
  [
    'a first line that opens nothing',
    { [SHEET]: `---x\n${kitSheet()}` },
    [/accueillir\.md:1 — en-tête mal ouvert : « ---x »/],
  ],
  [
    'a text that is too long, whose signs are counted',
    { [SHEET]: kitSheet().replace(/resume: .*/, `resume: ${'Un mot. '.repeat(43)}`) },
    [/texte trop long \(343 signes\)/],
  ],
  [
    'many unknown keys',
    {
      [SHEET]: kitSheet(
        'Accueillir',
        Array.from({ length: 40 }, (_, at) => `k${at}: 1\n`).join(''),
      ),
    },
    [/clé inconnue « k0 », .*« k9 » et 30 autres/],
  ],
  [
    'a front matter without end',
    { [SHEET]: kitSheet('Accueillir', `x: |\n${'  a\n'.repeat(90_000)}`) },
    [/accueillir\.md:1 — en-tête trop long/],
  ],
  ['front matter never closed', { [SHEET]: '---\ntitre: Bonjour\n' }, [/en-tête jamais fermé/]],
  ['a list as front matter', { [SHEET]: '---\n- un\n- deux\n---\n' }, [/en-tête mal formé/]],
  [
    'a 10 MB file',
    { [SHEET]: `${kitSheet()}${'Bonjour. '.repeat(1_200_000)}` },
    [/accueillir\.md — fichier trop lourd \(10,8 Mo\)/],
  ],
  [
    'a binary file',
    { [SHEET]: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) },
    [/ce n’est pas un fichier texte/],
  ],
  [
    'a file that Windows calls « Unicode »',
    { 'national/kit/accueillir.md': Buffer.from('\uFEFF---\ntitre: Été\n', 'utf16le') },
    [/accueillir\.md — fichier enregistré en UTF-16.*Attendu : un fichier enregistré en UTF-8/],
  ],
  [
    'a file that is not UTF-8',
    { [SHEET]: latin1(kitSheet('Accueillir là')) },
    [/accueillir\.md — texte illisible à la ligne 2 : il n’est pas en UTF-8/],
  ],
  [
    'a name with accents and spaces',
    { 'national/kit/Première fois.md': kitSheet() },
    [
      /Première fois\.md — nom de fichier qui ne peut pas devenir une adresse\. Attendu : .*« premiere-fois\.md »/,
    ],
  ],
  [
    'a name that Windows keeps for itself',
    { 'national/kit/aux.md': kitSheet() },
    [/aux\.md — nom que Windows garde pour lui.* « page-aux\.md »/],
  ],
  [
    'a document among the pages',
    { 'national/kit/plan.pdf': 'x' },
    [/plan\.pdf — ce fichier n’est pas une page/],
  ],
  [
    'an unknown folder',
    { 'national/kits/accueillir.md': kitSheet() },
    [/national\/kits — dossier inconnu « kits »\. Attendu : .*Vouliez-vous dire « kit » \?/],
  ],
  [
    'a relation that leads nowhere',
    {
      [SHEET]: kitSheet('Accueillir', 'voir_aussi:\n  - kit/acueillir-bien\n'),
      'national/kit/accueillir-bien.md': kitSheet('Autre'),
    },
    [
      /accueillir\.md:16 — « voir_aussi\[1\] » : « kit\/acueillir-bien » ne mène nulle part\. Attendu : .*« kit\/accueillir-bien » \?/,
    ],
  ],
  [
    'a relation to the wrong type',
    {
      [SHEET]: kitSheet(),
      'national/guide/agir.md': plainPage(
        'Agir',
        'ordre: 1\nessentiel:\n  - Agir.\nchiffres:\n  - kit/accueillir\n',
      ),
    },
    [/« chiffres\[1\] » : « kit\/accueillir » n’est pas du bon type \(fiche du kit\)/],
  ],
  [
    'a page related to itself',
    { [SHEET]: kitSheet('Accueillir', 'voir_aussi:\n  - kit/accueillir\n') },
    [/la page renvoie à elle-même/],
  ],
  [
    'a circle of related entries',
    {
      [SHEET]: kitSheet('A', 'suite:\n  - kit/b\n'),
      'national/kit/b.md': kitSheet('B', 'suite:\n  - kit/c\n'),
      'national/kit/c.md': kitSheet('C', 'suite:\n  - kit/accueillir\n'),
    },
    [
      'content/national/kit/c.md:15 — « suite » : « à lire ensuite » tourne en rond : kit/accueillir → kit/b → kit/c → kit/accueillir. Attendu : une suite qui avance ; mettez l’un de ces liens dans « voir_aussi »',
    ],
  ],
  [
    'a link that leads nowhere',
    { [SHEET]: kitSheet('Accueillir', '', 'Lire.\n\nVoir [là](/kit/acueillir/).\n') },
    [
      /accueillir\.md:18 — le lien « \/kit\/acueillir\/ » ne mène nulle part\. Attendu : .*« \/kit\/accueillir\/ » \?/,
    ],
  ],
  [
    'an anchor that leads nowhere',
    { [SHEET]: kitSheet('Accueillir', '', '## Écouter\n\nVoir [là](#ecouté).\n') },
    [
      /accueillir\.md:18 — le lien « #ecout.* » vise un intertitre qui n’existe pas\. Attendu : .*« ecouter »/,
    ],
  ],
  [
    'an unknown key figure',
    {
      [SHEET]: kitSheet('Accueillir', '', 'Ils sont {{chiffre:personnes}}.\n'),
      'national/chiffres/personne.md': keyFigure(),
    },
    [/accueillir\.md:16 — chiffre clé inconnu « personnes »\. Attendu : .*« personne » \?/],
  ],
  [
    'an image that is not there',
    { [SHEET]: kitSheet('Accueillir', '', '![Un guichet](/media/guichet.png)\n') },
    [/accueillir\.md:16 — image introuvable « \/media\/guichet\.png »/],
  ],
  [
    'raw HTML',
    { [SHEET]: kitSheet('Accueillir', '', 'Bonjour\n\n<div onclick="x()">ici</div>\n') },
    [/accueillir\.md:18 — .*HTML/],
  ],
  [
    'a javascript link',
    { [SHEET]: kitSheet('Accueillir', '', '[ici](javascript:alert(1))\n') },
    [/accueillir\.md:16 — /],
  ],
  [
    'a javascript address in a source',
    {
      [SHEET]: kitSheet(
        'Accueillir',
        'sources:\n  - titre: A\n    editeur: B\n    adresse: javascript:alert(1)\n',
      ),
    },
    [
      /« sources\[1\]\.adresse » : valeur refusée « javascript:alert\(1\) »\. Attendu : une adresse complète/,
    ],
  ],
  [
    'a duplicate title',
    { [SHEET]: kitSheet(), 'national/kit/autre.md': kitSheet() },
    [/autre\.md:2 — « titre » : « Accueillir » est déjà le titre de national\/kit\/accueillir\.md/],
  ],
  [
    'an address taken by the site',
    { 'national/pages/recherche.md': plainPage('Chercher') },
    [/recherche\.md — l’adresse \/recherche\/ est déjà celle d’une page du site/],
  ],
  [
    'an unknown INSEE code',
    {
      'national/strategies/x.md': plainPage(
        'Stratégie',
        'territoire:\n  nature: departement\n  code: "99"\netat: adoptee\nporteur: Département\n',
      ),
    },
    [
      /x\.md:10 — « territoire\.code » : code inconnu de la liste officielle « 99 » \(departement\)\. Attendu : un code de département/,
    ],
  ],
  [
    'a code without its quotes',
    {
      'national/strategies/x.md': plainPage(
        'Stratégie',
        'territoire:\n  nature: departement\n  code: 17\netat: adoptee\nporteur: Département\n',
      ),
    },
    [
      /« territoire\.code » : valeur d’un autre type : « 17 »\. Attendu : un code officiel entre guillemets/,
    ],
  ],
  [
    'a title that « # » would cut',
    { [SHEET]: kitSheet('Atelier mobile # 3 pour débuter') },
    [/accueillir\.md:2 — ce qui suit « # » ne se lit pas : « # 3 pour débuter »/],
  ],
  [
    'a title read in the wrong encoding',
    { [SHEET]: kitSheet('Réseau dâ€™aide', '', 'Lâ€™Ã©cole.\n') },
    [
      /accueillir\.md:2 — « titre » : lettres mal lues.*« d’aide »/,
      /accueillir\.md:16 — lettres mal lues.*« L’école\. »/,
    ],
  ],
  [
    'Markdown where none is read',
    {
      [SHEET]: kitSheet('Accueillir').replace(
        'action: Écoutez.',
        'action: Le **mandat** [ici](/a/)',
      ),
    },
    [
      /accueillir\.md:10 — « etapes\[1\]\.action » : « \*\*mandat\*\* » se lirait tel quel/,
      /accueillir\.md:10 — « etapes\[1\]\.action » : « \[ici\]\(\/a\/\) » se lirait tel quel/,
    ],
  ],
  [
    'HTML, an entity and a command where none is read',
    { [SHEET]: kitSheet('Un<br>deux').replace('Une fiche d’essai.', 'Un &nbsp; {% if %}') },
    [/« titre » : « <br> »/, /« resume » : /, /« resume » : /],
  ],
  [
    'a setting read in the wrong encoding',
    {
      'national/edition.yml': EDITION.replace('Une édition d’essai', 'Une Ã©dition'),
      [SHEET]: kitSheet(),
    },
    [/national\/edition\.yml:2 — « devise » : lettres mal lues.*« édition »/],
  ],
  [
    'a space in the address of a source',
    {
      [SHEET]: kitSheet(
        'Accueillir',
        'sources:\n  - titre: A\n    editeur: B\n    adresse: https://exemple.fr/ma plaquette.pdf\n',
      ),
    },
    [/« sources\[1\]\.adresse » : valeur refusée « https:\/\/exemple\.fr\/ma plaquette\.pdf »/],
  ],
  [
    'a YAML alias that repeats a value',
    { [SHEET]: kitSheet('Accueillir', 'themes: &liste\n  - formation\npublics: *liste\n') },
    [/accueillir\.md:17 — les renvois YAML \(\*nom\) ne sont pas acceptés/],
  ],
  [
    'a YAML alias to nothing',
    { [SHEET]: kitSheet('Accueillir', 'themes: *liste\n') },
    [/accueillir\.md/],
  ],
];

test.each(cases)('%s is told with its place and its mending', (_what, files, expected) => {
  const problems = problemsOf(files);
  expect(problems).toHaveLength(expected.length);
  for (const [at, pattern] of expected.entries()) expect(problems[at]).toMatch(pattern);
});

test('all problems of all files come at once, in order', () => {
  const problems = problemsOf({
    [SHEET]: kitSheet()
      .replace('duree: 10', 'duree: dix')
      .replace('moment: pendant', 'moment: jamais'),
    'national/kit/b.md': '',
  });
  expect(problems.map((problem) => problem.split(' — ')[0])).toEqual([
    'content/national/kit/accueillir.md:6',
    'content/national/kit/accueillir.md:7',
    'content/national/kit/b.md',
  ]);
});

test('BOM and CRLF are read like any text', () => {
  const folder = contentFolder({
    'national/edition.yml': `\uFEFF${EDITION}`.replaceAll('\n', '\r\n'),
    [SHEET]: `\uFEFF${kitSheet()}`.replaceAll('\n', '\r\n'),
  });
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  expect(corpus?.byKey.get('kit/accueillir')?.body).toBe('Bonjour.\n');
});

test('a content folder whose own path has accents and spaces is read', () => {
  const folder = contentFolder(
    { 'national/edition.yml': EDITION, [SHEET]: kitSheet() },
    'contenus de l’été',
  );
  expect(corpusReader(folder)().corpus?.entries).toHaveLength(1);
});

test('a folder that is not there is told', () => {
  expect(corpusReader('/nulle/part')().problems).toEqual([
    {
      file: '',
      message: 'dossier introuvable',
      expected: 'un dossier de contenus (voir TRAME_CONTENT)',
    },
  ]);
});

test('a folder or a link among the pages is told', () => {
  const folder = contentFolder({ 'national/edition.yml': EDITION, [SHEET]: kitSheet() });
  mkdirSync(join(folder, 'national/kit/vieux'));
  symlinkSync('/etc/hostname', join(folder, 'national/kit/lien.md'));
  const problems = corpusReader(folder)().problems.map((problem) => formatProblem(problem));
  expect(problems).toEqual([
    expect.stringMatching(/national\/kit\/lien\.md — dossier ou lien inattendu/),
    expect.stringMatching(/national\/kit\/vieux — dossier ou lien inattendu/),
  ]);
});

test('an edition without identity is told', () => {
  const folder = contentFolder({ [SHEET]: kitSheet() });
  expect(corpusReader(folder)().problems.map((problem) => formatProblem(problem))).toEqual([
    'content/national/edition.yml — fichier absent. Attendu : le nom, l’éditeur et l’adresse de cette édition',
  ]);
});
