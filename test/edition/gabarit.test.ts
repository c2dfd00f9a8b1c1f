import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { takeTemplate } from '../../src/edition/gabarit.ts';
import { overriddenParts, templateRemarks } from '../../src/site/own-look/template-versions.ts';
import { contentFolder, EDITION } from '../helpers/content-folder.ts';

const FOOTER = 'components/pied/pied.njk';

async function take(
  words: readonly string[],
  content = contentFolder({ 'national/edition.yml': EDITION }),
) {
  const said: string[] = [];
  const exitCode = await takeTemplate(words, {
    content,
    input: Readable.from([]),
    say: (text) => void said.push(text),
    complain: (text) => void said.push(text),
  });
  return {
    content,
    exitCode,
    said: said.join(''),
    file: join(content, 'local/templates', words[0] ?? ''),
  };
}

test('without a name, the parts are listed with their versions', async () => {
  const { exitCode, said } = await take([]);
  expect(exitCode).toBe(0);
  expect(said).toMatch(/^[0-9a-f]{8} {2}components\/pied\/pied\.njk$/m);
});

test('a part is copied with the version that it was made from, and its contract is told', async () => {
  const { content, exitCode, said, file } = await take([FOOTER]);
  expect(exitCode).toBe(0);
  expect(said).toContain('macro pied(site)');
  expect(said).toContain('site.pied[].titre');
  expect(readFileSync(file, 'utf8')).toMatch(/^\{# national: [0-9a-f]{8} #\}\n/);
  expect(templateRemarks(content)).toEqual([]);
  expect(overriddenParts(content)).toMatchObject([{ name: FOOTER }]);
});

test('what stands there already is left as it is', async () => {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    [`local/templates/${FOOTER}`]: 'mien',
  });
  const { exitCode, file } = await take([FOOTER], content);
  expect(exitCode).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('mien');
});

test('an unknown name is told, with the nearest', async () => {
  const { exitCode, said, file } = await take(['pied.njk']);
  expect(exitCode).toBe(1);
  expect(said).toContain('« components/pied/pied.njk »');
  expect(existsSync(file)).toBe(false);
});

test('a part that went on without the edition is told, and one that says nothing of its version', async () => {
  const { content, file } = await take([FOOTER]);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/[0-9a-f]{8}/, '00000000'));
  expect(templateRemarks(content)).toEqual([
    expect.stringMatching(
      /pied\.njk — le gabarit national a changé depuis \(00000000, puis [0-9a-f]{8}\)/,
    ),
  ]);
  writeFileSync(file, text.replace(/^.*\n/, ''));
  expect(templateRemarks(content)).toEqual([
    expect.stringMatching(
      /pied\.njk — ne dit pas de quelle version nationale il part.*\{# national: [0-9a-f]{8} #\}/,
    ),
  ]);
});
