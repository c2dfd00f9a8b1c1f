import { createInterface } from 'node:readline';
import type { Desk } from '../subcommand.ts';
import type { Answers, Question } from './question.ts';

/** What was understood; or what could not be asked, because the answers ended before the questions. */
export type Asked = { answers: Answers } | { missing: readonly Question[] };

/**
 * Asks what no option said, one question after the other. A bad answer is asked again, with its reason.
 * @param given answers that are known already, by the name of their option
 */
export async function askQuestions(
  questions: readonly Question[],
  given: Answers,
  { input, say }: Pick<Desk, 'input' | 'say'>,
): Promise<Asked> {
  const answers: Record<string, unknown> = { ...given };
  const open = questions.filter(({ flag }) => !Object.hasOwn(given, flag));
  if (open.length === 0) return { answers };
  const lines = createInterface({ input, terminal: false });
  const reader = lines[Symbol.asyncIterator]();
  try {
    for (const [at, question] of open.entries()) {
      if (question.when && !question.when(answers)) continue;
      for (;;) {
        say(`${prompt(question, answers)}\n> `);
        const { value: line = '', done } = await reader.next();
        // Nobody is there to answer: what has an answer of its own takes it.
        if (done && !question.otherwise) return { missing: open.slice(at) };
        const read = question.read(line.trim() || (question.otherwise?.(answers) ?? ''), answers);
        if ('value' in read) {
          answers[question.flag] = read.value;
          say('\n');
          break;
        }
        say(`\nCette réponse ne convient pas : ${read.reason}.\n`);
        if (done) return { missing: open.slice(at) };
      }
    }
  } finally {
    lines.close();
  }
  return { answers };
}

function prompt({ asks, hint, otherwise }: Question, answers: Answers): string {
  const given = otherwise?.(answers);
  const empty = given === undefined ? '' : ` [Entrée : ${given || 'rien'}]`;
  return `${asks}${empty}${hint ? `\n  ${hint}` : ''}`;
}
