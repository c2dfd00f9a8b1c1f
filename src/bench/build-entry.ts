import { buildSiteFolder, EXTENTS } from '../commands/build/build-site.ts';
import type { BuildPhase } from '../commands/build/timed.ts';
import { commandSettings } from '../commands/settings.ts';
import type { BuildReport } from './measure-build.ts';

// One build in a process of its own, as `npm run build` makes it, or less (`pages`, `without-data`); what it cost goes to
// the standard output.
const extent = EXTENTS.find((name) => name === process.argv[2]) ?? 'whole';
const started = performance.now();
const { pages, indexed } = await buildSiteFolder(commandSettings(), { extent });
const seconds = (performance.now() - started) / 1000;
const phases = Object.fromEntries(
  performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration / 1000]),
) as Record<BuildPhase, number>;
const nodeBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ pages, indexed, seconds, phases, nodeBytes } satisfies BuildReport));
