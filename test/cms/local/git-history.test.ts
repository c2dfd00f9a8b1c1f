import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { localEditor } from './local-editor.ts';
import { startLocalServer } from './local-server.ts';

const SHEET = 'national/kit/accueillir.md';
const path = `content/${SHEET}`;

const edition = () => contentFolder({ 'national/edition.yml': EDITION, [SHEET]: kitSheet() });

const git = (content: string, author: string, ...args: string[]): void => {
  execFileSync(
    'git',
    ['-c', `user.name=${author}`, '-c', 'user.email=essai@example.org', ...args],
    { cwd: dirname(content), stdio: 'pipe' },
  );
};

function commit(content: string, author: string, message: string): void {
  git(content, author, 'add', '--all');
  git(content, author, 'commit', '--quiet', '--message', message);
}

/** An edition that Git follows, whose sheet has three versions, the first under another name. */
function followed(): string {
  const content = edition();
  const former = join(content, 'national/kit/accueil à l’écran.md');
  renameSync(join(content, SHEET), former);
  git(content, 'Ada', 'init', '--quiet');
  commit(content, 'Ada Lovelace', 'Premiers contenus');
  renameSync(former, join(content, SHEET));
  commit(content, 'Basile « B »', 'Renommer la fiche');
  writeFileSync(join(content, SHEET), kitSheet().replace('titre: ', 'titre: Bien '));
  commit(content, 'Chloé', 'Changer le titre\n\nEt dire pourquoi.');
  return content;
}

interface Told {
  versions: { id: string; author: string; message: string; date: string }[];
  none?: string;
}

async function history(content: string, file = path): Promise<Told> {
  const { status, body } = await (await startLocalServer(content)).ask('fileHistory', {
    path: file,
  });
  expect(status).toBe(200);
  return body as Told;
}

test('the versions of a page are those of Git, through its renaming, the latest first', async () => {
  const content = followed();
  const { versions, none } = await history(content);
  expect(none).toBeUndefined();
  expect(versions).toMatchObject([
    { author: 'Chloé', message: 'Changer le titre' },
    { author: 'Basile « B »', message: 'Renommer la fiche' },
    { author: 'Ada Lovelace', message: 'Premiers contenus' },
  ]);
  expect(versions.every(({ date }) => Date.parse(date) > 0)).toBe(true);
});

test('each version is given as it was, and nothing else of the repository', async () => {
  const content = followed();
  const server = await startLocalServer(content);
  const { versions } = await history(content);
  const texts = await Promise.all(
    versions.map(({ id }) => server.ask('fileVersion', { path, version: id })),
  );
  const titled = kitSheet().replace('titre: ', 'titre: Bien ');
  expect(texts.map(({ body }) => body)).toEqual([
    { text: titled },
    { text: kitSheet() },
    { text: kitSheet() },
  ]);
  for (const [file, version, status] of [
    ['content/national/edition.yml', versions[0]?.id, 404],
    [path, 'f'.repeat(40), 404],
    [path, 'HEAD', 422],
    [path, '--output=/tmp/x'.padEnd(40, '0'), 422],
    ['content/../.git/config', versions[0]?.id, 403],
  ])
    expect([file, (await server.ask('fileVersion', { path: file, version })).status]).toEqual([
      file,
      status,
    ]);
});

test('where there is no Git, and for a page that was never kept, it is said', async () => {
  const content = edition();
  expect(await history(content)).toMatchObject({
    versions: [],
    none: expect.stringContaining('n’est pas suivi par Git'),
  });
  git(content, 'Ada', 'init', '--quiet');
  const never = { versions: [], none: expect.stringContaining('aucune version') };
  expect(await history(content)).toMatchObject(never);
  commit(content, 'Ada', 'Premiers contenus');
  writeFileSync(join(content, 'national/kit/neuve.md'), kitSheet());
  expect(await history(content, 'content/national/kit/neuve.md')).toMatchObject(never);
});

test('on a machine without Git, it is said', async () => {
  const content = followed();
  const { PATH } = process.env;
  process.env.PATH = '/nowhere';
  onTestFinished(() => {
    process.env.PATH = PATH;
  });
  expect((await history(content)).none).toContain('Git n’est pas installé');
});

test('what the repository’s own settings would start is not started', async () => {
  const content = followed();
  const trap = join(dirname(content), 'piege');
  rmSync(trap, { force: true });
  mkdirSync(join(dirname(content), 'bin'), { recursive: true });
  const program = join(dirname(content), 'bin/piege.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
  for (const [name, value] of [
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['gpg.program', program],
    ['log.showSignature', 'true'],
    ['diff.external', program],
  ] as const)
    git(content, 'Ada', 'config', name, value);
  expect((await history(content)).versions.length).toBe(3);
  expect(() => rmSync(trap)).toThrow();
});

test('an earlier version comes back into the form, and only what differs from the file is written', async () => {
  const content = followed();
  const editor = await localEditor(content);
  await editor.open('kit', 'accueillir');
  expect(editor.valueOf('titre')).toMatch(/^Bien /);
  await editor.takeBack(2);
  expect(editor.valueOf('titre')).not.toMatch(/^Bien /);
  git(content, 'Ada', 'diff', '--exit-code');
  await editor.save();
  const diff = execFileSync('git', ['diff', '--numstat'], {
    cwd: dirname(content),
    encoding: 'utf8',
  });
  expect(diff).toBe(`1\t1\t${path}\n`);
});
