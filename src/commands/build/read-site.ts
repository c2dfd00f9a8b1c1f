import { assembleCorpus, listContent } from '../../corpus/corpus.ts';
import { type DraftReading, readDraft } from '../../corpus/read-draft.ts';
import { inRepository } from '../../corpus/repository.ts';
import { subFolder } from '../../model/site-root.ts';
import { assetsBundler, withPalette } from '../../site/assets.ts';
import { type CurrentSite, currentSite, INCLUDES } from '../../site/current-site.ts';
import { lookProblems } from '../../site/own-look/look-problems.ts';
import { themeStyle } from '../../site/theme.ts';
import { FaultyContent, problemReport } from '../report.ts';
import type { CommandSettings } from '../settings.ts';
import type { SecondThread } from './second-thread.ts';
import { sharedWork } from './shared-work.ts';
import { spareMemory } from './spare-memory.ts';

const SOURCE = inRepository('src');

/** Files that the second thread reads at a time. */
const FILES = 32;

/**
 * Reads the content once, with both threads, and lays out its site.
 * @throws FaultyContent when the content has problems
 */
export async function readSite(
  { content, prefix }: CommandSettings,
  second: SecondThread | undefined,
): Promise<CurrentSite> {
  // The bundler works in a process of its own, meanwhile.
  const bundling = assetsBundler(SOURCE, INCLUDES, content)();
  // A faulty stylesheet is told in its own words, with the faults of the content.
  bundling.catch(() => undefined);
  const { corpus, problems: written } = await readContent(content, second);
  const problems = [...written, ...(await lookProblems(content, corpus))];
  if (!corpus || problems.length > 0) throw new FaultyContent(problemReport(problems, content));
  const assets = await bundling;
  const { edition } = corpus;
  const folder = prefix ?? subFolder(edition.adresse);
  return currentSite(corpus, withPalette(assets, themeStyle(edition)), folder);
}

async function readContent(content: string, second: SecondThread | undefined) {
  const listing = listContent(content);
  spareMemory(listing.locations.length);
  const work = sharedWork(listing.locations, readDraft, second?.read, FILES);
  const readings: DraftReading[] = [];
  for (const at of listing.locations.keys()) readings.push(await work.at(at));
  return assembleCorpus(content, listing, readings);
}
