import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../../../helpers/content-folder.ts';
import { commitAll, git, initRepository } from '../../../helpers/git-repository.ts';
import { siteOf } from '../../../helpers/site.ts';
import { apiOf, documentOf } from '../api-of.ts';

type Row = {
  date: string;
  nature: string;
  cle: string;
  resume: string;
  vers?: string;
  champs?: string[];
};

const sheet = (titre: string, order: number, more = '', body?: string) =>
  kitSheet(titre, more, body).replace('ordre: 1', `ordre: ${order}`);

/** A repository whose content was published once. */
function repository(files: Record<string, string> = {}) {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': sheet('Accueillir', 1),
    'national/kit/orienter.md': sheet('Orienter', 2),
    ...files,
  });
  initRepository(folder);
  commitAll(folder, '2026-01-10');
  return {
    folder,
    write(path: string, text: string) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    edit(path: string, from: string, to: string) {
      const before = readFileSync(join(folder, path), 'utf8');
      expect(before).toContain(from);
      writeFileSync(join(folder, path), before.replace(from, to));
    },
    move: (from: string, to: string) => renameSync(join(folder, from), join(folder, to)),
    remove: (path: string) => rmSync(join(folder, path)),
    commit: (day: string) => commitAll(folder, day),
    rows: async () => {
      const document = documentOf(await apiOf(await siteOf(folder)), 'changes.json');
      return (document as { changements: Row[] }).changements.map(
        ({ date, nature, cle, resume, vers }) => [date, nature, cle, vers ?? resume],
      );
    },
    document: async (path: string) => documentOf(await apiOf(await siteOf(folder)), path),
  };
}

const FIRST = [
  ['2026-01-10', 'ajout', 'kit/orienter', 'Nouveau contenu : fiche du kit'],
  ['2026-01-10', 'ajout', 'kit/accueillir', 'Nouveau contenu : fiche du kit'],
];

