import { runBench } from '../bench/bench.ts';
import { benchOptions, USAGE, WrongOptions } from '../bench/options.ts';

try {
  await runBench(benchOptions(process.argv.slice(2)), console.log, console.error);
} catch (error) {
  if (!(error instanceof WrongOptions)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
