import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from '../../src/outputs/precompressed.ts';
import { contentFolder } from '../helpers/content-folder.ts';

const PAGE = '<p>Une page assez longue pour valoir la peine.</p>\n'.repeat(60);
/** Bytes that no compression makes smaller: each is drawn from the one before. */
const NOISE = Uint8Array.from(
  (function* () {
    for (let at = 0, value = 1; at < 4000; at += 1) {
      value = (value * 48_271) % 2_147_483_647;
      yield value >> 7;
    }
  })(),
);

test('each text that it makes smaller stands compressed beside itself, the same once unpacked', async () => {
  const folder = contentFolder({
    'index.html': PAGE,
    'kit/accueillir/index.html': PAGE,
    'api/v1/index.json': PAGE,
    'petit.txt': 'Bonjour',
    'bruit.txt': NOISE,
    'image.png': PAGE,
    'pagefind/index.pf_meta': PAGE,
  });
  expect(await precompress(folder)).toBe(3);
  for (const name of ['index.html', 'kit/accueillir/index.html', 'api/v1/index.json']) {
    const path = join(folder, name);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(PAGE);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(PAGE);
  }
  for (const name of ['petit.txt', 'bruit.txt', 'image.png', 'pagefind/index.pf_meta'])
    for (const form of ['gz', 'br'])
      expect(existsSync(join(folder, `${name}.${form}`))).toBe(false);
});
