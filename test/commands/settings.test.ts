import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commandSettings } from '../../src/commands/settings.ts';

test.each([
  [{}, { content: resolve('content'), output: resolve('_site') }],
  [
    { TRAME_CONTENT: '/a b/été', TRAME_OUTPUT: 'sortie' },
    { content: '/a b/été', output: resolve('sortie') },
  ],
  [
    { TRAME_PREFIX: 'trame' },
    { content: resolve('content'), output: resolve('_site'), prefix: '/trame/' },
  ],
  [
    { TRAME_PREFIX: '/a/b/' },
    { content: resolve('content'), output: resolve('_site'), prefix: '/a/b/' },
  ],
])('%o', (env, expected) => {
  expect(commandSettings(env)).toEqual(expected);
});
