import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { entriesOf } from '../../src/corpus/entry.ts';
import { MOST_QUESTIONS, type Tree, treeFaults, waysOf } from '../../src/model/decision-tree.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

/** A tree written in short: `a: b c` is the question « a », whose answers lead to « b » and « c ». */
function tree(questions: string, results: string): Tree {
  return {
    questions: questions.split(', ').map((written) => {
      const [repere = '', answers = ''] = written.split(': ');
      return { repere, reponses: answers.split(' ').map((vers) => ({ vers })) };
    }),
    resultats: results.split(' ').map((repere) => ({ repere })),
  };
}

/** Questions in a row, each with an answer that ends. */
const row = (length: number): string =>
  Array.from({ length }, (_, at) => `q${at}: fin ${at + 1 < length ? `q${at + 1}` : 'fin'}`).join(
    ', ',
  );

test('each way of a sound tree is walked once, up to its result', () => {
  const sound = tree('a: b fin, b: fin autre', 'fin autre');
  expect(treeFaults(sound)).toEqual([]);
  expect(waysOf(sound)).toEqual([
    {
      steps: [
        { question: 0, reponse: 0 },
        { question: 1, reponse: 0 },
      ],
      resultat: 0,
    },
    {
      steps: [
        { question: 0, reponse: 0 },
        { question: 1, reponse: 1 },
      ],
      resultat: 1,
    },
    { steps: [{ question: 0, reponse: 1 }], resultat: 0 },
  ]);
});

test('two answers may lead to the same question', () => {
  const shared = tree('a: c b, b: c c, c: fin fin', 'fin');
  expect(treeFaults(shared)).toEqual([]);
  expect(waysOf(shared)).toHaveLength(6);
});

test.each<[string, Tree, string, string]>([
  [
    'an answer that leads nowhere',
    tree('a: b fin', 'fin'),
    'questions.0.reponses.0.vers',
    '« b » n’est le repère d’aucune question ni d’aucun résultat',
  ],
  [
    'a name of a question said twice',
    tree('a: fin fin, a: fin fin', 'fin'),
    'questions.1.repere',
    'le repère « a » est déjà pris',
  ],
  [
    'a result named as a question',
    tree('a: a a', 'a'),
    'resultats.0.repere',
    'le repère « a » est déjà pris',
  ],
  [
    'an answer that comes back to its own question',
    tree('a: a fin', 'fin'),
    'questions.0.reponses.0.vers',
    'ce chemin tourne en rond : a → a',
  ],
  [
    'a circle of three',
    tree('a: b fin, b: c fin, c: a fin', 'fin'),
    'questions.2.reponses.0.vers',
    'ce chemin tourne en rond : a → b → c → a',
  ],
  [
    'a circle that no way from the first question reaches',
    tree('a: fin fin, b: c fin, c: b fin', 'fin'),
    'questions.2.reponses.0.vers',
    'ce chemin tourne en rond : b → c → b',
  ],
  [
    'too many questions',
    tree(row(MOST_QUESTIONS + 1), 'fin'),
    'questions',
    'un chemin pose 7 questions',
  ],
  [
    'too many ways',
    tree('a: b b b b b b b, b: c c c c c c c, c: d d d d d d d, d: fin fin', 'fin'),
    'questions',
    '686 chemins : personne ne peut les relire',
  ],
  [
    'a question that no way reaches',
    tree('a: fin fin, b: fin fin', 'fin'),
    'questions.1.repere',
    'aucun chemin ne mène à « b »',
  ],
  [
    'a result that no way reaches',
    tree('a: fin fin', 'fin autre'),
    'resultats.1.repere',
    'aucun chemin ne mène à « autre »',
  ],
])('%s is told where it is written', (_name, faulty, path, message) => {
  expect(treeFaults(faulty).map((fault) => [fault.path.join('.'), fault.message])).toEqual([
    [path, message],
  ]);
});

test('as many questions as one may ask are no fault', () => {
  expect(treeFaults(tree(row(MOST_QUESTIONS), 'fin'))).toEqual([]);
});

describe('the national questionnaires', () => {
  const { corpus } = corpusReader(NATIONAL_CONTENT)();
  const questionnaires = corpus ? entriesOf(corpus, 'questionnaire') : [];

  test('there is one', () => expect(questionnaires.length).toBeGreaterThan(0));

  test('each way asks each question once, few of them, and ends on something to do and someone to see', () => {
    for (const { data } of questionnaires)
      for (const { steps, resultat } of waysOf(data)) {
        const asked = steps.map(({ question }) => question);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        const end = data.resultats[resultat];
        expect(end?.fiches.filter((key) => !corpus?.byKey.has(key))).toEqual([]);
        expect(end?.fiches.length, end?.repere).toBeGreaterThan(0);
        expect(end?.acteurs.length, end?.repere).toBeGreaterThan(0);
      }
  });
});
