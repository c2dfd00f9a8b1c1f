import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { corpusReader } from '../../corpus/corpus.ts';
import { printableLine } from '../../corpus/printable.ts';
import { formatProblem } from '../../corpus/problem.ts';
import type { Subcommand } from '../subcommand.ts';
import { LIMITS } from './archive-format.ts';
import { contentFiles } from './content-tree.ts';
import { lostFiles, putInPlace } from './put-in-place.ts';
import { RefusedArchive, unpackArchive } from './read-archive.ts';

const OPTIONS = ['--remplacer', '--avec-gabarits', '--essai', '--aide'];

const USAGE = `Reprend une édition entière, depuis l’archive que « npm run export » a faite.

  npm run import -- <archive.zip>

  --remplacer      remplace une édition qui est déjà là ; l’ancienne est gardée à côté
  --avec-gabarits  accepte les gabarits de l’archive : ils s’exécutent à la construction du site
  --essai          contrôle l’archive, sans rien écrire
`;

/** Files named in full: enough to know what is meant. */
const NAMED = 5;

/** Whether the words of `npm run import` ask for a whole edition. */
export const asksForArchive = (words: readonly string[]): boolean =>
  words.some((word) => /\.zip$/i.test(word));

/** `npm run import -- archive.zip`: a whole edition in the place of an empty one, or of another that is kept aside. */
export const restoreCommand: Subcommand = async (words, desk) => {
  const options = new Set(words.filter((word) => word.startsWith('--')));
  const unknown = [...options].find((option) => !OPTIONS.includes(option));
  const [archive = '', ...others] = words.filter((word) => !word.startsWith('--'));
  if (options.has('--aide')) {
    desk.say(USAGE);
    return 0;
  }
  if (unknown || others.length > 0) {
    desk.complain(
      `${unknown ? `« ${unknown} » ne va pas avec une archive.` : 'Une seule archive à la fois.'}\nAide : npm run import -- archive.zip --aide\n`,
    );
    return 1;
  }
  const path = resolve(archive);
  if (!existsSync(path) || statSync(path).size > LIMITS.archiveBytes) {
    desk.complain(
      `« ${path} » est ${existsSync(path) ? 'trop lourd' : 'introuvable'}. Attendu : une archive faite par « npm run export ».\n`,
    );
    return 1;
  }
  const content = resolve(desk.content);
  const work = join(dirname(content), `.${process.pid}.archive`);
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    await unpackArchive(readFileSync(path), work);
    const obstacle = obstacleTo(work, content, options);
    if (obstacle) {
      desk.complain(`${obstacle}\n`);
      return 1;
    }
    return finish(work, content, options.has('--essai'), desk);
  } catch (error) {
    if (!(error instanceof RefusedArchive)) throw error;
    desk.complain(`${printableLine(error.message)}\n`);
    return 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

/** Why the unpacked edition does not go in place, in French. */
function obstacleTo(
  unpacked: string,
  content: string,
  options: ReadonlySet<string>,
): string | undefined {
  const templates = contentFiles(unpacked).filter((file) => file.startsWith('local/templates/'));
  if (templates.length > 0 && !options.has('--avec-gabarits'))
    return `Cette archive contient des gabarits (${named(templates)}) : ils s’exécutent sur cette machine à la construction du site. Ajoutez --avec-gabarits si vous connaissez qui l’a faite.`;
  const lost = lostFiles(content, unpacked);
  if (lost.length > 0 && !options.has('--remplacer'))
    return `${content} contient déjà une édition, que celle-ci remplacerait (${named(lost)}). Ajoutez --remplacer : l’ancienne sera gardée à côté ; ou choisissez un autre dossier avec TRAME_CONTENT.`;
  return undefined;
}

function named(files: readonly string[]): string {
  const more = files.length - NAMED;
  return printableLine(
    files.slice(0, NAMED).join(', ') +
      (more > 0 ? ` et ${more} ${more > 1 ? 'autres' : 'autre'}` : ''),
  );
}

function finish(
  unpacked: string,
  content: string,
  isTrial: boolean,
  { say, complain }: Parameters<Subcommand>[1],
): 0 | 1 {
  const { problems } = corpusReader(unpacked)();
  const count = contentFiles(unpacked).length;
  if (isTrial) say(`Essai : l’archive est saine, ${count} fichiers. Rien n’est écrit.\n`);
  else {
    const aside = freeName(`${content}.avant-import`);
    putInPlace(unpacked, content, aside);
    say(`${count} fichiers repris dans ${content}.\n`);
    if (existsSync(aside)) say(`L’édition d’avant est gardée dans ${aside}.\n`);
  }
  if (problems.length === 0) return 0;
  for (const problem of problems) complain(`${formatProblem(problem, basename(content))}\n`);
  complain('Ces fichiers sont repris tels quels. Corrigez, puis lancez « npm run check ».\n');
  return 1;
}

function freeName(wanted: string): string {
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted}-${at}`;
    if (!existsSync(name)) return name;
  }
}
