import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

/** What `npm test` runs, in order; the first that fails stops the rest. */
const STEPS: readonly (readonly [name: string, ...command: string[]])[] = [
  ['Types', 'tsc', '--noEmit'],
  ['Règles de code et de couches', 'biome', 'check', '--error-on-warnings', '.'],
  ['Contenus', 'tsx', 'src/commands/check.ts'],
  ['Unités', 'vitest', 'run', '--project', 'units'],
  ['Navigateur', 'vitest', 'run', '--project', 'browser'],
];

const chromium = findChromium();
for (const [name, program, ...options] of STEPS) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npx', ['--no-install', program ?? '', ...options], {
    stdio: 'inherit',
    env: { ...process.env, TRAME_CHROMIUM: chromium },
  });
  if (status !== 0) {
    console.error(`\nÉchec : ${name}.`);
    process.exit(status ?? 1);
  }
}
