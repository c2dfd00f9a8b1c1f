import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Assets } from './site-context.ts';

/** A file that the site serves beside its pages. */
export interface AssetFile {
  /** Address from the root of the site; holds a fingerprint, so that browsers may keep it for ever. */
  url: string;
  content: string;
}

/** Everything that pages load: their addresses, and the files behind them. */
export interface BuiltAssets extends Assets {
  files: AssetFile[];
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5563" d="M0 0h32v32H0z"/><path stroke="#f0c36a" stroke-width="4" d="M8 0v32M24 0v32"/><path stroke="#fbf8f2" stroke-width="4" d="M0 10h32M0 22h32"/></svg>`;

/**
 * Bundles the stylesheet and the scripts.
 * @param source folder `src` of Trame
 * @param contentFolder an edition's `local/theme.css` is added after Trame's own layers
 */
export function buildAssets(source: string, contentFolder: string): BuiltAssets {
  const theme = join(contentFolder, 'local/theme.css');
  const css =
    bundle(join(source, 'site/styles/trame.css')) +
    (existsSync(theme) ? minifyCss(readFileSync(theme, 'utf8')) : '');
  const stylesheet = fingerprinted('trame', 'css', css);
  const script = (name: string, entry: string) =>
    fingerprinted(name, 'js', bundle(join(source, 'browser', entry)));
  const page = script('page', 'page.ts');
  const search = script('recherche', 'search-page.ts');
  const filters = script('filtres', 'filter-items.ts');
  const charters = script('comparer-chartes', 'compare-charters.ts');
  const strategies = script('comparer-strategies', 'compare-strategies.ts');
  const offline = script('hors-connexion', 'offline/offline-page.ts');
  const icon = { url: '/assets/icone.svg', content: ICON };
  return {
    stylesheet: stylesheet.url,
    script: page.url,
    searchScript: search.url,
    filterScript: filters.url,
    charterScript: charters.url,
    strategyScript: strategies.url,
    offlineScript: offline.url,
    files: [stylesheet, page, search, filters, charters, strategies, offline, icon],
  };
}

function bundle(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

const minifyCss = (css: string): string =>
  buildSync({
    stdin: { contents: css, loader: 'css' },
    minify: true,
    write: false,
    charset: 'utf8',
  }).outputFiles[0]?.text ?? '';

function fingerprinted(name: string, extension: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { url: `/assets/${name}-${hash}.${extension}`, content };
}
