import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type AdminBundle, adminBundle } from '../../src/cms/bundle.ts';

const CACHE = resolve('.cache/admin');

/** Decap's stock file, `decap-cms.js` 3.16.3, weighs 1.51 MB once compressed by gzip. */
const STOCK_GZIP = 1_510_000;

let bundle: AdminBundle;
beforeAll(async () => {
  bundle = await adminBundle();
});

const keptBundle = (): string => {
  const kept = readdirSync(CACHE)
    .filter((name) => /^[0-9a-f]{16}\.json$/.test(name))
    .map((name) => join(CACHE, name));
  const [newest] = kept.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!newest) throw new Error('No bundle is kept.');
  return newest;
};

test('the editor is a fifth lighter than the stock one, at least', () => {
  const weight = gzipSync(bundle.script.content).length + gzipSync(bundle.style.content).length;
  expect(weight).toBeLessThan((STOCK_GZIP * 4) / 5);
});

test.each([
  'already exists. Do you want to replace it?',
  'Failed to persist media',
  'Fork the repo',
  'No options',
])('« %s » is said in French', (english) => {
  // Not `toContain`, which would print megabytes.
  expect(bundle.script.content.includes(english)).toBe(false);
});

test('a bundle is kept from one build to the next', async () => {
  const before = statSync(keptBundle()).mtimeMs;
  expect(await adminBundle()).toMatchObject(bundle);
  expect(statSync(keptBundle()).mtimeMs).toBe(before);
});

test('a kept bundle that is damaged is made again', async () => {
  const file = keptBundle();
  writeFileSync(file, '{"script":');
  expect((await adminBundle()).script.path).toBe(bundle.script.path);
  expect(statSync(file).size).toBeGreaterThan(1_000_000);
});

test('the names of its files change with what they hold', () => {
  expect(bundle.script.path).toMatch(/^admin-[0-9a-f]{8}\.js$/);
  expect(bundle.style.path).toMatch(/^admin-[0-9a-f]{8}\.css$/);
});
