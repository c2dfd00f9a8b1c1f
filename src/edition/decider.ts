import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeFile, writeAtomically } from '../corpus/atomic-file.ts';
import { formatProblem, nearestMatch } from '../corpus/problem.ts';
import { readDecisions } from '../corpus/read-decisions.ts';
import { DECISIONS_FILE, decide, decisionsText } from '../model/upstream/decisions.ts';
import type { Choice, Followed } from '../model/upstream/followed.ts';
import { followedBy } from './amont/compare.ts';
import { findUpstream, forkAt, NoUpstream } from './amont/find-upstream.ts';
import { choiceWords } from './amont/report-parts.ts';
import type { Subcommand } from './subcommand.ts';

const USAGE = `npm run edition -- decider <objet> <choix> [--de …]
Dit ce que vous faites d’un changement de l’édition nationale. « npm run edition -- amont » donne les objets et les choix :
${(['accepter', 'ignorer', 'completer', 'reprendre', 'suivre', 'garder'] as const).map((choice) => `  ${choiceWords(choice)}`).join('\n')}
`;

/** `npm run edition -- decider`: applies a decision to the local files, as the buttons of the editor do. */
export const decideOfChange: Subcommand = async (words, { content, say, complain }) => {
  const given = readWords(words);
  if (!given) {
    complain(USAGE);
    return 1;
  }
  const { objet, choix, de } = given;
  const root = dirname(content);
  try {
    const fork = forkAt(root);
    const day = new Date().toISOString().slice(0, 10);
    const suivi = followedBy(fork, await findUpstream(fork, de));
    const followed = suivi.find((one) => one.objet === objet);
    if (!followed) {
      const known = suivi.map((one) => one.objet);
      complain(`« ${objet} » n’est pas suivi.${nearestMatch(objet, known)}\n`);
      return 1;
    }
    if (!isChoice(choix, followed)) {
      complain(`« ${choix} » n’est pas possible ici. Attendu : ${followed.choix.join(', ')}.\n`);
      return 1;
    }
    apply(root, followed, choix, day, say);
    return 0;
  } catch (error) {
    if (!(error instanceof NoUpstream)) throw error;
    complain(`${error.message}\n`);
    return 1;
  }
};

function readWords(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { de: { type: 'string' } },
      allowPositionals: true,
    });
    const [objet, choix, ...more] = positionals;
    if (objet === undefined || choix === undefined || more.length > 0) return undefined;
    return { objet, choix, de: values.de };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return undefined;
    throw error;
  }
}

const isChoice = (word: string, { choix }: Followed): word is Choice =>
  (choix as readonly string[]).includes(word);

function apply(
  root: string,
  followed: Followed,
  choice: Choice,
  day: string,
  say: (text: string) => void,
): void {
  const local = readFileSync(join(root, followed.fichier), 'utf8');
  const { decisions: before, problems } = readDecisions(join(root, 'content'));
  const [problem] = problems;
  // Written over, what a person wrote there by hand would be lost.
  if (problem) throw new NoUpstream(formatProblem(problem));
  const { files, decisions, lost } = decide(followed, choice, { local, decisions: before, day });
  // What is new is written before anything goes: a name that is taken stops it all.
  for (const [path, text] of files)
    if (text !== undefined && path !== followed.fichier && existsSync(join(root, path)))
      throw new NoUpstream(
        `${path} existe déjà. Renommez l’un des deux, puis relancez. Rien n’a changé.`,
      );
  for (const [path, text] of files) if (text !== undefined) writeAtomically(join(root, path), text);
  for (const [path, text] of files) if (text === undefined) removeFile(join(root, path));
  if (decisions.length > 0 || before.length > 0)
    writeAtomically(join(root, 'content/local', DECISIONS_FILE), decisionsText(decisions));
  for (const [path, text] of files) say(`${text === undefined ? 'Retiré' : 'Écrit'} : ${path}\n`);
  if (lost.length > 0)
    say(`Ces champs n’ont pas de place dans un ajout et n’y sont plus : ${lost.join(', ')}.\n`);
  say(`${followed.titre} : ${choiceWords(choice)}.\n`);
}
