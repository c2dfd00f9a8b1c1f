import { join } from 'node:path';
import type { Extent } from '../commands/build/build-site.ts';
import { generateCorpus, writeCorpus } from './corpus-generator.ts';
import { writeHugoSite } from './hugo-site.ts';
import { type BuildRun, measureBuild } from './measure-build.ts';
import { type HugoRun, hugoVersion, measureHugo } from './measure-hugo.ts';
import { measurePapers, type PaperTimes } from './measure-papers.ts';
import { measureSaves, type SaveTimes } from './measure-saves.ts';
import type { BenchOptions } from './options.ts';
import { countWords } from './sentences.ts';

type LesserExtent = Exclude<Extent, 'whole'>;

/** What was measured over one corpus; both programs' runs stand in the order they were made. */
export interface SizeFigures {
  entries: number;
  /** Words of all bodies. */
  words: number;
  /** Empty when builds were not asked for. */
  builds: BuildRun[];
  /** Builds that leave something out, after each of the others: all but the pages and the search, or what programs take. */
  lesser: Record<LesserExtent, BuildRun[]>;
  /** Absent when builds were not asked for. */
  papers?: PaperTimes;
  /** Empty when Hugo is not installed, too. */
  rivals: HugoRun[];
  /** Absent when saves were not asked for. */
  saves?: SaveTimes;
}

/** Entries of the corpus that warms the caches of both programs up before anything is timed. */
const WARM_UP = 60;

/**
 * Builds a small corpus once with each program, so that neither pays for the first reading of its own files.
 * @param folder a folder for it; the caller removes it
 */
export async function warmUp(folder: string): Promise<void> {
  const { content, output, hugo } = prepare(WARM_UP, folder);
  await measureBuild(content, output);
  if (hugoVersion()) await measureHugo(hugo);
}

/**
 * Measures one corpus: full builds of Trame and of its rival in turn, each first as often as the other, so that a
 * machine that slows down weighs on both; then saves.
 * @param folder a folder for the corpus and the sites; the caller removes it
 * @param tell says what is going on, in French
 */
export async function measureSize(
  size: number,
  { trials, parts }: Pick<BenchOptions, 'trials' | 'parts'>,
  folder: string,
  tell: (message: string) => void,
): Promise<SizeFigures> {
  tell(`${size} pages : écriture du corpus…`);
  const { entries, content, output, hugo } = prepare(size, folder);
  const builds: BuildRun[] = [];
  const rivals: HugoRun[] = [];
  const lesser: SizeFigures['lesser'] = { pages: [], 'without-data': [] };
  const own = async () => {
    builds.push(await measureBuild(content, output));
    for (const extent of ['pages', 'without-data'] as const)
      lesser[extent].push(await measureBuild(content, output, extent));
  };
  const rival = async () => void rivals.push(await measureHugo(hugo));
  const withRival = hugoVersion() !== undefined;
  for (let trial = 0; parts.includes('construction') && trial < trials; trial += 1) {
    tell(`${size} pages : construction ${trial + 1} sur ${trials}…`);
    const turns = withRival ? [own, rival] : [own];
    for (const turn of trial % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  const words = entries.reduce((sum, { body }) => sum + countWords(body), 0);
  const papers = parts.includes('construction') ? await measurePapers(content) : undefined;
  const figures = { entries: size, words, builds, lesser, rivals, ...(papers && { papers }) };
  if (!parts.includes('enregistrement')) return figures;
  tell(`${size} pages : enregistrements…`);
  return { ...figures, saves: await measureSaves(content, entries) };
}

function prepare(size: number, folder: string) {
  const content = join(folder, 'content');
  const hugo = join(folder, 'hugo');
  const entries = generateCorpus(size);
  writeCorpus(entries, content);
  writeHugoSite(entries, hugo);
  return { entries, content, hugo, output: join(folder, 'site') };
}
