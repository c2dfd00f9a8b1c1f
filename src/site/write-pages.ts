import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type UserConfig from '@11ty/eleventy/UserConfig';
import configure from '../../eleventy.config.ts';
import { mediaFile } from '../corpus/media-folder.ts';
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
    copyFileSync(mediaFile(folder, address), target);
  }
}

/** Hands one reading of the content to Eleventy. */
function handOver(config: UserConfig, current: CurrentSite, pageOf: PageBytes): void {
  const { site, assets } = current;
  config.addGlobalData('routes', () => [...site.values()]);
  config.addGlobalData('assets', () => assets.files);
  // Making pages is most of the work: that it takes long is nothing to warn of.
  config.benchmarks.config.setMinimumThresholdMs(0);
  // A page is made when it is written, right after this: https://www.11ty.dev/docs/transforms/
  const paper = samePaper();
  config.addTransform('page', async function (content) {
    const route = site.get(this.page.url);
    return route ? paper(await pageOf(route)) : content;
  });
}

/**
 * Puts the bytes of one page after the other in the same place: Eleventy keeps all that it has written until the end of
 * the build, which would be the whole site. It has written a page before it asks for the next.
 */
function samePaper(): (bytes: Uint8Array) => Buffer {
  let sheet = Buffer.alloc(0);
  return (bytes) => {
    if (bytes.length > sheet.length) sheet = Buffer.alloc(2 * bytes.length);
    sheet.set(bytes);
    return sheet.subarray(0, bytes.length);
  };
}
