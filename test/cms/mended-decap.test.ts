import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MENDED_FILES, mended } from '../../src/cms/mended-decap.ts';

/** An update of Decap that moves what is mended fails here, with the fault that would come back. */
describe.each(MENDED_FILES)('%s', (file) => {
  const path = `node_modules/${file}`;
  const text = readFileSync(path, 'utf8');

  test('is mended', () => {
    expect(mended(path, text)).not.toBe(text);
  });

  test('is told when it has changed', () => {
    expect(() => mended(path, '')).toThrow(`Decap has changed: ${file} is no longer mended.`);
  });
});
