import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatMarkdownReport, formatReport } from './format-report.ts';
import { type ImportOptions, readOptions } from './options.ts';
import { holdsPlaces, importPlaces } from './places/import-places.ts';
import { tellPlaces } from './places/tell-places.ts';
import { type ImportReport, isComplete } from './report.ts';
import { runImport } from './run-import.ts';
import { USAGE } from './usage.ts';
import { writeSafely } from './write-safely.ts';

/** What the command prints, and how it ends: 0 when all that was asked is done, 1 otherwise. */
export interface CommandResult {
  output: string;
  errors: string;
  exitCode: 0 | 1;
}

/** The whole of `npm run import`, without the terminal. */
export async function importCommand(
  words: readonly string[],
  content: string,
): Promise<CommandResult> {
  const reading = readOptions(words);
  if ('wantsHelp' in reading) return { output: USAGE, errors: '', exitCode: 0 };
  if ('failures' in reading)
    return refuse([...reading.failures, 'Aide : npm run import -- --aide']);
  const { options } = reading;
  const obstacle = findObstacle(options);
  if (obstacle) return refuse([obstacle]);
  if (holdsPlaces(options)) return placesCommand(options, content);
  const report = await runImport(options, content);
  const { message, isSaved } = saveReport(report, options);
  const isDone = isComplete(report) && isSaved;
  return { output: formatReport(report), errors: message, exitCode: isDone ? 0 : 1 };
}

/** Places come as the rows of a table. */
function placesCommand(options: ImportOptions, content: string): CommandResult {
  const report = importPlaces(options, content, new Date().toISOString().slice(0, 10));
  if ('failure' in report) return refuse([`${options.source} : ${report.failure}.`]);
  const output = tellPlaces(report, options.isTrial);
  const failure =
    options.report && !options.isTrial
      ? writeSafely({ target: resolve(options.report), text: output }, options.replaces)
      : undefined;
  const isDone = !failure && report.places.every(({ outcome }) => outcome !== 'refused');
  const errors = failure ? `Compte rendu non enregistré : ${failure}\n` : '';
  return { output, errors, exitCode: isDone ? 0 : 1 };
}

const refuse = (reasons: readonly string[]): CommandResult => ({
  output: '',
  errors: `${reasons.join('\n')}\n`,
  exitCode: 1,
});

function findObstacle({ source, report, replaces, isTrial }: ImportOptions): string | undefined {
  if (!existsSync(source))
    return `« ${source} » est introuvable. Attendu : un dossier, ou un fichier (Markdown, Word, HTML).`;
  if (report && !isTrial && existsSync(report) && !replaces) {
    return `--rapport : « ${report} » existe déjà. Choisissez un autre nom, ou ajoutez --remplacer.`;
  }
  return undefined;
}

/** Saves the report where it was asked for; a trial writes nothing, not even that. */
function saveReport(
  report: ImportReport,
  { report: file, replaces, isTrial }: ImportOptions,
): { message: string; isSaved: boolean } {
  if (!file) return { message: '', isSaved: true };
  if (isTrial) return { message: 'Essai : le compte rendu n’est pas enregistré.\n', isSaved: true };
  const text = formatMarkdownReport(report);
  const failure = writeSafely({ target: resolve(file), text }, replaces);
  const message = failure ? `Compte rendu non enregistré : ${failure}\n` : '';
  return { message, isSaved: !failure };
}
