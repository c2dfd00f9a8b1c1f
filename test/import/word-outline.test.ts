import { expect, test } from 'vitest';
import { outlineStyleMap, styledByLevel } from '../../src/import/word-outline.ts';
import { tooSlow } from '../growth.ts';

test.each<[what: string, read: (length: number) => void]>([
  ['properties that never end', (length) => styledByLevel('<w:pPr><w:jc/>'.repeat(length / 14))],
  ['one long property', (length) => styledByLevel(`<w:pPr>${'<w:pStyle '.repeat(length / 10)}`)],
  ['styles that never end', (length) => outlineStyleMap('<w:style a="">x'.repeat(length / 15))],
  [
    'styles that stand on one another',
    (length) =>
      outlineStyleMap(
        Array.from(
          { length: length / 80 },
          (_, at) =>
            `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
        ).join(''),
      ),
  ],
])('%s are read in a time in proportion', (_what, read) => {
  expect(tooSlow(read)).toBeUndefined();
});
