import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { QUESTIONS } from '../../src/edition/creation/questions.ts';

const step = z.looseObject({
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.looseObject({
  on: z.looseObject({
    schedule: z.array(z.object({ cron: z.string() })).optional(),
    workflow_dispatch: z
      .object({ inputs: z.record(z.string(), z.unknown()).optional() })
      .nullable()
      .optional(),
  }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()).optional(),
      steps: z.array(step),
    }),
  ),
});

const read = (path: string) => workflow.parse(parse(readFileSync(path, 'utf8')));
const scriptsOf = ({ jobs }: z.infer<typeof workflow>) =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => (run ? [run] : [])));

const FILES = [
  '.github/workflows/amont.yml',
  '.github/workflows/creer.yml',
  '.forgejo/workflows/amont.yml',
];

test.each(FILES)('%s: every line that it runs is one that the shell reads', (path) => {
  for (const script of scriptsOf(read(path)))
    execFileSync('bash', ['-n'], { input: script, stdio: ['pipe', 'pipe', 'pipe'] });
});

test.each(FILES)('%s: no answer and no name becomes a command', (path) => {
  for (const script of scriptsOf(read(path))) expect(script).not.toContain('${{');
});

test.each(FILES.filter((path) => path.startsWith('.github')))(
  '%s: what may write runs no program of the repository',
  (path) => {
    for (const { permissions = {}, steps } of Object.values(read(path).jobs)) {
      if (!Object.values(permissions).includes('write')) continue;
      expect(steps.map(({ run = '' }) => run).join('\n')).not.toMatch(/\b(npm|node)\b/);
    }
  },
);

describe('the monthly comparison', () => {
  test.each(['.github/workflows/amont.yml', '.forgejo/workflows/amont.yml'])(
    '%s runs once a month, and on demand',
    (path) => {
      const { on } = read(path);
      expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \d+ \* \*$/) }]);
      expect(on).toHaveProperty('workflow_dispatch');
    },
  );

  test.each([...FILES, '.gitlab-ci.yml'].filter((path) => !path.includes('creer')))(
    '%s opens an issue only when the report was written',
    (path) => {
      const text = readFileSync(path, 'utf8');
      expect(text).toMatch(/edition -- amont .*--fiche fiche\.md/);
      expect(text).toMatch(/\[ -f fiche\.md \]/);
    },
  );
});

test('the form asks what the command knows', () => {
  const { on, jobs } = read('.github/workflows/creer.yml');
  const script = scriptsOf({ on, jobs }).find((text) => text.includes('creer')) ?? '';
  const flags = [...script.matchAll(/--([a-z]+) /g)].map(([, flag]) => flag);
  expect(flags.length).toBeGreaterThan(5);
  const known = QUESTIONS.map(({ flag }) => flag);
  expect(flags.filter((flag) => flag !== undefined && !known.includes(flag))).toEqual([]);
  const inputs = Object.keys(on.workflow_dispatch?.inputs ?? {});
  expect(inputs.filter((name) => !known.includes(name))).toEqual([]);
});
