import { rmSync } from 'node:fs';
import type { Extent } from '../commands/build/build-site.ts';
import type { BuildPhase } from '../commands/build/timed.ts';
import { inRepository } from '../corpus/repository.ts';
import { timedProcess } from './timed-process.ts';

/** What the build process says of itself. */
export interface BuildReport {
  pages: number;
  /** Pages that the search holds. */
  indexed: number;
  /** The build, without the start of Node. */
  seconds: number;
  /** Seconds of each part; they may overlap. */
  phases: Record<BuildPhase, number>;
  /** Peak memory of the Node process alone. */
  nodeBytes: number;
}

/** One full build of Trame. */
export interface BuildRun extends BuildReport {
  /** The whole process, start of Node included. */
  total: number;
  /** Peak memory of Node and Pagefind together; `undefined` where the system does not tell. */
  peakBytes: number | undefined;
}

/** Folder of the repository: commands are run from there. */
export const REPOSITORY = inRepository();

/** What `npm run` starts commands with, by their name. */
export const RUN = 'src/commands/run.mjs';

/**
 * Builds a site, search included, in a fresh process.
 * @param output folder of the site; what stood there is removed first, and not timed
 * @param extent how much of the site
 * @throws Error with the report of the build when it fails
 */
export async function measureBuild(
  content: string,
  output: string,
  extent: Extent = 'whole',
): Promise<BuildRun> {
  rmSync(output, { recursive: true, force: true });
  const run = await timedProcess(process.execPath, [RUN, '../bench/build-entry', extent], {
    folder: REPOSITORY,
    env: { TRAME_CONTENT: content, TRAME_OUTPUT: output, TRAME_PREFIX: '/' },
  });
  const report = JSON.parse(run.output.trim().split('\n').at(-1) ?? '') as BuildReport;
  return { ...report, total: run.seconds, peakBytes: run.peakBytes };
}
