import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type HarvestCopy, harvestCopy } from '../model/federation/harvest-copy.ts';
import {
  EDITIONS_FILE,
  editionSlug,
  HARVESTS_FOLDER,
  type KnownEdition,
  knownEditionsSchema,
} from '../model/federation/known-editions.ts';
import { lineFinder } from './careful-yaml.ts';
import { checkData } from './check-data.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

/** A local edition that the national one knows, and the last good copy of what it shares. */
export interface EditionRecord {
  known: KnownEdition;
  /** Its name among files and anchors. */
  slug: string;
  /** Absent as long as it was never asked. */
  copy?: HarvestCopy;
}

/** Reads the list of editions and what was harvested of each, in the order of the list. */
export function readKnownEditions(contentFolder: string): {
  editions: readonly EditionRecord[];
  problems: readonly Problem[];
} {
  const file = `national/${EDITIONS_FILE}`;
  const path = join(contentFolder, file);
  if (!existsSync(path)) return { editions: [], problems: [] };
  const read = readTextFile(path, file);
  if ('problem' in read) return { editions: [], problems: [read.problem] };
  const { parsed, problems } = parseYaml(read.text, file, 0);
  if (!parsed) return { editions: [], problems };
  const checked = checkData(knownEditionsSchema, parsed, file);
  if (!checked.data) return { editions: [], problems: checked.problems };
  const { editions } = checked.data;
  const lineOf = lineFinder(parsed.source);
  const twice = editions.flatMap((known, at): Problem[] =>
    editions.findIndex((one) => editionSlug(one) === editionSlug(known)) === at
      ? []
      : [
          {
            file,
            line: lineOf(['editions', at, 'adresse']),
            field: `editions[${at + 1}].adresse`,
            message: `cette édition est déjà dans la liste : ${known.adresse}`,
            expected: 'chaque édition une fois',
          },
        ],
  );
  const copies = editions.map((known) => readCopy(contentFolder, known));
  return {
    editions: editions.map((known, at) => {
      const copy = copies[at]?.copy;
      return { known, slug: editionSlug(known), ...(copy && { copy }) };
    }),
    problems: [...twice, ...copies.flatMap(({ problem }) => (problem ? [problem] : []))],
  };
}

/** What pages of the site look at of these, to know whether they stand. */
export const aroundOf = ({
  editions = [],
}: {
  readonly editions?: readonly EditionRecord[] | undefined;
}): { editions: number } => ({ editions: editions.length });

/** Path of the copy of an edition, below the content folder. */
export const copyFile = (known: Pick<KnownEdition, 'adresse'>): string =>
  `national/${HARVESTS_FOLDER}/${editionSlug(known)}.json`;

function readCopy(
  contentFolder: string,
  known: KnownEdition,
): { copy?: HarvestCopy; problem?: Problem } {
  const file = copyFile(known);
  const path = join(contentFolder, file);
  if (!existsSync(path)) return {};
  const read = readTextFile(path, file);
  if ('problem' in read) return { problem: read.problem };
  const copy = harvestCopy.safeParse(jsonOf(read.text));
  if (copy.success) return { copy: copy.data };
  return {
    problem: {
      file,
      field: copy.error.issues[0]?.path.map(String).join('.') || undefined,
      message: 'ce n’est pas ce que « npm run edition -- moissonner » écrit',
      expected: 'le fichier tel que la commande l’a écrit ; supprimez-le, puis relancez-la',
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The copies that stand on the disk, by file name, whether their edition is still known or not. */
export const keptCopies = (contentFolder: string): string[] => {
  const folder = join(contentFolder, 'national', HARVESTS_FOLDER);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
};
