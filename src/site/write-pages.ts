import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type UserConfig from '@11ty/eleventy/UserConfig';
import configure from '../../eleventy.config.ts';
import type { CurrentSite } from './current-site.ts';
import type { Route } from './route.ts';

/** Gives the finished HTML of one page, in UTF-8. */
export type PageBytes = (route: Route) => Promise<Uint8Array>;

/**
 * Writes the pages, the assets and the media of a site, through Eleventy.
 * @param pageOf called once for each page, in the order of the site
 * @param output folder of the site, made if it is not there
 */
export async function writePages(
  current: CurrentSite,
  pageOf: PageBytes,
  output: string,
): Promise<void> {
  const eleventy = new Eleventy('src/site/pages', output, {
    config: (config) => {
      configure(config);
      handOver(config, current, pageOf);
    },
    quietMode: true,
    runMode: 'build',
  });
  eleventy.disableLogger();
  await eleventy.init();
  await eleventy.write();
  copyMedia(current.corpus, output);
}

/** The files that the check has let through, and no other: the folder may hold what systems and editors leave there. */
function copyMedia({ folder, media }: CurrentSite['corpus'], output: string): void {
  for (const address of media) {
    const target = join(output, address);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(folder, address), target);
  }
}

/** Hands one reading of the content to Eleventy. */
function handOver(config: UserConfig, current: CurrentSite, pageOf: PageBytes): void {
  const { site, assets } = current;
  config.addGlobalData('routes', () => [...site.values()]);
  config.addGlobalData('assets', () => assets.files);
  // Making pages is most of the work: that it takes long is nothing to warn of.
  config.benchmarks.config.setMinimumThresholdMs(0);
  // A page is made when it is written: what templates return is kept as text until the end of the build, which weighs
  // twice what the bytes of a transform do. https://www.11ty.dev/docs/transforms/
  config.addTransform('page', function (content) {
    const route = site.get(this.page.url);
    return route ? pageOf(route) : content;
  });
}
