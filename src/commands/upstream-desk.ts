import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { UpstreamDesk } from '../cms/local/upstream-desk.ts';
import { inRepository } from '../corpus/repository.ts';

const run = promisify(execFile);

/** Follows upstream by the commands of the terminal, each in its own process: Git may take long, and the site is served. */
export const upstreamDesk = (content: string): UpstreamDesk => ({
  async compare() {
    const folder = mkdtempSync(join(tmpdir(), 'trame-amont-'));
    const file = join(folder, 'rapport.json');
    try {
      await edition(content, 'amont', '--json', file);
      return JSON.parse(readFileSync(file, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  decide: (objet, choix) => edition(content, 'decider', '--', objet, choix),
});

/** @throws Error with the words of the command */
async function edition(content: string, ...words: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(
      process.execPath,
      [inRepository('src/commands/run.mjs'), 'edition', ...words],
      {
        env: { ...process.env, TRAME_CONTENT: content },
        maxBuffer: 50_000_000,
        timeout: 180_000,
        windowsHide: true,
      },
    );
    return stdout;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const said = 'stderr' in error ? String(error.stderr).trim() : '';
    // What the command says to people; a stack is for the terminal that serves.
    if (said !== '' && !/\n\s+at /.test(said)) throw new Error(said);
    throw error;
  }
}
