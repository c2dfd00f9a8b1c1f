import { readdirSync } from 'node:fs';
import type { Assets } from '../../src/site/assets.ts';

const NAMES = readdirSync('_includes/layouts').filter((name) => name.endsWith('.njk'));

/** Style of every page. */
export const STYLE = '@layer components{a{color:red}}';

/** What pages load, for views that are made without bundling anything. */
export const ASSETS: Assets = {
  stylesheet: '/assets/a.css',
  layouts: Object.fromEntries(
    NAMES.map((name) => [
      name.replace(/\.njk$/, ''),
      { style: STYLE, scripts: ['/assets/a.js', '/assets/b.js'] },
    ]),
  ),
};
