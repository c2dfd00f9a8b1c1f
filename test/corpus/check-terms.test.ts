import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, glossaryTerm } from '../helpers/content-folder.ts';

function problemsOf(files: Record<string, string>): string[] {
  const folder = contentFolder({ 'national/edition.yml': EDITION, ...files });
  return corpusReader(folder)().problems.map((problem) => formatProblem(problem));
}

const forms = (...all: string[]) =>
  `autres_formes:\n${all.map((form) => `  - ${form}\n`).join('')}`;

const EPN = {
  'national/glossaire/epn.md': glossaryTerm('Espace public numérique', forms('EPN', 'cybercentre')),
};

test('a form that two terms share is told: where, what, and what to do', () => {
  expect(
    problemsOf({
      ...EPN,
      'national/glossaire/lieu.md': glossaryTerm('Lieu numérique', forms('tiers-lieu', 'EPN')),
    }),
  ).toEqual([
    'content/national/glossaire/lieu.md:10 — « autres_formes[2] » : « EPN » mène déjà à « Espace public numérique » (national/glossaire/epn.md). Attendu : une forme qui ne désigne qu’un mot ; laissez-la dans une entrée et retirez-la de l’autre',
  ]);
});

test.each<[what: string, term: string, told: string]>([
  ['a title', glossaryTerm('Cybercentre'), ':2 — « titre » : « Cybercentre » mène déjà'],
  ['a plural', glossaryTerm('Lieu', forms('cybercentres')), '« cybercentres » mène déjà'],
])('so is %s that is a form of another term', (_what, term, told) => {
  expect(problemsOf({ ...EPN, 'national/glossaire/lieu.md': term })).toEqual([
    expect.stringContaining(told),
  ]);
});

test('the same title twice is told once', () => {
  expect(
    problemsOf({ ...EPN, 'national/glossaire/lieu.md': glossaryTerm('Espace public numérique') }),
  ).toEqual([expect.stringContaining('est déjà le titre de')]);
});

test.each<[what: string, term: string]>([
  ['the forms of one term', glossaryTerm('Lieu', forms('lieux', 'lieu numérique'))],
  ['a word that has the letters of a sigle', glossaryTerm('Epn')],
])('%s are no problem', (_what, term) => {
  expect(problemsOf({ ...EPN, 'national/glossaire/lieu.md': term })).toEqual([]);
});

test('in a local edition, the term that stands in the place of the national one keeps its forms', () => {
  expect(
    problemsOf({
      ...EPN,
      'local/glossaire/epn.md': glossaryTerm('Cybercentre', `national: remplace\n${forms('EPN')}`),
    }),
  ).toEqual([]);
});
