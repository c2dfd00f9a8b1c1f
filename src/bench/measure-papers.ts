import { REPOSITORY, RUN } from './measure-build.ts';
import { timedProcess } from './timed-process.ts';

/** What PDFs cost that nobody has made before. */
export interface PaperTimes {
  /** How many were made, one after the other, by one thread. */
  papers: number;
  seconds: number;
}

/** Makes PDFs of sheets of the kit in a fresh process: no edition of the bench asks for any, since they stand apart. */
export async function measurePapers(content: string): Promise<PaperTimes> {
  const run = await timedProcess(process.execPath, [RUN, '../bench/papers-entry'], {
    folder: REPOSITORY,
    env: { TRAME_CONTENT: content, TRAME_PREFIX: '/' },
  });
  return JSON.parse(run.output.trim().split('\n').at(-1) ?? '') as PaperTimes;
}
