import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAtomically } from '../corpus/atomic-file.ts';
import { compareWithUpstream } from './amont/compare.ts';
import { findUpstream, forkAt, NoUpstream } from './amont/find-upstream.ts';
import { reportMarkdown } from './amont/report-markdown.ts';
import { reportText } from './amont/report-text.ts';
import type { Subcommand } from './subcommand.ts';

const USAGE = `npm run edition -- amont [options]
Compare avec l’édition nationale et dit ce qui a changé pour vous. Ne change rien.
  --de …        où est l’édition nationale : un dépôt distant de Git, une adresse, un dossier ou une archive .zip
  --markdown …  écrit aussi le rapport dans ce fichier, en Markdown
  --fiche …     écrit ce fichier en Markdown quand quelque chose attend, et lui seul alors
  --json …      écrit aussi le rapport dans ce fichier, pour un programme
  --strict      finit en erreur quand quelque chose attend votre décision ou serait refusé
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  de: text,
  markdown: text,
  fiche: text,
  json: text,
  strict: { type: 'boolean' },
} as const;

/** `npm run edition -- amont`: what upstream has, and what it does to the local layer. */
export const compareEdition: Subcommand = async (words, { content, say, complain }) => {
  const options = readOptions(words);
  if (!options) {
    complain(USAGE);
    return 1;
  }
  try {
    const fork = forkAt(dirname(content));
    const upstream = await findUpstream(fork, options.de);
    const report = await compareWithUpstream(fork, upstream, new Date().toISOString().slice(0, 10));
    say(`${reportText(report)}\n`);
    const isCalm =
      report.suivi.every(({ attend }) => !attend) &&
      report.problemes.length === 0 &&
      report.modele.every(({ casse }) => casse.length === 0);
    if (options.markdown) writeAtomically(resolve(options.markdown), reportMarkdown(report));
    if (options.fiche && !isCalm) writeAtomically(resolve(options.fiche), reportMarkdown(report));
    if (options.json)
      writeAtomically(resolve(options.json), `${JSON.stringify(report, null, 2)}\n`);
    return options.strict && !isCalm ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoUpstream)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
};

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return undefined;
    throw error;
  }
}
