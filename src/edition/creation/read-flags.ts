import { parseArgs } from 'node:util';
import { nearestMatch } from '../../corpus/problem.ts';
import type { Answers, Question } from './question.ts';

/** Answers given as options; or a call for help; or every reason why they cannot be taken, in French. */
export type FlagsReading = { answers: Answers } | { wantsHelp: true } | { failures: string[] };

/** Reads the options of a command that may also ask: each is the answer to a question. */
export function readFlags(words: readonly string[], questions: readonly Question[]): FlagsReading {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: optionsOf(questions),
  });
  const known = new Map(questions.map((question) => [question.flag, question]));
  const given = new Map<string, string>();
  const failures: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional')
      failures.push(
        `« ${token.value} » n’est pas attendu ici. Une réponse de plusieurs mots se met entre guillemets.`,
      );
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'aide') return { wantsHelp: true };
    if (!known.has(name)) {
      const names = [...known.keys()].map((flag) => `--${flag}`);
      failures.push(`Option inconnue « ${rawName} ».${nearestMatch(rawName, names)}`);
    } else if (value === undefined) failures.push(`${rawName} : il manque sa valeur.`);
    else given.set(name, value.trim());
  }
  const answers: Record<string, unknown> = {};
  // In the order of the questions: some answers help to understand the next.
  for (const { flag, read } of questions) {
    const answer = given.get(flag);
    if (answer === undefined) continue;
    const reading = read(answer, answers);
    if ('value' in reading) answers[flag] = reading.value;
    else failures.push(`--${flag} : ${reading.reason}.`);
  }
  return failures.length > 0 ? { failures } : { answers };
}

const optionsOf = (questions: readonly Question[]) => ({
  aide: { type: 'boolean' as const },
  ...Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }])),
});
