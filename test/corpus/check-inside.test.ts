import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { placePage, workshopPage } from '../helpers/places-and-workshops.ts';

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

const faultsOf = (dates: string): string[] =>
  problemsOf({ 'national/ateliers/souris.md': workshopPage('La souris', dates) }).map((problem) =>
    problem.replace(/^\S+ — /, ''),
  );
const WEEKLY = 'date: 2026-10-06\nrepetition: chaque-semaine\njusqu_au: 2026-10-27';

test.each<[string, string, string[]]>([
  [
    'dates of a series that go their own way, and one more',
    `${WEEKLY}\ndates_particulieres:\n  - { date: 2026-10-13, cas: annulee }\n  - { date: 2026-10-20, cas: sans }\n  - { date: 2026-10-22, cas: en-plus }`,
    [],
  ],
  [
    'a day to skip that the rule does not give',
    `${WEEKLY}\ndates_particulieres:\n  - { date: 2026-10-14, cas: sans }`,
    [
      '« dates_particulieres[1].date » : le 2026-10-14, il n’y a pas d’atelier à retirer. Attendu : une des dates de la série.',
    ],
  ],
  [
    'a day that is noted twice',
    `${WEEKLY}\ndates_particulieres:\n  - { date: 2026-10-13, cas: annulee }\n  - { date: 2026-10-13, cas: complete }`,
    [
      '« dates_particulieres[2].date » : le 2026-10-13 est là deux fois. Attendu : chaque jour une fois.',
    ],
  ],
  [
    'a session that ends before it begins',
    'date: 2026-10-06\ndates_particulieres:\n  - { date: 2026-10-06, cas: tenue, heure_debut: "17:00", heure_fin: "16:30" }',
    [
      '« dates_particulieres[1].heure_fin » : 16:30 ne vient pas après l’heure du début. Attendu : une heure plus tardive que celle du début, ce jour-là.',
    ],
  ],
  [
    'a series whose last day comes before its first session',
    'date: 2026-10-05\nrepetition: chaque-semaine\njours: [jeudi]\njusqu_au: 2026-10-06',
    [
      '« jusqu_au » : aucune date ne tombe avant celle-ci. Attendu : une dernière date qui laisse au moins un des jours dits.',
    ],
  ],
])('the dates of a workshop, %s', (_name, dates, expected) => {
  expect(faultsOf(dates)).toEqual(expected);
});

test('a place is confirmed on a day that has come', () => {
  const day = (more: string) =>
    problemsOf({ 'national/lieux/comptoir.md': placePage(undefined, more) });
  expect(day('verifie_le: 2026-01-02\n')).toEqual([]);
  expect(day('verifie_le: 2999-01-02\n')).toEqual([
    'content/national/lieux/comptoir.md:11 — « verifie_le » : ce jour n’est pas encore là : « 2999-01-02 ». Attendu : le jour où quelqu’un a vérifié, ou rien',
  ]);
});
