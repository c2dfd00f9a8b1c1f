import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageMaker } from '../../../src/commands/build/make-page.ts';
import { readSite } from '../../../src/commands/build/read-site.ts';
import { type SecondThread, startSecondThread } from '../../../src/commands/build/second-thread.ts';
import { writeOutputs } from '../../../src/commands/build/write-outputs.ts';
import { listContent } from '../../../src/corpus/corpus.ts';
import { readDraft } from '../../../src/corpus/read-draft.ts';
import { documentFiles } from '../../../src/outputs/output-files.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';

const CONTENT = resolve('test/editions/complet');
const settings = { content: CONTENT, output: '', prefix: '/trame/' };

let second: SecondThread;
let current: CurrentSite;

beforeAll(async () => {
  const started = startSecondThread(2);
  if (!started) throw new Error('A second thread was asked for.');
  second = started;
  current = await readSite(settings, undefined);
});
afterAll(() => second.end());

const folder = () => mkdtempSync(join(tmpdir(), 'trame-copies-'));
const filesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((file) => [file.slice(path.length), readFileSync(file, 'base64')]);

test('on one core there is no second thread', () => {
  expect(startSecondThread(1)).toBeUndefined();
});

test('it reads files as this thread does', async () => {
  const { locations } = listContent(CONTENT);
  expect(await second.read(locations)).toEqual(locations.map(readDraft));
});

test('it makes pages and copies for the search as this thread does, whatever it was not told', async () => {
  const [here, there] = [folder(), folder()];
  const { corpus, assets, prefix, site } = current;
  second.open({ corpus, assets: { ...assets, files: [] }, prefix, copies: there });
  const urls = [...site.keys()];
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  const make = pageMaker(current, here);
  const expected = urls.map(make).map((page) => ({ ...page, html: text(page.html) }));
  const made = (await second.make(urls)).map((page) => ({ ...page, html: text(page.html) }));
  expect(made).toEqual(expected);
  expect(filesOf(there)).toEqual(filesOf(here));
});

test('it makes documents as this thread does', async () => {
  const [here, there] = [folder(), folder()];
  const { corpus, assets, prefix } = current;
  second.open({ corpus, assets: { ...assets, files: [] }, prefix, copies: folder() });
  const files = documentFiles(current);
  const problems = await second.documents(
    files.map(({ url }) => url),
    there,
  );
  expect(problems.flat()).toEqual(await writeOutputs(files, here));
  expect(filesOf(there)).toEqual(filesOf(here));
  expect(filesOf(there).length).toBeGreaterThan(1);
});

test('what goes wrong there is told here, and so is all that is asked after', async () => {
  await expect(second.make(['/nulle-part/'])).rejects.toThrow('The site has no page /nulle-part/.');
  await expect(second.make(['/'])).rejects.toThrow('The site has no page /nulle-part/.');
});
