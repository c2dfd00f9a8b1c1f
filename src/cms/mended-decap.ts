import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import type { Mend } from './mend.ts';
import { DELETION_MENDS } from './mended-deletion.ts';
import { FIELD_MENDS } from './mended-fields.ts';
import { FRAME_MENDS } from './mended-frame.ts';
import { TEXT_MENDS } from './mended-text.ts';

const MENDS: readonly Mend[] = [...FRAME_MENDS, ...DELETION_MENDS, ...TEXT_MENDS, ...FIELD_MENDS];

/** A piece of source, however it is laid out. */
const laidOut = (piece: string): RegExp =>
  new RegExp(
    piece
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

/**
 * A file of Decap with its mends made.
 * @throws Error when Decap has changed so that a mend has no place any more
 */
export const mended = (path: string, text: string): string =>
  MENDS.filter(({ file }) => path.endsWith(file)).reduce((source, { why, file, before, after }) => {
    const parts = source.split(laidOut(before));
    if (parts.length !== 2)
      throw new Error(`Decap has changed: ${file} is no longer mended. ${why}`);
    return parts.join(after);
  }, text);

/** The files of Trame that say what is mended, from its root. */
export const MENDING_FILES = [
  'mend',
  'mended-decap',
  'mended-deletion',
  'mended-fields',
  'mended-frame',
  'mended-text',
].map((name) => `src/cms/${name}.ts`);

/** The files of Decap that are mended, below `node_modules`. */
export const MENDED_FILES = [...new Set(MENDS.map(({ file }) => file))];

/** Mends Decap while it is bundled; its packages stay as they are. */
export const MENDED_DECAP: Plugin = {
  name: 'mended-decap',
  setup({ onLoad }) {
    const filter = new RegExp(
      `(?:${MENDED_FILES.map((file) => file.replaceAll('.', '\\.')).join('|')})$`,
    );
    onLoad({ filter }, ({ path }) => ({ contents: mended(path, readFileSync(path, 'utf8')) }));
  },
};
