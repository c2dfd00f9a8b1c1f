import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askQuestions } from './creation/ask-questions.ts';
import { type EditionAnswers, localFiles } from './creation/local-files.ts';
import { QUESTIONS } from './creation/questions.ts';
import { readFlags } from './creation/read-flags.ts';
import { writeAbsentFiles } from './creation/write-absent-files.ts';
import type { Subcommand } from './subcommand.ts';

const USAGE = `npm run edition -- creer
Écrit content/local/ pour un territoire. Ce que les options ne disent pas est demandé.
Ce qui existe déjà n’est jamais changé.

${QUESTIONS.map(({ flag, asks, hint }) => `  --${flag} … : ${asks}${hint ? `\n      ${hint}` : ''}`).join('\n')}
`;

/** `npm run edition -- creer`: writes the local edition of a territory. What stands there already is left as it is. */
export const createEdition: Subcommand = async (words, { content, input, say, complain }) => {
  const reading = readFlags(words, QUESTIONS);
  if ('wantsHelp' in reading) {
    say(USAGE);
    return 0;
  }
  if ('failures' in reading) {
    complain(`${reading.failures.join('\n')}\nAide : npm run edition -- creer --aide\n`);
    return 1;
  }
  const folder = join(content, 'local');
  if (existsSync(join(folder, 'edition.yml'))) {
    say(`${join(folder, 'edition.yml')} existe déjà : rien n’a été changé.\n`);
    return 0;
  }
  const asked = await askQuestions(QUESTIONS, reading.answers, { input, say });
  if ('missing' in asked) {
    const flags = asked.missing.filter(({ otherwise }) => !otherwise);
    complain(
      `\nIl manque ${(flags.length > 0 ? flags : asked.missing).map(({ flag }) => `--${flag}`).join(', ')}. Rien n’a été écrit.\n`,
    );
    return 1;
  }
  // Each answer was read by its own question.
  const { made } = writeAbsentFiles(folder, localFiles(asked.answers as unknown as EditionAnswers));
  say(`Écrit dans ${folder} :\n${made.map((path) => `- ${path}`).join('\n')}\n`);
  return 0;
};