describe('from the history of Git', () => {
  it('what was there at first is added, on its day', async () => {
    expect(await repository().rows()).toEqual(FIRST);
  });

  it('an edit names the fields as the form does, once a day', async () => {
    const content = repository();
    content.edit('national/kit/accueillir.md', 'duree: 10', 'duree: 15');
    content.commit('2026-02-01');
    content.edit('national/kit/accueillir.md', 'Bonjour.', 'Bonsoir.');
    content.commit('2026-02-01');
    expect(await content.rows()).toEqual([
      ['2026-02-01', 'modification', 'kit/accueillir', 'A changé : Durée en minutes, Texte'],
      ...FIRST,
    ]);
  });

  it.each([
    ['a comment', 'titre: Accueillir', '# À relire\ntitre: Accueillir'],
    ['a line end in the text', 'Bonjour.\n', 'Bonjour.\n\n'],
    ['the date alone', 'mise_a_jour: 2026-01-02', 'mise_a_jour: 2026-02-02'],
  ])('%s is no change', async (_, from, to) => {
    const content = repository();
    content.edit('national/kit/accueillir.md', from, to);
    content.commit('2026-02-01');
    expect(await content.rows()).toEqual(FIRST);
  });

  it('a move leaves a notice that says where', async () => {
    const content = repository();
    content.move('national/kit/orienter.md', 'national/kit/passer-la-main.md');
    content.commit('2026-03-01');
    expect((await content.rows()).slice(0, 2)).toEqual([
      ['2026-03-01', 'ajout', 'kit/passer-la-main', 'Nouveau nom de kit/orienter'],
      ['2026-03-01', 'deplacement', 'kit/orienter', 'kit/passer-la-main'],
    ]);
    expect(await content.document('entrees/kit/orienter.json')).toMatchObject({
      etat: 'retire',
      date: '2026-03-01',
      remplace_par: {
        cle: 'kit/passer-la-main',
        adresse: 'https://essai.example/kit/passer-la-main/',
      },
    });
  });

  it('a withdrawal leaves a notice, and one that comes back has none', async () => {
    const content = repository();
    const text = readFileSync(join(content.folder, 'national/kit/orienter.md'), 'utf8');
    content.remove('national/kit/orienter.md');
    content.commit('2026-03-01');
    expect((await content.rows())[0]?.slice(0, 3)).toEqual([
      '2026-03-01',
      'retrait',
      'kit/orienter',
    ]);
    const index = await content.document('index.json');
    expect(index.retraits).toEqual([
      { cle: 'kit/orienter', document: 'https://essai.example/api/v1/entrees/kit/orienter.json' },
    ]);
    content.write('national/kit/orienter.md', text);
    content.commit('2026-04-01');
    expect((await content.rows()).slice(0, 2).map(([, nature]) => nature)).toEqual([
      'ajout',
      'retrait',
    ]);
    expect((await content.document('index.json')).retraits).toEqual([]);
  });

  it('what is not committed counts on the day that the entry gives', async () => {
    const content = repository();
    content.write('national/pages/neuve.md', plainPage('Neuve'));
    content.edit(
      'national/kit/accueillir.md',
      'mise_a_jour: 2026-01-02',
      'mise_a_jour: 2026-05-02',
    );
    content.edit('national/kit/accueillir.md', 'duree: 10', 'duree: 12');
    content.remove('national/kit/orienter.md');
    const rows = await content.rows();
    expect(rows).toContainEqual(['2026-01-02', 'ajout', 'pages/neuve', 'Nouveau contenu : page']);
    expect(rows).toContainEqual([
      '2026-05-02',
      'modification',
      'kit/accueillir',
      'A changé : Durée en minutes',
    ]);
    expect(rows.some(([, nature, key]) => nature === 'retrait' && key === 'kit/orienter')).toBe(
      true,
    );
  });

  it('a figure that changes is told to those that quote it, a title to those that lead there', async () => {
    const content = repository({
      'national/chiffres/personnes.md': keyFigure(),
      'national/kit/citer.md': sheet('Citer', 3, '', 'Ils sont {{ chiffre: personnes }}.\n'),
      'national/kit/suivre.md': sheet('Suivre', 4, 'suite:\n  - kit/orienter\n'),
    });
    content.edit('national/chiffres/personnes.md', 'valeur: 13', 'valeur: 14');
    content.edit('national/kit/orienter.md', 'titre: Orienter', 'titre: Bien orienter');
    content.commit('2026-06-01');
    const rows = (await content.rows()).filter(([date]) => date === '2026-06-01');
    expect(rows).toContainEqual([
      '2026-06-01',
      'modification',
      'kit/citer',
      'Un chiffre cité a changé : Personnes en difficulté',
    ]);
    expect(rows).toContainEqual([
      '2026-06-01',
      'modification',
      'kit/suivre',
      'Une page liée a changé de titre : Bien orienter',
    ]);
    expect(rows).toHaveLength(4);
  });

  it('a merge counts once, on its own day', async () => {
    const content = repository();
    git(content.folder, 'checkout', '--quiet', '-b', 'autre');
    content.edit('national/kit/accueillir.md', 'duree: 10', 'duree: 20');
    content.commit('2026-02-01');
    content.edit('national/kit/accueillir.md', 'duree: 20', 'duree: 30');
    content.commit('2026-02-02');
    git(content.folder, 'checkout', '--quiet', 'main');
    content.write('national/pages/neuve.md', plainPage('Neuve'));
    content.commit('2026-02-03');
    git(content.folder, 'merge', '--quiet', '--no-edit', 'autre');
    const modified = (await content.rows()).filter(([, nature]) => nature === 'modification');
    expect(modified).toHaveLength(1);
  });

  it('a shallow copy says that it does not know the beginning', async () => {
    const content = repository();
    content.edit('national/kit/accueillir.md', 'duree: 10', 'duree: 20');
    content.commit('2026-02-01');
    const copy = contentFolder({}, 'copie');
    git(content.folder, 'clone', '--quiet', '--depth', '1', `file://${content.folder}`, copy);
    expect((await content.document('changes.json')).complet).toBe(true);
    const shallow = documentOf(await apiOf(await siteOf(copy)), 'changes.json');
    expect(shallow.complet).toBe(false);
  });
});

describe('what editors say of a withdrawal', () => {
  const WHY = `retraits:
  - cle: kit/orienter
    titre: Orienter
    date: 2026-01-15
    raison: Deux fiches disaient la même chose.
    remplacement: kit/accueillir
`;

  it('stands in the changes and in the notice; not before the day that Git saw it', async () => {
    const { remove, write, commit, rows, document } = repository();
    remove('national/kit/orienter.md');
    commit('2026-02-10');
    write('national/retraits.yml', WHY);
    commit('2026-02-12');
    expect((await rows())[0]).toEqual(['2026-02-10', 'retrait', 'kit/orienter', 'kit/accueillir']);
    expect((await rows()).filter(([, nature]) => nature === 'retrait')).toHaveLength(1);
    expect(await document('entrees/kit/orienter.json')).toMatchObject({
      etat: 'retire',
      titre: 'Orienter',
      date: '2026-02-10',
      raison: 'Deux fiches disaient la même chose.',
      remplace_par: { cle: 'kit/accueillir', titre: 'Accueillir' },
    });
  });

  it('makes a notice where no history knows the content', async () => {
    const { write, document } = repository();
    write('national/retraits.yml', WHY.replace('kit/orienter', 'kit/inconnue'));
    expect(await document('entrees/kit/inconnue.json')).toMatchObject({ date: '2026-01-15' });
    const index = await document('index.json');
    expect(index.retraits).toMatchObject([{ cle: 'kit/inconnue' }]);
  });
});
