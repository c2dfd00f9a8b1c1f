import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { today } from '../../src/site/dates.ts';

/** The small complete edition that the tests know by heart. */
export const FIXTURE = resolve('test/editions/complet');

/** Starts one of Trame's commands as people do, in a process of its own. */
export function startCommand(name: string, environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['src/commands/run.mjs', name], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Builds a site, and tells how it went. */
export async function buildCommand({
  content,
  output,
  prefix = '/',
}: {
  content: string;
  output: string;
  prefix?: string;
}): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = startCommand('build', {
    TRAME_CONTENT: content,
    TRAME_OUTPUT: output,
    TRAME_PREFIX: prefix,
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.on('data', (text) => {
      said[stream] += text;
    });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

/** A folder of our own, and how to remove it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'trame-essai-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of the fixture edition, to be spoiled. */
export function copyOfFixture(folder: string): string {
  cpSync(FIXTURE, folder, { recursive: true });
  return folder;
}

/** Every file below a folder, with its bytes. */
export function filesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length), readFileSync(file).toString('base64')]),
  );
}

/** The days that a site made now may write of itself: that of Paris, and that of programs. */
export const daysOfBuild = (): string => `${today()} ${new Date().toISOString().slice(0, 10)}`;
