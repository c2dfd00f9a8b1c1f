import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchEntry } from './corpus-generator.ts';
import { REPOSITORY } from './measure-build.ts';
import { processTree } from './process-tree.ts';

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
const POLL_MS = 5;

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

function startServer(content: string, port: number): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/commands/start.ts'], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), TRAME_CONTENT: content, TRAME_PREFIX: '/' },
  });
}

/** Ends the server and what it has started, each by its own number, and removes the files it served. */
async function stopServer(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined) return;
  const started = processTree(pid).slice(1);
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  }
  for (const one of started) signal(one, 'SIGTERM');
  // Pagefind writes below the folder that is about to go.
  for (let wait = 0; wait < 50 && started.some((one) => signal(one, 0)); wait += 1) await pause(20);
  rmSync(join(REPOSITORY, '.cache/serve', String(pid)), { recursive: true, force: true });
}

/** Sends a signal (0: none, only a question); false when there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
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

/** Asks for a page again and again, until it is there and holds the text. */
async function served(
  url: string,
  text: string,
  limit: number,
  server: ChildProcess,
): Promise<void> {
  const until = performance.now() + limit;
  while (performance.now() < until) {
    if (server.exitCode !== null) throw new Error('Le serveur de développement s’est arrêté.');
    if (await holds(url, text)) return;
    await pause(POLL_MS);
  }
  throw new Error(`${url} n’a pas montré « ${text} » en ${limit / 1000} s.`);
}

async function holds(url: string, text: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    const body = await answer.text();
    return answer.ok && body.includes(text);
  } catch {
    // The server does not listen yet.
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
