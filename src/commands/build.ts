import './safe-terminal.ts';

import { buildSiteFolder } from './build/build-site.ts';
import { BrokenPages, FaultyContent } from './report.ts';
import { commandSettings } from './settings.ts';

const settings = commandSettings();
/** For hosts that send `.gz` and `.br` as they stand: `npm run build -- --comprime`. */
const precompressed = process.argv.includes('--comprime');
const started = performance.now();
try {
  const { pages, indexed } = await buildSiteFolder(settings, { precompressed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(
    `${pages} pages, dont ${indexed} dans la recherche, écrites dans ${settings.output} en ${seconds} s.`,
  );
} catch (error) {
  if (!(error instanceof FaultyContent || error instanceof BrokenPages)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
