import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const NATIONAL = { 'national/edition.yml': EDITION, 'national/kit/accueillir.md': kitSheet() };

const complement = (more = '') =>
  `---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n${more}---\nLa permanence est le mardi.\n`;

function read(files: Record<string, string>) {
  const { corpus, problems } = corpusReader(contentFolder(files))();
  return { corpus, problems: problems.map((problem) => formatProblem(problem)) };
}

describe('a local entry', () => {
  test('alone is a page of the territory', () => {
    const { corpus } = read({ ...NATIONAL, 'local/kit/ici.md': kitSheet('Ici') });
    expect(corpus?.name).toBe('local');
    expect(corpus?.byKey.get('kit/ici')?.provenance).toEqual({
      edition: 'local',
      file: 'local/kit/ici.md',
    });
    expect(corpus?.byKey.get('kit/accueillir')?.provenance.edition).toBe('national');
  });

  test('completes the national page, which stays', () => {
    const { corpus } = read({ ...NATIONAL, 'local/kit/accueillir.md': complement() });
    const entry = corpus?.byKey.get('kit/accueillir');
    expect(entry?.data.titre).toBe('Accueillir');
    expect(entry?.complements.map(({ body }) => body)).toEqual(['La permanence est le mardi.\n']);
  });

  test('replaces the national page, and remembers it', () => {
    const local = kitSheet('Accueillir ici', 'national: remplace\nversion_nationale: 2026-01-01\n');
    const { corpus } = read({ ...NATIONAL, 'local/kit/accueillir.md': local });
    expect(corpus?.entries).toHaveLength(1);
    expect(corpus?.byKey.get('kit/accueillir')?.provenance).toEqual({
      edition: 'local',
      file: 'local/kit/accueillir.md',
      replaces: {
        file: 'national/kit/accueillir.md',
        titre: 'Accueillir',
        miseAJour: '2026-01-02',
        versionDeDepart: '2026-01-01',
      },
    });
  });

  test('masks the national page, and links to it are no fault of the national edition', () => {
    const { corpus, problems } = read({
      ...NATIONAL,
      'national/kit/autre.md': kitSheet(
        'Autre',
        'suite:\n  - kit/accueillir\n',
        'Voir [là](/kit/accueillir/).\n',
      ),
      'local/kit/accueillir.md': '---\nnational: masque\n---\n',
    });
    expect(problems).toEqual([]);
    expect(corpus?.byKey.has('kit/accueillir')).toBe(false);
    expect(corpus?.masked).toEqual(new Set(['kit/accueillir']));
  });

  test.each([
    ['says nothing of the page below it', kitSheet('Ici'), /une page nationale porte déjà ce nom/],
    [
      'replaces text that its licence may not take in',
      kitSheet('Ici', 'national: remplace\nlicence: CC0-1.0\n'),
      /ne peut pas se mêler à la page nationale/,
    ],
    [
      'is made from a version that does not exist yet',
      kitSheet('Ici', 'national: remplace\nversion_nationale: 9999-01-01\n'),
      /accueillir\.md:\d+ — « version_nationale » : cette version n’existe pas encore : 9999-01-01\. Attendu : .*2026-01-02/,
    ],
    [
      'completes under a licence that mixes with nothing',
      complement('licence: CC-BY-NC-4.0\n'),
      /accueillir\.md:6 — « licence » : un texte sous CC BY-NC 4\.0 ne peut pas se mêler à la page nationale, sous Licence Ouverte 2\.0/,
    ],
  ])('that %s is refused', (_what, text, expected) => {
    const { problems } = read({ ...NATIONAL, 'local/kit/accueillir.md': text });
    expect(problems).toEqual([expect.stringMatching(expected)]);
  });

  test('may come from a version to come that was accepted upstream', () => {
    const files = {
      ...NATIONAL,
      'local/kit/accueillir.md': kitSheet(
        'Ici',
        'national: remplace\nversion_nationale: 9999-01-01\n',
      ),
      'local/suivi.yml':
        'decisions:\n  - { objet: "page:kit/accueillir", choix: accepter, le: 2026-01-02 }\n',
    };
    expect(read(files).problems).toEqual([]);
  });

  test('under CC BY-SA may complete an open page: the whole becomes CC BY-SA', () => {
    const { corpus } = read({
      ...NATIONAL,
      'local/kit/accueillir.md': complement('licence: CC-BY-SA-4.0\n'),
    });
    expect(corpus?.byKey.get('kit/accueillir')?.licence).toBe('CC-BY-SA-4.0');
  });

  test('that aims at a page which does not exist is told', () => {
    const { problems } = read({ ...NATIONAL, 'local/kit/acueillir.md': complement() });
    expect(problems).toEqual([
      expect.stringMatching(
        /« complete » vise une page nationale qui n’existe pas \(national\/kit\/acueillir\.md\)/,
      ),
    ]);
  });

  test('that aims at a page with a fault of its own is not told: the fault is', () => {
    const { problems } = read({
      ...NATIONAL,
      'national/kit/accueillir.md': kitSheet('A', 'publics: [ainés]\n'),
      'national/retraits.yml':
        'retraits:\n  - cle: kit/ancienne\n    titre: Ancienne\n    date: 2026-01-02\n    raison: Refondue.\n    remplacement: kit/accueillir\n',
      'local/kit/accueillir.md': complement(),
    });
    expect(problems).toEqual([expect.stringMatching(/« publics.*ainés/)]);
  });
});

