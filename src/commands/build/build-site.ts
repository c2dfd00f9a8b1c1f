import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageFaults } from '../../outputs/check-links.ts';
import { precompress } from '../../outputs/precompressed.ts';
import { indexCopies } from '../../outputs/search.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { writePages } from '../../site/write-pages.ts';
import { refuseBrokenPages, refuseFaultyContent } from '../report.ts';
import type { CommandSettings } from '../settings.ts';
import { pageDesk } from './page-desk.ts';
import { readSite } from './read-site.ts';
import { type SecondThread, startSecondThread } from './second-thread.ts';
import { timed } from './timed.ts';

/** How much of a site is built: all of it, or less for the bench, which tells what the rest costs. */
export const EXTENTS = ['whole', 'without-data', 'pages'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What a build may do otherwise. */
export interface BuildOptions {
  /** Each text also stands compressed, for hosts that send it so. */
  precompressed?: boolean;
  /** Less than the whole is a site with dead links: those to what is left out. */
  extent?: Extent;
}

/**
 * Builds the whole site beside the place where it will stand, then puts it there in one move: readers never see half
 * a site, and a build that fails leaves the last good one alone.
 * @throws FaultyContent when the content has problems
 * @throws BrokenPages when a link of a finished page leads nowhere
 */
export async function buildSiteFolder(
  settings: CommandSettings,
  options: BuildOptions = {},
): Promise<{ pages: number; indexed: number }> {
  const second = startSecondThread();
  const work = join(dirname(settings.output), `.${process.pid}.trame`);
  try {
    const current = await timed('read', () => readSite(settings, second));
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    return await buildInto(work, current, { ...settings, ...options }, second);
  } finally {
    await second?.end();
    rmSync(work, { recursive: true, force: true });
  }
}

async function buildInto(
  work: string,
  current: CurrentSite,
  { content, output, precompressed, extent = 'whole' }: CommandSettings & BuildOptions,
  second: SecondThread | undefined,
): Promise<{ pages: number; indexed: number }> {
  const [site, copies] = [join(work, 'site'), join(work, 'copies')];
  const desk = pageDesk(current, copies, second);
  await timed('pages', () => writePages(current, desk.html, site));
  const [indexed] = await together(
    timed('index', () => indexCopies(copies, join(site, 'pagefind'), current)),
    timed('outputs', async () => {
      if (extent === 'pages') return;
      // What these need is loaded while Pagefind works.
      const { writeFiles } = await import('./write-files.ts');
      const withData = extent === 'whole';
      refuseFaultyContent(await writeFiles(current, site, output, second, withData), content);
    }),
  );
  await timed('ending', async () => {
    if (extent !== 'pages') {
      const { writeOfflineFiles } = await import('./write-files.ts');
      await writeOfflineFiles(current, site);
    }
    if (extent === 'whole')
      refuseBrokenPages(pageFaults(site, current.prefix, desk.scanned), current.site);
    if (precompressed) await precompress(site);
    putInPlace(site, output, join(work, 'old'));
  });
  return { pages: current.site.size, indexed };
}

/** Waits for both to end, even where one fails: the folder that they write to may only go after. */
async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

function putInPlace(built: string, output: string, old: string): void {
  if (existsSync(output)) renameSync(output, old);
  renameSync(built, output);
}
