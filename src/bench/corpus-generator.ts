import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { chance } from '../commands/fuzz/chance.ts';
import { CONTENT_TYPES, type TypeName } from '../model/types.ts';
import { writeBody } from './body.ts';
import { type PlannedEntry, planCorpus } from './corpus-plan.ts';
import { type FrontMatter, writeFrontMatter } from './front-matter.ts';
import { WORD_FAMILIES } from './vocabulary.ts';

/** One entry of a bench corpus, written but not yet on the disk. */
export interface BenchEntry extends PlannedEntry {
  data: FrontMatter;
  /** Markdown, with Trame's own constructs. */
  body: string;
}

/** The seed of every corpus that the bench measures. */
const SEED = 20_181;

/**
 * Writes a corpus of French entries spread over all types: the same size always gives the same bytes.
 * @param size number of entries
 * @throws RangeError when the size is too small for all types
 */
export function generateCorpus(size: number): BenchEntry[] {
  const all = planCorpus(size, SEED);
  const types = new Map<TypeName, PlannedEntry[]>();
  for (const { name } of CONTENT_TYPES)
    types.set(
      name,
      all.filter(({ type }) => type === name),
    );
  const around = { all, ofType: (type: TypeName) => types.get(type) ?? [] };
  const targets = { pages: all, figures: around.ofType('chiffre') };
  return all.map((entry) => {
    const luck = chance(entry.seed);
    const data = writeFrontMatter(entry, luck, around);
    return { ...entry, data, body: writeBody(luck, targets) };
  });
}

/** The file of an entry: front matter, then body. */
export const entryFile = ({ data, body }: BenchEntry): string => `${header(data)}\n${body}`;

/** Front matter between its two lines; long values stay on one line, as editors write them. */
export const header = (data: FrontMatter): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n`;

/** Writes a corpus as the national edition of a content folder, made if it is not there. */
export function writeCorpus(entries: readonly BenchEntry[], folder: string): void {
  const national = join(folder, 'national');
  for (const entry of entries) writeInto(national, `${entry.key}.md`, entryFile(entry));
  writeInto(national, 'edition.yml', stringify(EDITION));
  writeInto(
    national,
    'synonymes.yml',
    stringify({ familles: WORD_FAMILIES.map((mots) => ({ mots })) }),
  );
}

/** Writes one file below a folder, with the folders it needs. */
export function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Who publishes the bench corpora. */
export const EDITION = {
  nom: 'Banc d’essai',
  devise: 'Des pages pour mesurer',
  description: 'Une édition écrite par une machine, pour mesurer la construction du site.',
  editeur: 'Équipe du banc d’essai',
  adresse: 'https://essai.example',
} as const;
