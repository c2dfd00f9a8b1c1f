import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeAtomically } from '../../corpus/atomic-file.ts';
import { corpusReader } from '../../corpus/corpus.ts';
import { toSlug } from '../../model/slug.ts';
import type { Subcommand } from '../subcommand.ts';
import { makeArchive } from './make-archive.ts';

const USAGE = `Met toute l’édition dans une archive ZIP : textes, réglages, images, licences et provenance. Une autre copie de Trame la reprend avec « npm run import -- archive.zip ».

  npm run export                    écrit <nom-de-l’édition>.zip, dans ce dossier
  npm run export -- <fichier.zip>   l’écrit là
  --remplacer                       écrit par-dessus un fichier qui existe
`;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.', ',');

/** The whole of `npm run export`. Content with problems leaves too: whoever goes takes all of it. */
export const exportCommand: Subcommand = async (words, { content, say, complain }) => {
  const [target, ...others] = words.filter((word) => !word.startsWith('--'));
  const options = words.filter((word) => word.startsWith('--'));
  if (options.includes('--aide')) {
    say(USAGE);
    return 0;
  }
  const unknown = options.find((option) => option !== '--remplacer');
  if (unknown || others.length > 0) {
    complain(
      `${unknown ? `Option inconnue « ${unknown} ».` : 'Un seul fichier à la fois.'}\nAide : npm run export -- --aide\n`,
    );
    return 1;
  }
  const reading = corpusReader(content)();
  const { problems } = reading;
  const found = reading.corpus ? reading.corpus : reading.salvaged?.();
  if (!found) {
    complain(
      `Rien à exporter : ${problems.map(({ message }) => message).join(', ')} (${content}).\n`,
    );
    return 1;
  }
  const path = resolve(target ?? `${toSlug(found.edition.nom) || 'edition'}.zip`);
  if (existsSync(path) && !options.includes('--remplacer')) {
    complain(`« ${path} » existe déjà. Choisissez un autre nom, ou ajoutez --remplacer.\n`);
    return 1;
  }
  const { bytes, manifest } = await makeArchive(found);
  writeAtomically(path, bytes);
  say(
    `${manifest.fichiers.length} fichiers (${manifest.entrees.length} pages) dans ${path}, ${megabytes(bytes.length)} Mo.\n`,
  );
  if (problems.length > 0)
    say(
      `Les contenus ont des problèmes (${problems.length}) : ils partent tels quels. « npm run check » les dit.\n`,
    );
  return 0;
};
