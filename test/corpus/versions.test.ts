import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';

const BASQUE = `${EDITION}langues:\n  - eu\n  - ar\n`;
const NATIONAL = { 'national/edition.yml': BASQUE, 'national/kit/accueillir.md': kitSheet() };

const version = (titre: string, langue: string, of = 'kit/accueillir', more = ''): string =>
  kitSheet(titre, `langue: ${langue}\nversion_de: ${of}\n${more}`);

function told(files: Record<string, string>): string[] {
  const { problems } = corpusReader(contentFolder({ ...NATIONAL, ...files }))();
  return problems.map((problem) => formatProblem(problem));
}

describe('versions of a page in other languages', () => {
  test('may have the title of their original, and stand in no list of it', () => {
    const files = {
      ...NATIONAL,
      'national/kit/accueillir-eu.md': version('Accueillir', 'eu'),
      'national/kit/accueillir-ar.md': version('استقبال', 'ar'),
    };
    expect(told(files)).toEqual([]);
  });

  test.each([
    [
      'a language that the edition does not name',
      { 'national/kit/v.md': version('V', 'br') },
      '« langue » : cette édition ne dit pas qu’elle publie des pages en breton',
    ],
    [
      'the same language as the original',
      { 'national/kit/v.md': kitSheet('V', 'version_de: kit/accueillir\n') },
      '« langue » : cette page est en français, comme celle dont elle est la version',
    ],
    [
      'two versions in one language',
      { 'national/kit/v.md': version('V', 'eu'), 'national/kit/w.md': version('W', 'eu') },
      '« kit/accueillir » a déjà une version en basque (national/kit/v.md)',
    ],
    [
      'a version of a version',
      {
        'national/kit/v.md': version('V', 'eu'),
        'national/kit/w.md': version('W', 'ar', 'kit/v'),
      },
      '« kit/v » est elle-même la version d’une autre page. Attendu : la page d’origine : kit/accueillir',
    ],
    [
      'a page of another kind',
      { 'national/pages/v.md': plainPage('V', 'langue: eu\nversion_de: kit/accueillir\n') },
      '« kit/accueillir » n’est pas du même type',
    ],
    [
      'a version of nothing',
      { 'national/kit/v.md': version('V', 'eu', 'kit/acceuillir') },
      '« version_de » : « kit/acceuillir » ne mène nulle part',
    ],
    [
      'a licence that the original does not allow',
      {
        'national/kit/accueillir.md': kitSheet('Accueillir', 'licence: CC-BY-ND-4.0\n'),
        'national/kit/v.md': version('V', 'eu'),
      },
      '« licence » : un texte sous CC BY-ND 4.0 ne peut pas être traduit sous Licence Ouverte 2.0',
    ],
    [
      'a section that has no page in French',
      {
        'national/guide/v.md': kitSheet('V', 'langue: eu\nessentiel:\n  - Bai.\n').replaceAll(
          /^(?:situation|moment|duree|point_juridique|etapes):.*\n(?: {2}.*\n)*/gm,
          '',
        ),
      },
      'aucune page de « Guide de sensibilisation » n’est en français',
    ],
  ])('%s is told', (_case, files, message) => {
    const problems = told(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('a territory does not answer for the languages of national pages, nor the nation for its own', () => {
    const local = 'nom: Ici\nadresse: https://ici.test\nlangues:\n  - br\n';
    const files = {
      'national/kit/v.md': version('V', 'eu'),
      'local/edition.yml': local,
      'local/kit/accueillir-br.md': version('Degemer', 'br'),
    };
    expect(told(files)).toEqual([]);
    const [problem] = told({ ...files, 'local/kit/w.md': version('W', 'ar') });
    expect(problem).toContain('cette édition ne dit pas qu’elle publie des pages en arabe');
  });
});
