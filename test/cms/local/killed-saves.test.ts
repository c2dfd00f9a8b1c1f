import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { removeLeftovers, writeAtomically } from '../../../src/corpus/atomic-file.ts';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { clientOf } from './local-server.ts';

const SHEET = 'national/kit/accueillir.md';

/** A server in a process of its own. */
interface Served {
  child: ChildProcess;
  port: number;
}

/** The server in one file, where the sources find the repository from: a loader would take a second at each start. */
const SERVER = `.cache/tests/serve-content-${process.pid}.mjs`;

beforeAll(() => {
  buildSync({
    entryPoints: ['test/cms/local/serve-content.ts'],
    outfile: SERVER,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => rmSync(SERVER, { force: true }));

/** Starts the server, and waits for its port. */
async function serve(content: string): Promise<Served> {
  const child = spawn(process.execPath, [SERVER, content], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const { stdout } = child;
  if (!stdout) throw new Error('no output');
  const [said] = await once(stdout, 'data');
  return { child, port: Number(said) };
}

const leftoversIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith('.trame-'));

/** How many bytes are under way in a folder; -1 when nothing is. */
const bytesUnderWay = (folder: string): number =>
  Math.max(
    -1,
    ...leftoversIn(folder).map(
      (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? -1,
    ),
  );

/** Sends an action, and kills the process as soon as it has written so many bytes into a folder. */
async function killWhileSaving(
  { child, port }: Served,
  folder: string,
  action: string,
  params: object,
  reached = 0,
): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const answered = clientOf(port).ask(action, params).then(end, end);
  while (!isOver && bytesUnderWay(folder) < reached) await setImmediate();
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await Promise.all([exited, answered]);
}

test('a save that is killed, again and again, leaves no half file, and the next start cleans up', async () => {
  const content = contentFolder({ 'national/edition.yml': EDITION, 'media/notice.pdf': 'image' });
  const folder = join(content, 'media');
  const bytes = Buffer.alloc(17_000_000, 'image ');
  const asset = {
    path: 'content/media/neuf.pdf',
    content: bytes.toString('base64'),
    encoding: 'base64',
  };
  let killed = 0;
  // A kill may come too late, once the file has its name: only those in the middle of a save count.
  for (let attempt = 0; killed < 3 && attempt < 20; attempt += 1) {
    const served = await serve(content);
    // What the one before left is gone once the server answers.
    expect(leftoversIn(folder)).toEqual([]);
    const reached = (bytes.length * (attempt % 3)) / 3;
    await killWhileSaving(served, folder, 'persistMedia', { asset }, reached);
    killed += leftoversIn(folder).length;
    const written = readdirSync(folder).filter((name) => !name.startsWith('.'));
    expect(written).toContain('notice.pdf');
    for (const name of written) {
      const found = readFileSync(join(folder, name));
      expect(found.equals(name === 'notice.pdf' ? Buffer.from('image') : bytes)).toBe(true);
    }
    // What is left is nobody's content.
    expect([...(corpusReader(content)().corpus?.media ?? [])].sort()).toEqual(
      written.sort().map((name) => `/media/${name}`),
    );
  }
  expect(killed).toBe(3);
});

test('an entry that is replaced while the process is killed is the old one or the new one', async () => {
  const content = contentFolder({ 'national/edition.yml': EDITION, [SHEET]: kitSheet() });
  const folder = join(content, 'national/kit');
  const long = kitSheet('Accueillir', '', 'Un texte long.\n'.repeat(60_000));
  const served = await serve(content);
  const path = `content/${SHEET}`;
  await clientOf(served.port).ask('getEntry', { path });
  const dataFiles = [{ slug: 'accueillir', path, raw: long }];
  await killWhileSaving(served, folder, 'persistEntry', { dataFiles, assets: [] });
  const found = readFileSync(join(content, SHEET), 'utf8');
  expect([kitSheet(), long].includes(found)).toBe(true);
});

test('what another living process is writing is left alone; what a dead one left is removed', () => {
  const content = contentFolder({ 'national/edition.yml': EDITION });
  const folder = join(content, 'national');
  const names = {
    alive: `.trame-${process.ppid}-0a1b2c3d-1.tmp`,
    dead: '.trame-4194399-0a1b2c3d-1.tmp',
    formerOfOurNumber: `.trame-${process.pid}-00000000-1.tmp`,
    others: '.gitkeep',
  };
  for (const name of Object.values(names)) writeFileSync(join(folder, name), 'x');
  expect(removeLeftovers(content).sort()).toEqual(
    [names.dead, names.formerOfOurNumber].map((name) => join(folder, name)).sort(),
  );
  expect(readdirSync(folder).sort()).toEqual([names.alive, names.others, 'edition.yml'].sort());
});

test('a save that the disk refuses leaves the old file and nothing else', () => {
  const content = contentFolder({ 'media/photo.png/occupe': 'x' });
  expect(() => writeAtomically(join(content, 'media/photo.png'), Buffer.from('x'))).toThrow();
  expect(readdirSync(join(content, 'media'))).toEqual(['photo.png']);
});