test('nothing of who publishes the national edition stands for a territory', () => {
  const theirs =
    'contact: Le service national\nterritoire: {nature: pays, code: FR}\nlogo: /media/n.svg\nicone: /media/n.svg\n';
  const { corpus } = read({
    ...NATIONAL,
    'national/edition.yml': EDITION + theirs,
    'media/n.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
    'local/edition.yml': 'nom: Ici\n',
  });
  expect(corpus?.edition.nom).toBe('Ici');
  for (const field of ['contact', 'territoire', 'logo', 'icone'])
    expect(corpus?.edition, field).not.toHaveProperty(field);
});

test('a national entry may not speak of layering', () => {
  const { problems } = read({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('A', 'national: remplace\n'),
  });
  expect(problems).toEqual([
    expect.stringMatching(/ce champ n’a de sens que dans une édition locale/),
  ]);
});

test('an edition with only local content is complete', () => {
  const { corpus } = read({ 'local/edition.yml': EDITION, 'local/kit/ici.md': kitSheet('Ici') });
  expect(corpus?.entries.map(({ key }) => key)).toEqual(['kit/ici']);
});

test('the local identity stands over the national one, key by key', () => {
  const { corpus } = read({
    ...NATIONAL,
    'local/edition.yml': 'nom: Mon territoire\nfils:\n  - "#123456"\n',
  });
  expect(corpus?.edition).toMatchObject({
    nom: 'Mon territoire',
    editeur: 'Équipe d’essai',
    fils: ['#123456'],
  });
});

describe('the media of a territory', () => {
  const drawing = (size: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="1"><path d="M0 0h1v1z"/></svg>`;
  const FILES = {
    ...NATIONAL,
    'media/plan.svg': drawing(1),
    'media/logo.svg': drawing(2),
    'local/media/logo.svg': drawing(3),
    'local/media/a/ici.svg': drawing(4),
  };

  test('stand beside the national ones, and before one of the same name', () => {
    const { corpus, problems } = read({
      ...FILES,
      'local/edition.yml': 'logo: /media/logo.svg\n',
      'local/kit/ici.md': kitSheet('Ici', '', '![Un plan](/media/a/ici.svg)\n'),
    });
    expect(problems).toEqual([]);
    expect([...(corpus?.media ?? [])].sort()).toEqual([
      '/media/a/ici.svg',
      '/media/logo.svg',
      '/media/plan.svg',
    ]);
    expect(corpus?.images.get('/media/logo.svg')?.width).toBe(3);
  });

  test.each([
    ['local/media/piege.html', 'x', /local\/media\/piege\.html — cette sorte de fichier/],
    [
      'local/edition.yml',
      'logo: /media/logos.svg\n',
      /local\/edition\.yml:1 — « logo » : image introuvable « \/media\/logos\.svg ».*« \/media\/logo\.svg »/,
    ],
    [
      'local/edition.yml',
      'accueil:\n  chiffre: chiffres/rien\n',
      /local\/edition\.yml:2 — « accueil\.chiffre » : « chiffres\/rien » n’est pas un chiffre clé/,
    ],
    [
      'local/edition.yml',
      'adresse: https://a.example/?b\n',
      /local\/edition\.yml:1 — « adresse » : .*une suite après « \? »/,
    ],
    [
      'local/edition.yml',
      'adresse: https://a.example//inclusion/\n',
      /« adresse » : .*a deux barres de suite/,
    ],
    [
      'local/edition.yml',
      'adresse: https://nous:secret@a.example/\n',
      /« adresse » : .*contient un nom de compte/,
    ],
    [
      'local/edition.yml',
      'adresse: https://a.example/inclusion/index.html\n',
      /« adresse » : .*est celle d’un fichier/,
    ],
  ])('and settings are checked: %s', (path, text, expected) => {
    expect(read({ ...FILES, [path]: text }).problems).toEqual([expect.stringMatching(expected)]);
  });
});

test('a complement that says again what the national page says is told in one sentence', () => {
  const { problems } = read({
    ...NATIONAL,
    'local/kit/accueillir.md': complement('situation: Ici\nordre: 3\n'),
  });
  expect(problems).toEqual([
    expect.stringMatching(
      /accueillir\.md:6 — ces champs sont à la page nationale : « situation », « ordre »\. Attendu : seulement titre,.*« national: remplace »/,
    ),
  ]);
});

test('a second reading sees what has changed, and only parses that', () => {
  const folder = contentFolder({ ...NATIONAL, 'national/kit/autre.md': kitSheet('Autre') });
  const reader = corpusReader(folder);
  const before = reader().corpus;
  const file = join(folder, 'national/kit/autre.md');
  writeFileSync(file, kitSheet('Autrement'));
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  const after = reader().corpus;
  expect(after?.byKey.get('kit/autre')?.data.titre).toBe('Autrement');
  expect(after?.byKey.get('kit/accueillir')?.data).toBe(before?.byKey.get('kit/accueillir')?.data);
});
