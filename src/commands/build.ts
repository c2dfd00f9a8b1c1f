import './safe-terminal.ts';

import { buildSiteFolder } from './build/build-site.ts';
import { commandOptions } from './command-options.ts';
import { BrokenPages, FaultyContent } from './report.ts';
import { commandSettings } from './settings.ts';

const { comprime: precompressed = false } = commandOptions({
  name: 'npm run build',
  options: {
    comprime: { does: 'pour les hébergeurs qui envoient tels quels les fichiers .gz et .br' },
  },
});
const settings = commandSettings();
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
