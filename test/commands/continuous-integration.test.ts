import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { commandSettings } from '../../src/commands/settings.ts';

const rules = z.array(z.object({ if: z.string().optional() }));
const job = z.object({
  stage: z.string(),
  script: z.array(z.string()),
  image: z.string().optional(),
  parallel: z.unknown().optional(),
  rules: rules.optional(),
  environment: z.object({ name: z.string(), url: z.string() }).optional(),
  artifacts: z
    .object({
      paths: z.array(z.string()),
      reports: z.object({ dotenv: z.string() }).optional(),
    })
    .optional(),
});

const packageScripts = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('.gitlab-ci.yml', () => {
  const {
    workflow,
    stages,
    default: shared,
    ...rest
  } = z
    .looseObject({
      workflow: z.object({ rules }),
      stages: z.array(z.string()),
      default: z.object({
        image: z.string(),
        before_script: z.array(z.string()),
        cache: z.array(z.object({ paths: z.array(z.string()) })),
      }),
    })
    .parse(parse(readFileSync('.gitlab-ci.yml', 'utf8')));
  const jobs = z.record(z.string(), job).parse(rest);
  const job_ = (name: string) => job.parse(jobs[name]);
  const MERGE_REQUEST = '$CI_PIPELINE_SOURCE == "merge_request_event"';
  const PUBLISHED = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH';

  test('every npm script that it runs exists', () => {
    const asked = Object.values(jobs)
      .flatMap(({ script }) => script)
      .flatMap((line) => [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
    expect(asked).not.toEqual([]);
    for (const name of asked) expect(packageScripts.scripts).toHaveProperty([name ?? '']);
  });

  test('every job stands in a declared stage, and every stage has a job', () => {
    const used = Object.values(jobs).map(({ stage }) => stage);
    expect(new Set(used)).toEqual(new Set(stages));
  });

  test('a draft is checked and built before it is merged; only the default branch is published', () => {
    expect(workflow.rules.map((rule) => rule.if)).toEqual([MERGE_REQUEST, PUBLISHED]);
    expect(job_('verifier').rules).toBeUndefined();
    expect(job_('apercu').rules).toEqual([{ if: MERGE_REQUEST }]);
    expect(job_('pages').rules).toEqual([{ if: PUBLISHED }]);
    expect(stages.indexOf(job_('verifier').stage)).toBeLessThan(stages.indexOf('construire'));
    expect(stages.indexOf(job_('verifier').stage)).toBeLessThan(stages.indexOf('publier'));
  });

  test('links are checked on a schedule only, before the site that shows the result is built', () => {
    expect(job_('liens').rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    expect(stages.indexOf(job_('liens').stage)).toBeLessThan(stages.indexOf(job_('pages').stage));
    expect(job_('liens').artifacts?.paths).toContain('content/national/liens-verifies.yml');
  });

  test('the tests are run on each version of Node that is promised', () => {
    const { image, parallel } = job_('tests');
    expect(image).toMatch(/^node:\$\{NODE\}-/);
    expect(parallel).toEqual({ matrix: [{ NODE: ['20', '22', '24'] }] });
  });

  test('Node is pinned, and new enough for the project', () => {
    const [, major, minor] = /^node:(\d+)\.(\d+)-/.exec(shared.image) ?? [];
    const [, wantedMajor, wantedMinor] = /(\d+)\.(\d+)/.exec(packageScripts.engines.node) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number(wantedMajor));
    expect(Number(minor)).toBeGreaterThanOrEqual(Number(wantedMinor));
  });

  test('dependencies come from the lock file; npm’s and Trame’s own caches are kept', () => {
    expect(shared.before_script[0]).toMatch(/^npm ci /);
    expect(shared.cache.flatMap(({ paths }) => paths)).toEqual(['.npm/', '.cache/']);
  });

  test.each(['apercu', 'pages'])('%s builds where GitLab takes the site from', (name) => {
    const { script, artifacts } = job_(name);
    const output = script.find((line) => line.includes('TRAME_OUTPUT='))?.split('=')[1] ?? '';
    expect(artifacts?.paths).toEqual([`${output}/`]);
    expect(script.indexOf('npm run build')).toBeGreaterThan(
      script.findIndex((line) => line.includes('TRAME_PREFIX=')),
    );
  });

  test('the address of the preview is read from the file that the job writes', () => {
    const { script, artifacts, environment } = job_('apercu');
    const variable = environment?.url.replace('$', '') ?? '';
    const file = artifacts?.reports?.dotenv ?? '';
    expect(
      script.some((line) => line.includes(`"${variable}=`) && line.endsWith(`> ${file}`)),
    ).toBe(true);
  });

  test('Decap takes the preview’s status for a link, and no job’s own', () => {
    // Decap looks for « deploy » in the names of a commit's statuses; a job's status leads to its log.
    expect(job_('apercu').script.join('\n')).toContain('name: "deploy/apercu"');
    expect(Object.keys(jobs).filter((name) => name.includes('deploy'))).toEqual([]);
  });

  test.each([
    ['https://groupe.gitlab.io', '/'],
    ['https://groupe.gitlab.io/trame', '/trame/'],
    ['https://groupe.pages.example/sous-groupe/trame', '/sous-groupe/trame/'],
  ])('a site at %s is built below %s', (address, prefix) => {
    const given = new URL(address).pathname;
    expect(commandSettings({ TRAME_PREFIX: given }).prefix).toBe(prefix);
  });
});
