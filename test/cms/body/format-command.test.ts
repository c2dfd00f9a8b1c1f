import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

/** What `npm run format` says of a content folder. */
const format = async (content: string) =>
  (
    await run(process.execPath, ['src/commands/run.mjs', 'format'], {
      cwd: ROOT,
      env: { ...process.env, TRAME_CONTENT: content },
    })
  ).stdout;

test('npm run format mends what it can, tells what stays, and does nothing the second time', async () => {
  const sheet = kitSheet();
  const front = sheet.slice(0, sheet.indexOf('\n---\n') + 5);
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/accueillir.md': `${front}* un\n* deux\n\n2 * 3 * 4\n`,
    'national/kit/bien.md': `${front}- un\n`,
  });
  const file = join(content, 'national/kit/accueillir.md');
  const name = content.split('/').at(-1);
  const line = front.split('\n').length + 3;

  expect((await format(content)).split('\n')).toEqual([
    `${name}/national/kit/accueillir.md : mis en forme.`,
    `${name}/national/kit/accueillir.md:${line} — « 2 * 3 * 4 » reste en Markdown dans l’éditeur en ligne ; écrivez « × » pour multiplier, ou « \\* » pour un astérisque.`,
    `1 fichier mis en forme sur 2 dans ${content}.`,
    '',
  ]);
  expect(readFileSync(file, 'utf8')).toBe(`${front}- un\n- deux\n\n2 * 3 * 4\n`);
  expect(readdirSync(join(content, 'national/kit'))).toEqual(['accueillir.md', 'bien.md']);

  expect(await format(content)).toContain(`0 fichier mis en forme sur 2 dans ${content}.`);
});
