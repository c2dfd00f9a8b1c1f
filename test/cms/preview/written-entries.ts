import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WrittenEntry } from '../../../src/cms/app/preview/draft-entry.ts';
import { EDITION_NAMES } from '../../../src/corpus/edition-files.ts';
import { CONTENT_TYPES } from '../../../src/model/types.ts';

/** Every entry file of a content folder as Decap opens it: front matter as plain data, the body beside. */
export function writtenEntries(content: string): WrittenEntry[] {
  return EDITION_NAMES.flatMap((edition) =>
    CONTENT_TYPES.flatMap(({ name, folder }) => {
      const path = join(content, edition, folder);
      const files = existsSync(path) ? readdirSync(path).filter((file) => /\.md$/.test(file)) : [];
      return files.map((file): WrittenEntry => {
        const text = readFileSync(join(path, file), 'utf8');
        const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
        return { type: name, slug: file.replace(/\.md$/, ''), edition, data: parse(front), body };
      });
    }),
  );
}
