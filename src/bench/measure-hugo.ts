import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../corpus/repository.ts';
import { timedProcess } from './timed-process.ts';

/** One full build of the rival: Hugo, then Pagefind over what it wrote. */
export interface HugoRun {
  hugoSeconds: number;
  pagefindSeconds: number;
  /** Both, one after the other. */
  total: number;
  /** Pages that Hugo says it wrote. */
  pages: number;
  /** Pages that the search holds. */
  indexed: number;
  /** Peak memory of Hugo alone; `undefined` where the system does not tell. */
  hugoBytes: number | undefined;
  /** Peak memory of Pagefind alone, which runs when Hugo has ended. */
  pagefindBytes: number | undefined;
}

/** What `hugo version` says, shortened; `undefined` when it is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? /v\d[^\s-]*/.exec(stdout)?.[0] : undefined;
}

const PAGEFIND = inRepository('node_modules/pagefind/lib/runner/bin.cjs');

/** Parts of a page that Trame keeps out of its search too. */
const LEFT_OUT = '.sommaire, .licence, .voisins, .suite, .sources';

/**
 * Builds a Hugo site and its search index. What stood there is removed first, and not timed.
 * @throws Error with what the program wrote when one of them fails
 */
export async function measureHugo(site: string): Promise<HugoRun> {
  const output = join(site, 'public');
  rmSync(output, { recursive: true, force: true });
  rmSync(join(site, 'resources'), { recursive: true, force: true });
  const hugo = await timedProcess('hugo', ['--source', site, '--destination', output]);
  const pagefind = await timedProcess(process.execPath, [
    PAGEFIND,
    '--site',
    output,
    '--exclude-selectors',
    LEFT_OUT,
  ]);
  return {
    hugoSeconds: hugo.seconds,
    pagefindSeconds: pagefind.seconds,
    total: hugo.seconds + pagefind.seconds,
    pages: count(/Pages\s+\|\s+(\d+)/, hugo.output),
    indexed: count(/Indexed (\d+) pages/, pagefind.output),
    hugoBytes: hugo.peakBytes,
    pagefindBytes: pagefind.peakBytes,
  };
}

const count = (pattern: RegExp, text: string): number => Number(pattern.exec(text)?.[1] ?? 0);
