/** What a decision tree is made of, as far as its ways go. */
export interface Tree {
  /** The first one opens the tree. */
  readonly questions: readonly {
    readonly repere: string;
    readonly reponses: readonly { readonly vers: string }[];
  }[];
  readonly resultats: readonly { readonly repere: string }[];
}

/** One answer on a way: places of the question and of the answer in their lists, from 0. */
export interface Step {
  question: number;
  reponse: number;
}

/** From the first question to a result, answer by answer. */
export interface Way {
  steps: readonly Step[];
  /** Place of the result in its list, from 0. */
  resultat: number;
}

/** Why a tree cannot be followed, and where it is written. */
export interface TreeFault {
  path: (string | number)[];
  message: string;
  expected: string;
  /** A name that leads nowhere, and those that would. */
  unknown?: { name: string; known: readonly string[] };
}

/** Nobody answers more before something is done for the person. */
export const MOST_QUESTIONS = 6;

/** The page draws each way: beyond this many, nobody reads it. */
const MOST_WAYS = 300;

/**
 * Everything that keeps a tree from being followed: names said twice, answers that lead nowhere, ways that come back, that
 * are too long or too many, and what no way reaches. Empty when each way ends on a result.
 */
export function treeFaults(tree: Tree): TreeFault[] {
  const names = new Map<string, string>();
  const twice = named(tree).flatMap(({ repere, path }): TreeFault[] => {
    const first = names.get(repere);
    names.set(repere, first ?? repere);
    return first === undefined
      ? []
      : [
          {
            path: [...path, 'repere'],
            message: `le repère « ${repere} » est déjà pris`,
            expected: 'un repère qui ne désigne qu’une question ou qu’un résultat',
          },
        ];
  });
  const nowhere = answers(tree).flatMap(({ vers, path }): TreeFault[] =>
    names.has(vers)
      ? []
      : [
          {
            path,
            message: `« ${vers} » n’est le repère d’aucune question ni d’aucun résultat`,
            expected: 'le repère d’une question ou d’un résultat.',
            unknown: { name: vers, known: [...names.keys()] },
          },
        ],
  );
  const broken = [...twice, ...nowhere];
  if (broken.length > 0) return broken;
  const circles = circlesOf(tree);
  return circles.length > 0 ? circles : [...measured(tree), ...unreached(tree)];
}

/** Every way through a sound tree. */
export function waysOf(tree: Tree): Way[] {
  const places = placesOf(tree);
  const from = (question: number, steps: readonly Step[]): Way[] =>
    (tree.questions[question]?.reponses ?? []).flatMap(({ vers }, reponse) => {
      const taken = [...steps, { question, reponse }];
      const resultat = places.results.get(vers);
      if (resultat !== undefined) return [{ steps: taken, resultat }];
      const next = places.questions.get(vers);
      return next === undefined ? [] : from(next, taken);
    });
  return from(0, []);
}

const placesOf = ({ questions, resultats }: Tree) => ({
  questions: new Map(questions.map(({ repere }, at) => [repere, at])),
  results: new Map(resultats.map(({ repere }, at) => [repere, at])),
});

const named = ({ questions, resultats }: Tree) => [
  ...questions.map(({ repere }, at) => ({ repere, path: ['questions', at] })),
  ...resultats.map(({ repere }, at) => ({ repere, path: ['resultats', at] })),
];

const answers = ({ questions }: Tree) =>
  questions.flatMap(({ reponses }, at) =>
    reponses.map(({ vers }, answer) => ({
      vers,
      path: ['questions', at, 'reponses', answer, 'vers'],
    })),
  );

/** The answers that lead back to a question of their own way. */
function circlesOf(tree: Tree): TreeFault[] {
  const { questions: places } = placesOf(tree);
  const done = new Set<number>();
  const faults: TreeFault[] = [];
  const visit = (question: number, way: readonly number[]): void => {
    if (done.has(question)) return;
    const taken = [...way, question];
    for (const [at, { vers }] of (tree.questions[question]?.reponses ?? []).entries()) {
      const next = places.get(vers);
      if (next === undefined) continue;
      if (taken.includes(next))
        faults.push({
          path: ['questions', question, 'reponses', at, 'vers'],
          message: `ce chemin tourne en rond : ${[...taken.slice(taken.indexOf(next)), next].map((place) => tree.questions[place]?.repere).join(' → ')}`,
          expected: 'une réponse qui avance vers un résultat',
        });
      else visit(next, taken);
    }
    done.add(question);
  };
  for (const at of tree.questions.keys()) visit(at, []);
  return faults;
}

/** The longest way, and how many there are, of a tree without circle. */
function measured(tree: Tree): TreeFault[] {
  const { questions: places } = placesOf(tree);
  const known = new Map<number, { length: number; count: number }>();
  const measure = (question: number): { length: number; count: number } => {
    const found = known.get(question);
    if (found) return found;
    const after = (tree.questions[question]?.reponses ?? []).map(({ vers }) => {
      const next = places.get(vers);
      return next === undefined ? { length: 0, count: 1 } : measure(next);
    });
    const made = {
      length: 1 + Math.max(0, ...after.map(({ length }) => length)),
      count: after.reduce((sum, { count }) => sum + count, 0),
    };
    known.set(question, made);
    return made;
  };
  const { length, count } = measure(0);
  return [
    ...(length > MOST_QUESTIONS
      ? [
          {
            path: ['questions'],
            message: `un chemin pose ${length} questions`,
            expected: `${MOST_QUESTIONS} questions au plus avant un résultat`,
          },
        ]
      : []),
    ...(count > MOST_WAYS
      ? [
          {
            path: ['questions'],
            message: `${count} chemins : personne ne peut les relire`,
            expected: `${MOST_WAYS} chemins au plus ; posez moins de questions, ou donnez moins de réponses`,
          },
        ]
      : []),
  ];
}

/** What no way leads to: it was forgotten. */
function unreached(tree: Tree): TreeFault[] {
  const { questions: places } = placesOf(tree);
  const reached = new Set<string>();
  const visit = (question: number): void => {
    for (const { vers } of tree.questions[question]?.reponses ?? []) {
      if (reached.has(vers)) continue;
      reached.add(vers);
      const next = places.get(vers);
      if (next !== undefined) visit(next);
    }
  };
  visit(0);
  return named(tree)
    .slice(1)
    .filter(({ repere }) => !reached.has(repere))
    .map(({ repere, path }) => ({
      path: [...path, 'repere'],
      message: `aucun chemin ne mène à « ${repere} »`,
      expected: 'une réponse qui y mène, ou rien',
    }));
}
