import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { removeFile, writeAtomically } from '../corpus/atomic-file.ts';
import {
  copyFile,
  type EditionRecord,
  keptCopies,
  readKnownEditions,
} from '../corpus/known-editions.ts';
import { printableLine } from '../corpus/printable.ts';
import { formatProblem } from '../corpus/problem.ts';
import { readSettings } from '../corpus/read-settings.ts';
import type { HarvestCopy } from '../model/federation/harvest-copy.ts';
import { HARVESTS_FOLDER } from '../model/federation/known-editions.ts';
import type { LicenceId } from '../model/licences.ts';
import { getFile } from '../network/get-file.ts';
import { type Harvested, harvestEdition } from './moisson/harvest-edition.ts';
import type { Subcommand } from './subcommand.ts';

const USAGE = `npm run edition -- moissonner [options]
Va lire ce que partagent les éditions locales d’editions.yml, et garde la dernière bonne copie de chacune.
  --reseau-interne  visite aussi les adresses de cette machine et de son réseau
`;

const OPTIONS = { 'reseau-interne': { type: 'boolean', default: false } } as const;

/** Sites asked at the same time, each one question after the other. */
const AT_ONCE = 8;
const TIMEOUT_MS = 15_000;

/** From so many silent editions on, it is the network of this machine that is missing. */
const SILENCE = 3;

/** `npm run edition -- moissonner`: harvests what the known editions share. */
export const harvestEditions: Subcommand = async (words, { content, say, complain }) => {
  const options = readOptions(words);
  if (!options) {
    complain(USAGE);
    return 1;
  }
  const { settings, problems: faults } = readSettings(content, 'national');
  const { editions, problems } = readKnownEditions(content);
  const [problem] = [...faults, ...problems];
  if (problem || !settings) {
    complain(`${problem ? formatProblem(problem) : 'edition.yml ne peut pas être lu.'}\n`);
    return 1;
  }
  if (editions.length === 0) {
    say('Aucune édition dans content/national/editions.yml.\n');
    return 0;
  }
  const day = new Date().toISOString().slice(0, 10);
  const harvests = await harvestAll(editions, {
    inner: options['reseau-interne'],
    whole: settings.edition.licence,
    userAgent: `Trame/0.1 (moisson; +${settings.edition.adresse})`,
    timeout: TIMEOUT_MS,
    day,
  });
  const all = [...harvests.values()];
  if (all.length >= SILENCE && all.every(({ copy }) => copy.etat === 'muette')) {
    complain(
      'Aucune édition ne répond : cette machine est-elle reliée à internet ? Rien n’a été écrit.\n',
    );
    return 1;
  }
  const written = writeCopies(content, editions, harvests);
  say(`${harvestText(editions, harvests, written)}\n`);
  return 0;
};

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return undefined;
    throw error;
  }
}

/** How a harvest goes about. */
export interface HarvestSettings {
  inner: boolean;
  whole: LicenceId;
  userAgent: string;
  timeout: number;
  day: string;
}

/** Harvests each edition: several sites at a time, each one question after the other. */
export async function harvestAll(
  editions: readonly EditionRecord[],
  { inner, whole, userAgent, timeout, day }: HarvestSettings,
): Promise<ReadonlyMap<string, Harvested>> {
  const harvests = new Map<string, Harvested>();
  const waiting = [...editions];
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const ask = (address: string, most: number, etag?: string) =>
        getFile(address, { timeout, most, userAgent, etag, inner });
      harvests.set(one.slug, await harvestEdition(one.known, one.copy, ask, { whole, day }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return harvests;
}

/**
 * Writes what has changed of the copies, and removes those of editions that are known no more.
 * @returns how many files were written or removed
 */
export function writeCopies(
  content: string,
  editions: readonly EditionRecord[],
  harvests: ReadonlyMap<string, Harvested>,
): number {
  let count = 0;
  for (const { known, slug, copy: before } of editions) {
    const copy = harvests.get(slug)?.copy;
    if (!copy || (before && copyText(before) === copyText(copy))) continue;
    writeAtomically(join(content, copyFile(known)), copyText(copy));
    count += 1;
  }
  const known = new Set(editions.map(({ slug }) => `${slug}.json`));
  for (const name of keptCopies(content))
    if (!known.has(name)) {
      removeFile(join(content, 'national', HARVESTS_FOLDER, name));
      count += 1;
    }
  return count;
}

/** One line a value: what changes in a copy is what changes in Git. */
export const copyText = (copy: HarvestCopy): string => `${JSON.stringify(copy, null, 1)}\n`;

function harvestText(
  editions: readonly EditionRecord[],
  harvests: ReadonlyMap<string, Harvested>,
  written: number,
): string {
  const all = [...harvests.values()];
  const sum = (of: (one: Harvested) => number) => all.reduce((total, one) => total + of(one), 0);
  const lines = editions.flatMap(({ known, slug }) => {
    const one = harvests.get(slug);
    if (!one) return [];
    const { copy, gone } = one;
    const told = [
      ...(copy.raison
        ? [`${copy.etat === 'muette' ? 'ne répond pas' : 'refusée'} : ${copy.raison}`]
        : []),
      ...copy.refus.map(({ cle, raison }) => `${cle} : ${raison}`),
      ...gone,
    ];
    return told.map((words) => printableLine(`- ${known.nom} (${known.adresse}) — ${words}.`));
  });
  const counts = [
    several(all.length, 'édition'),
    several(
      sum(({ copy }) => copy.strategies.length),
      'stratégie',
    ),
  ];
  const cost = `${several(
    sum(({ requests }) => requests),
    'demande',
  )}, ${Math.ceil(sum(({ received }) => received) / 1000)} Ko reçus`;
  const files = `${several(written, 'fichier')} ${written > 1 ? 'changés' : 'changé'}`;
  return [...lines, `${counts.join(', ')}. ${cost}. ${files}.`].join('\n');
}

const several = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;
