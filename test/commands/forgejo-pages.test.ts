import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageFile from '../../package.json' with { type: 'json' };

interface Workflow {
  on: { push: { branches: string[] } };
  jobs: Record<string, { steps: { uses?: string; run?: string; if?: string }[] }>;
}

const workflow: Workflow = parse(readFileSync('.forgejo/workflows/site.yml', 'utf8'));
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test('Forgejo checks and builds with the commands that there are, and calls nothing of a third party', () => {
  const asked = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)/g)]);
  const names = asked.map(([, name = '']) => name);
  expect(names).toEqual(['check', 'build']);
  expect(names.filter((name) => !(name in packageFile.scripts))).toEqual([]);
  expect(steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
});

test('only the published branch fills the one that is served', () => {
  const writing = steps.filter(({ run }) => run?.includes('push '));
  expect(writing.map((step) => step.if)).toEqual([
    "github.event_name == 'push' && vars.TRAME_PAGES == 'oui'",
  ]);
  expect(workflow.on.push.branches).toEqual(['main']);
});
