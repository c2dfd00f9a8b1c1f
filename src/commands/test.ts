import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { readTotals, type Totals, totalsLine } from './test-totals.ts';

/** Where the steps that count tests leave their reports. */
const REPORTS = '.cache/tests';

/** What is run, in order; the first that fails stops the rest. */
interface Step {
  name: string;
  command: readonly string[];
  /** Projects of `vitest.config.ts`, run side by side: the step counts their tests. */
  projects?: readonly string[];
  /** Left out of `npm run test:quick`. */
  isLong?: boolean;
  /** All that `npm run test:edition` runs: what a territory wrote, and its site. */
  ofEdition?: boolean;
}

const VITEST = ['vitest', 'run'];
const isQuick = process.argv.includes('--rapide');
const isOfEdition = process.argv.includes('--edition');

const STEPS: readonly Step[] = [
  { name: 'Types', command: ['tsc', '--noEmit'] },
  { name: 'Règles de code et de couches', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'Contenus',
    command: ['node', 'src/commands/run.mjs', 'check'],
    isLong: true,
    ofEdition: true,
  },
  { name: 'Unités', command: VITEST, projects: isQuick ? ['units'] : ['units', 'whole'] },
  { name: 'Navigateur', command: VITEST, projects: ['browser'], isLong: true },
];

/** Only for who writes an edition: the whole test builds it for the browser. */
const SITE: Step = {
  name: 'Site',
  command: ['node', 'src/commands/run.mjs', 'build'],
  ofEdition: true,
};

const steps = [...STEPS, ...(isOfEdition ? [SITE] : [])].filter(({ isLong, ofEdition }) =>
  isOfEdition ? ofEdition : !isLong || !isQuick,
);
const environment =
  isQuick || isOfEdition ? process.env : { ...process.env, TRAME_CHROMIUM: findChromium() };

mkdirSync(REPORTS, { recursive: true });
const totals: Totals[] = [];
let failed: string | undefined;
for (const step of steps) {
  console.log(`\n— ${step.name}`);
  const start = Date.now();
  const isGood = run(step);
  console.log(`  ${step.name} : ${Math.round((Date.now() - start) / 1000)} s`);
  if (!isGood) {
    failed = step.name;
    break;
  }
}
if (failed !== undefined)
  console.error(`\nÉchec : ${failed}. Les étapes suivantes n’ont pas été lancées.`);
console.log(`\n${totalsLine(totals)}`);
process.exitCode = failed === undefined ? 0 : 1;

/** Runs one step, counts its tests, and says whether it went well. */
function run({ command, projects = [] }: Step): boolean {
  const file = `${REPORTS}/${projects.join('-')}.json`;
  rmSync(file, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const options = projects.flatMap((project) => ['--project', project]);
  if (projects.length > 0) options.push(...reports);
  const { status } = spawnSync('npx', ['--no-install', ...command, ...options], {
    stdio: 'inherit',
    env: { ...environment, ...(isOfEdition && { TRAME_OUTPUT: `${REPORTS}/site` }) },
  });
  if (projects.length > 0) totals.push(readTotals(file));
  return status === 0;
}
