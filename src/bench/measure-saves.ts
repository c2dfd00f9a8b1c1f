import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchEntry } from './corpus-generator.ts';
import { freePort, served, startServer, stopServer } from './served-site.ts';

/** Seconds from the end of each save to the changed page being served. */
export interface SaveTimes {
  /** Nothing else going on. */
  atRest: number[];
  /** While the search is being made again after the save before. */
  whileIndexing: number[];
}

/** Saves of each kind. */
const SAVES = 10;
/** The search is made again when content has rested for 1.5 s: a save later than that falls into it. */
const INTO_INDEXING_MS = 2000;
const START_LIMIT_MS = 300_000;
const SAVE_LIMIT_MS = 30_000;

/**
 * Starts `npm start`'s command on a content folder, saves files one after the other, and times each until its page is
 * served with the change. The content is changed.
 * @throws Error when the server does not start, or never serves a change; it is stopped in any case
 */
export async function measureSaves(
  content: string,
  entries: readonly BenchEntry[],
): Promise<SaveTimes> {
  const port = await freePort();
  const server = startServer(content, port);
  try {
    const site = `http://127.0.0.1:${port}`;
    await served(`${site}/pagefind/pagefind-entry.json`, '', START_LIMIT_MS, server);
    const step = Math.floor(entries.length / (2 * SAVES));
    const chosen = entries.filter((_, at) => at % step === 0).slice(0, 2 * SAVES);
    const save = (entry: BenchEntry) => timeSave(site, content, entry, server);
    const atRest: number[] = [];
    for (const entry of chosen.slice(0, SAVES)) atRest.push(await save(entry));
    const whileIndexing: number[] = [];
    for (const entry of chosen.slice(SAVES)) {
      await pause(INTO_INDEXING_MS);
      whileIndexing.push(await save(entry));
    }
    return { atRest, whileIndexing };
  } finally {
    await stopServer(server);
  }
}

async function timeSave(
  site: string,
  content: string,
  { key, url }: BenchEntry,
  server: ChildProcess,
): Promise<number> {
  const file = join(content, 'national', `${key}.md`);
  const witness = `temoin${process.hrtime.bigint()}`;
  const text = readFileSync(file, 'utf8');
  const bodyStart = text.indexOf('\n---\n') + 5;
  const changed = `${text.slice(0, bodyStart)}\nUn ${witness} de plus.\n${text.slice(bodyStart)}`;
  writeFileSync(file, changed);
  const saved = performance.now();
  await served(site + url, witness, SAVE_LIMIT_MS, server);
  return (performance.now() - saved) / 1000;
}
