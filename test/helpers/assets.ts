import { readdirSync } from 'node:fs';
import type { Assets } from '../../src/site/assets.ts';

const NAMES = readdirSync('_includes/layouts').filter((name) => name.endsWith('.njk'));

/** What pages load, for views that are made without bundling anything. */
export const ASSETS: Assets = {
  layouts: Object.fromEntries(
    NAMES.map((name) => [
      name.replace(/\.njk$/, ''),
      { stylesheet: '/assets/a.css', scripts: ['/assets/a.js', '/assets/b.js'] },
    ]),
  ),
};
