import type { Assets } from '../../src/site/site-context.ts';

/** Addresses of assets, for views that are made without bundling any. */
export const ASSETS: Assets = {
  stylesheet: '/assets/a.css',
  script: '/assets/a.js',
  searchScript: '/assets/b.js',
  filterScript: '/assets/c.js',
  charterScript: '/assets/d.js',
  strategyScript: '/assets/e.js',
  offlineScript: '/assets/f.js',
};
