import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { REPOSITORY, RUN } from './measure-build.ts';
import { processTree } from './process-tree.ts';

const POLL_MS = 5;

/** Starts `npm start`’s command on a content folder, in a process of its own. */
export function startServer(content: string, port: number): ChildProcess {
  return spawn(process.execPath, [RUN, 'start'], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), TRAME_CONTENT: content, TRAME_PREFIX: '/' },
  });
}

/** Ends the server and what it has started, each by its own number, and removes the files it served. */
export async function stopServer(server: ChildProcess): Promise<void> {
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

/**
 * Asks for a page again and again, until it is there and holds the text.
 * @throws Error when it does not within the limit, in milliseconds, or when the server has stopped
 */
export async function served(
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

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
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
