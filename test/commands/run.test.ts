import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

const run = (command: string, env: NodeJS.ProcessEnv = {}, ...options: string[]) =>
  spawnSync(process.execPath, ['src/commands/run.mjs', command, ...options], {
    encoding: 'utf8',
    env: { ...process.env, TRAME_CONTENT: 'test/editions/complet', ...env },
  });

test('a command runs from its bundle as it does from its sources', () => {
  const bundled = run('check');
  const sources = spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/check.ts'], {
    encoding: 'utf8',
    env: { ...process.env, TRAME_CONTENT: 'test/editions/complet' },
  });
  expect(bundled.stderr).toBe(sources.stderr);
  expect(bundled.stdout).toBe(sources.stdout);
  expect(bundled.status).toBe(0);
});

test('a bundle is kept until one of its sources changes', () => {
  const command = '.cache/command-check/check.mjs';
  run('check');
  const made = readFileSync(command, 'utf8');
  writeFileSync(command, `console.log('kept');\n`);
  expect(run('check').stdout).toBe('kept\n');
  const kept = '.cache/command-check/sources.json';
  const { sources, digest } = JSON.parse(readFileSync(kept, 'utf8'));
  expect(sources).toEqual(expect.arrayContaining(['src/commands/check.ts', 'package.json']));
  writeFileSync(kept, JSON.stringify({ sources, digest: `not ${digest}` }));
  expect(run('check').stdout).not.toBe('kept\n');
  expect(readFileSync(command, 'utf8')).toBe(made);
});

test('the options of a command reach it, and so does its end', () => {
  const { status, stderr } = run('bench', {}, '--nulle-part');
  expect(stderr).toMatch(/^option inconnue, ou valeur absente/);
  expect(status).toBe(1);
});

test.each(['start', 'build', 'check', 'format', 'links', 'auth', 'fuzz', 'test', 'export'])(
  '%s refuses an option that it does not know, and does nothing',
  (command) => {
    const { status, stderr, stdout } = run(command, { PORT: '0' }, '--zorglub');
    expect(stderr).toMatch(/^Option inconnue « --zorglub »\./);
    expect([status, stdout]).toEqual([1, '']);
  },
);

test('what fails is told at its place in the sources', () => {
  // A file stands where the folder of the site would be made.
  const { status, stderr } = run('build', { TRAME_OUTPUT: 'package.json/site' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/src\/commands\/build\/build-site\.ts:\d+/);
});

/** What acts on a terminal or on the forge that keeps a log, wherever a text can hold it. */
const ACTING = `---
titre: "x\\u001b[31mROUGE\\u001b]0;pwn\\u0007"
resume: x
situation: x
moment: "a\\n::error file=x::pwned\\nb\\u001b[2J"
"cle\\n::warning::pwn2": 1
suite: ["kit/x\\n::error::pwn3"]
---

[x](/nulle\u001b[31mpart/) \u001b]0;titre\u0007 [y](/a%0A::error::pwn4) ##[error]pwn5
`;

test.each(['check', 'build', 'format', 'links'])(
  'npm run %s prints no text of a page that acts on a terminal or on a log',
  (command) => {
    const content = contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/piege.md': ACTING,
    });
    const { stdout, stderr } = run(command, {
      TRAME_CONTENT: content,
      TRAME_OUTPUT: join(content, '../site'),
    });
    const said = stdout + stderr;
    expect(said).toContain('piege.md');
    expect(said).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(said).not.toMatch(/^\s*::|##\[/m);
  },
);

test('npm start opens although a page that others lead to is gone: the problems are told, the editor is there', async () => {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/kit/orienter.md': kitSheet('Orienter', '', 'Voir [là](/kit/accueillir/).\n'),
  });
  const server = spawn(process.execPath, ['src/commands/run.mjs', 'start'], {
    env: { ...process.env, TRAME_CONTENT: content, PORT: '18731' },
  });
  onTestFinished(() => void server.kill());
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Pour arrêter');
  expect(said).toContain('orienter.md:16 — le lien « /kit/accueillir/ » ne mène nulle part');
  const home = /http:\S+:\d+\//.exec(said)?.[0] ?? '';
  const page = await (await fetch(`${home}kit/orienter/`)).text();
  expect(page).toContain('le lien « /kit/accueillir/ » ne mène nulle part');
  const editor = await fetch(`${home}admin/`);
  expect(editor.status).toBe(200);
  expect(await editor.text()).toContain('nc-root');
});

test('every command of package.json is started this way', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const others = Object.entries(scripts).filter(
    ([name, command]) => !command.startsWith(`node src/commands/run.mjs ${name.split(':')[0]}`),
  );
  expect(others.map(([name]) => name).sort()).toEqual(['lint', 'types']);
});
