import type { AssetFile } from '../assets.ts';

/** The stylesheets, the scripts and the icon: one asset, one file. */
export const ASSET_TEMPLATE = {
  data: {
    pagination: { data: 'assets', size: 1, alias: 'asset' },
    permalink: ({ asset }: { asset: AssetFile }) => asset.url,
    eleventyExcludeFromCollections: true,
  },
  render: ({ asset }: { asset: AssetFile }): string => asset.content,
};
