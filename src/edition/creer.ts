import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../corpus/problem.ts';
import { writeFault } from '../corpus/write-fault.ts';
import { askQuestions } from './creation/ask-questions.ts';
import { type EditionAnswers, type LocalFile, localFiles } from './creation/local-files.ts';
import { QUESTIONS } from './creation/questions.ts';
import { readFlags } from './creation/read-flags.ts';
import { rehearse } from './creation/rehearse.ts';
import { type Written, writeAbsentFiles } from './creation/write-absent-files.ts';
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
  const answers = asked.answers as unknown as EditionAnswers;
  const today = new Date().toISOString().slice(0, 10);
  const files = localFiles(answers, content, today);
  const writing = writeOnceSound(content, folder, files);
  if ('refusal' in writing) {
    complain(`\n${writing.refusal}\n`);
    return 1;
  }
  const { made, kept } = writing;
  say(`Écrit dans ${folder} :\n${made.map((path) => `- ${path}`).join('\n')}\n`);
  if (kept.length > 0) say(`Déjà là, laissés tels quels : ${kept.join(', ')}.\n`);
  if (
    answers.forge &&
    answers.forge !== 'local' &&
    !answers.application &&
    !answers.authentification
  )
    say(
      'La forge n’est pas encore écrite : il lui manque de quoi se connecter. Voyez admin/publier-en-equipe.md.\n',
    );
  say(
    '\nEnsuite : « npm run check » dit ce qui reste à compléter ; « npm start » ouvre le site et son éditeur.\n',
  );
  return 0;
};

/** Writes the files when the check would take them; or says why nothing was written, or what stopped it. */
function writeOnceSound(
  content: string,
  folder: string,
  files: readonly LocalFile[],
): Written | { refusal: string } {
  try {
    const faults = rehearse(content, files);
    return faults.length > 0
      ? {
          refusal: `${faults.map((problem) => formatProblem(problem)).join('\n')}\nRien n’a été écrit.`,
        }
      : writeAbsentFiles(folder, files);
  } catch (error) {
    const [, below = ''] = String((error as NodeJS.ErrnoException).path).split(/[\\/]local[\\/]/);
    const fault = writeFault(error, join(folder, below));
    if (!fault) throw error;
    return {
      refusal: `${fault}. Quand c’est réglé, relancez la commande : elle écrit ce qui manque.`,
    };
  }
}
