import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const problemsOf = (files: Record<string, string>): string[] =>
  corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet(),
      ...files,
    }),
  )().problems.map((problem) => formatProblem(problem));

const QUESTIONNAIRE = `---
titre: Que faire ?
resume: Des questions d’essai.
questions:
  - question: Est-ce pressé ?
    repere: presse
    reponses:
      - reponse: Oui
        vers: appeler
      - reponse: Non
        vers: attendre
resultats:
  - titre: Appelez
    repere: appeler
    maintenant: Appelez.
    bulletin:
      - J’appelle.
  - titre: Attendez
    repere: attendre
    maintenant: Attendez.
    bulletin:
      - J’attends.
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
`;

test.each<[string, string, string[]]>([
  ['a sound tree', QUESTIONNAIRE, []],
  [
    'a slip in a name',
    QUESTIONNAIRE.replace('vers: appeler', 'vers: apeler'),
    [
      'content/national/questionnaires/que-faire.md:9 — « questions[1].reponses[1].vers » : « apeler » n’est le repère d’aucune question ni d’aucun résultat. Attendu : le repère d’une question ou d’un résultat. Vouliez-vous dire « appeler » ?',
    ],
  ],
  [
    'a circle',
    QUESTIONNAIRE.replace('vers: appeler', 'vers: presse'),
    [
      'content/national/questionnaires/que-faire.md:9 — « questions[1].reponses[1].vers » : ce chemin tourne en rond : presse → presse. Attendu : une réponse qui avance vers un résultat',
    ],
  ],
])('%s: said with its line', (_name, text, expected) => {
  expect(problemsOf({ 'national/questionnaires/que-faire.md': text })).toEqual(expected);
});
