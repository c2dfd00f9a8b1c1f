import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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

test('the options of a command reach it, and so does its end', () => {
  const { status, stderr } = run('bench', {}, '--nulle-part');
  expect(stderr).toMatch(/^option inconnue, ou valeur absente/);
  expect(status).toBe(1);
});

test('what fails is told at its place in the sources', () => {
  // A file stands where the folder of the site would be made.
  const { status, stderr } = run('build', { TRAME_OUTPUT: 'package.json/site' });
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/src\/commands\/build\/build-site\.ts:\d+/);
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
