import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { commandOptions } from './command-options.ts';
import { readTotals, type Totals, totalsLine } from './test-totals.ts';

/** Where the steps that count tests leave their reports. */
const REPORTS = '.cache/tests';

interface Step {
  name: string;
  command: readonly string[];
  /** Projects of `vitest.config.ts`, run side by side: the step counts their tests. */
  projects?: readonly string[];
}

const TYPES: Step = { name: 'Types', command: ['tsc', '--noEmit'] };
const RULES: Step = {
  name: 'Règles de code et de couches',
  command: ['biome', 'check', '--error-on-warnings', '.'],
};
const CONTENTS: Step = { name: 'Contenus', command: ['node', 'src/commands/run.mjs', 'check'] };
/** Only for who writes an edition: the whole test builds it for the browser. */
const SITE: Step = { name: 'Site', command: ['node', 'src/commands/run.mjs', 'build'] };
const tests = (name: string, ...projects: string[]): Step => ({
  name,
  command: ['vitest', 'run'],
  projects,
});

const { rapide: isQuick = false, edition: isOfEdition = false } = commandOptions({
  name: 'npm test',
  options: {
    rapide: { does: 'les types, les règles et les unités' },
    edition: { does: 'pour qui écrit une édition : les contenus, et le site' },
  },
});

/** What is run, round by round, the shortest first; a round goes side by side, and one that fails stops the rest. */
const rounds = chosenRounds();
const environment = {
  ...process.env,
  ...(isOfEdition && { TRAME_OUTPUT: `${REPORTS}/site` }),
  ...(!isQuick && !isOfEdition && { TRAME_CHROMIUM: findChromium() }),
};

mkdirSync(REPORTS, { recursive: true });
const totals: Totals[] = [];
let failed: string[] = [];
for (const round of rounds) {
  const isAlone = round.length === 1;
  const ends = await Promise.all(round.map((step) => run(step, isAlone)));
  failed = round.filter((_, at) => !ends[at]).map(({ name }) => name);
  if (failed.length > 0) break;
}
if (failed.length > 0)
  console.error(`\nÉchec : ${failed.join(', ')}. Les étapes suivantes n’ont pas été lancées.`);
console.log(`\n${totalsLine(totals)}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function chosenRounds(): readonly (readonly Step[])[] {
  if (isOfEdition) return [[CONTENTS], [SITE]];
  if (isQuick) return [[TYPES, RULES, tests('Unités', 'units')]];
  return [
    [TYPES, RULES, CONTENTS],
    [tests('Unités', 'units', 'whole')],
    [tests('Navigateur', 'browser')],
  ];
}

/** Runs one step, counts its tests, and says whether it went well. Beside others, what it says is told when it ends. */
async function run({ name, command, projects = [] }: Step, isAlone: boolean): Promise<boolean> {
  const file = `${REPORTS}/${projects.join('-')}.json`;
  rmSync(file, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const options = projects.flatMap((project) => ['--project', project]);
  if (projects.length > 0) options.push(...reports);
  if (isAlone) console.log(`\n— ${name}`);
  const start = Date.now();
  const child = spawn('npx', ['--no-install', ...command, ...options], {
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: environment,
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => said.push(piece));
  const [status] = await once(child, 'close');
  if (!isAlone) console.log(`\n— ${name}\n${Buffer.concat(said)}`);
  console.log(`  ${name} : ${Math.round((Date.now() - start) / 1000)} s`);
  if (projects.length > 0) totals.push(readTotals(file));
  return status === 0;
}
