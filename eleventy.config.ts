import type UserConfig from '@11ty/eleventy/UserConfig';
import { ASSET_TEMPLATE } from './src/site/pages/asset-template.ts';
import { PAGE_TEMPLATE } from './src/site/pages/page-template.ts';

/**
 * Wires Trame into Eleventy. The content is read before Eleventy starts: `npm run build` hands the finished site over,
 * and this configuration with it (src/site/write-pages.ts).
 */
export default function configure(config: UserConfig): void {
  config.setQuietMode(true);

  // One route, one page; one asset, one file. https://www.11ty.dev/docs/virtual-templates/
  config.addTemplate('pages.11ty.js', PAGE_TEMPLATE);
  config.addTemplate('assets.11ty.js', ASSET_TEMPLATE);
}
