import type { AssetFile } from '../assets.ts';

/** The stylesheet, the scripts and the icon: one asset, one file. */
export const data = {
  pagination: { data: 'assets', size: 1, alias: 'asset' },
  permalink: ({ asset }: { asset: AssetFile }) => asset.url,
  eleventyExcludeFromCollections: true,
};

export const render = ({ asset }: { asset: AssetFile }): string => asset.content;
