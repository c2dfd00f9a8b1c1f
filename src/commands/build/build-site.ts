import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageFaults } from '../../outputs/check-links.ts';
import { offlineFiles } from '../../outputs/offline.ts';
import { outputFiles } from '../../outputs/output-files.ts';
import { indexCopies } from '../../outputs/search.ts';
import { siteSource } from '../../site/site-source.ts';
import { writePages } from '../../site/write-pages.ts';
import { refuseBrokenPages, refuseFaultyContent } from '../report.ts';
import type { CommandSettings } from '../settings.ts';
import { pageDesk } from './page-desk.ts';
import { timed } from './timed.ts';
import { writeAdmin } from './write-admin.ts';
import { writeOutputs } from './write-outputs.ts';

/**
 * Builds the whole site beside the place where it will stand, then puts it there in one move: readers never see half
 * a site, and a build that fails leaves the last good one alone.
 * @throws FaultyContent when the content has problems
 * @throws BrokenPages when a link of a finished page leads nowhere
 */
export async function buildSiteFolder({
  content,
  output,
  prefix,
}: CommandSettings): Promise<{ pages: number; indexed: number }> {
  const source = siteSource(content, prefix);
  refuseFaultyContent(await timed('read', source.refresh), content);
  const current = source.current();
  const work = join(dirname(output), `.${process.pid}.trame`);
  const [site, copies] = [join(work, 'site'), join(work, 'copies')];
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    const desk = pageDesk(current, copies);
    await timed('pages', () => writePages(current, desk.make, site));
    const [indexed] = await together(
      timed('index', () => indexCopies(copies, join(site, 'pagefind'))),
      timed('outputs', async () => {
        refuseFaultyContent(await writeOutputs(outputFiles(current), site), content);
        await writeAdmin(current, content, join(site, 'admin'));
      }),
    );
    await timed('ending', async () => {
      // Last of all: it says what each file of this build is.
      await writeOutputs(offlineFiles(current, site), site);
      refuseBrokenPages(pageFaults(site, prefix, desk.scanned), current.site);
      putInPlace(site, output, join(work, 'old'));
    });
    return { pages: current.site.size, indexed };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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
