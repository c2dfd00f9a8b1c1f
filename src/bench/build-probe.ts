import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { SiteSource } from '../site/site-source.ts';

/** Where the time of one build goes, in seconds. The parts do not overlap. */
export interface BuildPhases {
  /** Reading and checking the content, bundling the assets; as often as the build asks for it. */
  reading: number;
  /** Views, Markdown and templates of all pages. */
  rendering: number;
  /** The rest of Eleventy: its start, its data, its files. */
  eleventy: number;
  /** The copies of the pages that the search reads. */
  copies: number;
  pagefind: number;
  /** The files beside the pages, following every link, moving the site into place, cleaning up. */
  ending: number;
}

/**
 * Watches a build from outside: the source that the build shares is wrapped, and Node tells of the processes that are
 * started. The build itself knows nothing of it.
 * @returns a function to call when the build has ended
 */
export function probeBuild(source: SiteSource): () => BuildPhases {
  const started = performance.now();
  const spent = { reading: 0, rendering: 0 };
  // `indexSite` is given what `current()` returns: its last call before Pagefind is the end of Eleventy.
  let written = started;
  let pagefindStart: number | undefined;
  let pagefindEnd: number | undefined;

  const { refresh, current } = source;
  source.refresh = () => {
    const problems = counted(spent, 'reading', refresh);
    if (problems.length === 0) watchPages(current, spent);
    return problems;
  };
  source.current = () => {
    if (pagefindStart === undefined) written = performance.now();
    return current();
  };
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    const made = performance.now();
    // Node tells of a process before it knows what the process is to run.
    child.once('spawn', () => {
      if (!child.spawnargs.some((option) => option.includes('pagefind'))) return;
      pagefindStart = made;
      child.once('exit', () => {
        pagefindEnd = performance.now();
      });
    });
  });

  return () => {
    const ended = performance.now();
    const indexing = pagefindStart ?? ended;
    const indexed = pagefindEnd ?? ended;
    const seconds = (milliseconds: number) => milliseconds / 1000;
    return {
      reading: seconds(spent.reading),
      rendering: seconds(spent.rendering),
      eleventy: seconds(written - started - spent.reading - spent.rendering),
      copies: seconds(indexing - written),
      pagefind: seconds(indexed - indexing),
      ending: seconds(ended - indexed),
    };
  };
}

function watchPages(current: SiteSource['current'], spent: { rendering: number }): void {
  for (const route of current().site.values()) {
    const { render } = route;
    route.render = () => counted(spent, 'rendering', render);
  }
}

function counted<K extends string, T>(spent: Record<K, number>, name: K, work: () => T): T {
  const started = performance.now();
  try {
    return work();
  } finally {
    spent[name] += performance.now() - started;
  }
}
