import { buildSiteFolder } from '../commands/build-site.ts';
import { commandSettings } from '../commands/settings.ts';
import { siteSource } from '../site/site-source.ts';
import { probeBuild } from './build-probe.ts';
import type { BuildReport } from './measure-build.ts';

// One full build in a process of its own, as `npm run build` makes it; what it cost goes to the standard output.
const settings = commandSettings();
const phases = probeBuild(siteSource(settings.content, settings.prefix));
const started = performance.now();
const { pages, indexed } = await buildSiteFolder(settings);
const report: BuildReport = {
  pages,
  indexed,
  seconds: (performance.now() - started) / 1000,
  phases: phases(),
  nodeBytes: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(report));
