import { runBench } from '../bench/bench.ts';
import { runFederationBench } from '../bench/federation-bench.ts';
import { benchOptions, USAGE, WrongOptions } from '../bench/options.ts';
import { runPaintBench } from '../bench/paint-bench.ts';
import { runPlacesBench } from '../bench/places-bench.ts';

try {
  const options = benchOptions(process.argv.slice(2));
  if (options.federation !== undefined)
    await runFederationBench({ editions: options.federation, strategies: 2 }, console.log);
  else if (options.places.length > 0) await runPlacesBench(options.places, console.log);
  else if (options.paint) await runPaintBench(options, console.log);
  else await runBench(options, console.log, console.error);
} catch (error) {
  if (!(error instanceof WrongOptions)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
