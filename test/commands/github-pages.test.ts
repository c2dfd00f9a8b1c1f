import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(['read', 'none'])),
  concurrency: z.unknown(),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string().optional(),
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      needs: z.string().optional(),
      steps: z.array(step).min(1),
    }),
  ),
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const FOLDER = '.github/workflows';

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const { on, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('every script that it runs is one of package.json', () => {
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('every action is GitHub’s own, at one commit whose version is told beside it', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    for (const [line] of text.matchAll(/^.*\buses: .*$/gm))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('no step pastes an expression into a shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('what a stranger proposes runs without any right to write', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    for (const { permissions, steps: own } of Object.values(jobs)) {
      const runsCode = own.some(
        ({ uses, run }) => uses?.includes('checkout') || run?.includes('npm'),
      );
      if (runsCode) expect(Object.values(permissions)).not.toContain('write');
    }
  });
});

test('the tests are run on each version of Node that is promised', () => {
  const { jobs } = z
    .object({ jobs: z.object({ tester: z.looseObject({ strategy: z.unknown() }) }) })
    .parse(parse(readFileSync(`${FOLDER}/tests.yml`, 'utf8')));
  expect(jobs.tester.strategy).toEqual({ 'fail-fast': false, matrix: { node: [20, 22, 24] } });
});

describe('site.yml', () => {
  const { on, jobs } = workflow.parse(parse(readFileSync(`${FOLDER}/site.yml`, 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('contents are checked, then the site is built, before anything is kept', () => {
    const said = steps.map(({ run, uses }) => run ?? uses ?? '');
    const place = (start: string) => said.findIndex((one) => one.startsWith(start));
    expect(place('npm ci')).toBeGreaterThan(-1);
    expect(place('npm run check')).toBeGreaterThan(place('npm ci'));
    expect(place('npm run build')).toBeGreaterThan(place('npm run check'));
    expect(place('actions/upload-pages-artifact')).toBeGreaterThan(place('npm run build'));
  });

  test('only the main branch is published', () => {
    const publishing = Object.values(jobs).filter(
      ({ permissions }) => permissions.pages === 'write',
    );
    expect(publishing).toHaveLength(1);
    expect(publishing[0]?.if).toContain(`github.ref == 'refs/heads/main'`);
    expect(on).toHaveProperty('push.branches', ['main']);
  });
});

test('liens.yml checks the links on a schedule, and publishes nothing', () => {
  const { on, jobs } = workflow.parse(parse(readFileSync(`${FOLDER}/liens.yml`, 'utf8')));
  expect(Object.keys(on)).toEqual(['schedule', 'workflow_dispatch']);
  expect(jobs.verifier?.steps.map(({ run }) => run)).toContain('npm run links');
  expect(jobs.enregistrer?.needs).toBe('verifier');
  for (const { permissions } of Object.values(jobs)) expect(permissions.pages).toBeUndefined();
});
