import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { withFrenchSpaces } from './script-spaces.ts';
import {
  filesBelow,
  type TemplateSources,
  templateFolders,
  templateSources,
  templatesUsedBy,
} from './template-sources.ts';

/** A file that the site serves beside its pages. */
export interface AssetFile {
  /** Address from the root of the site; holds a fingerprint, so that browsers may keep it for ever. */
  url: string;
  content: string;
}

/** What the pages of one layout load. */
export interface LayoutAssets {
  /**
   * Address of its one stylesheet, without prefix: what all pages share, its components and the layout itself. Nothing
   * of it stands in the page, so that a site may refuse every style that is not in a file of its own (CSP, `style-src`).
   */
  stylesheet: string;
  /** Addresses without prefix, in the order in which they run: what all pages share, then its own. */
  scripts: readonly string[];
}

/** What pages load. */
export interface Assets {
  /** By name of the layout. */
  layouts: Readonly<Record<string, LayoutAssets>>;
}

/** What pages load, and the files behind it. */
export interface BuiltAssets extends Assets {
  files: AssetFile[];
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5563" d="M0 0h32v32H0z"/><path stroke="#f0c36a" stroke-width="4" d="M8 0v32M24 0v32"/><path stroke="#fbf8f2" stroke-width="4" d="M0 10h32M0 22h32"/></svg>`;

/** What every page is made of: what it uses goes into the shared files. */
const FRAME = 'layouts/base.njk';

/** What marks searched words, loaded by the script of all pages where an address names words. */
export const HIGHLIGHTER = 'surligner';

/** The style guide names no component and shows them all, in frames where nothing can be pressed. */
const SHOWS_ALL = 'layouts/style.njk';

/**
 * Gives a function that bundles the styles and scripts of an edition, and does so again only when a file that they are
 * made of has changed, or when a template was added, changed or removed: templates say which components a page uses.
 * @param source folder `src` of Trame
 * @param includes folder `_includes`
 * @param contentFolder has an edition's own templates with their styles and scripts, and its `local/theme.css`, which
 *   stands after all layers
 */
export function assetsBundler(
  source: string,
  includes: string,
  contentFolder: string,
): () => Promise<BuiltAssets> {
  const folders = () => templateFolders(includes, contentFolder);
  const theme = join(contentFolder, 'local/theme.css');
  const place = `${source}\n${includes}`;
  let last: Made | undefined;
  return async () => {
    const isOwn = folders().length > 1 || existsSync(theme);
    const state = (inputs: readonly string[]) =>
      stateOf(isOwn ? [...inputs, theme] : inputs, folders());
    const kept = [last, isOwn ? undefined : ofTrame.get(place)].find(
      (made) => made && made.state === state(made.inputs),
    );
    if (kept) last = kept;
    else {
      const made = await buildAssets(source, folders(), theme);
      last = { ...made, state: state(made.inputs) };
      if (!isOwn) ofTrame.set(place, last);
    }
    return last.assets;
  };
}

/** A bundle, and the state of the files that it was made of. */
interface Made {
  assets: BuiltAssets;
  inputs: readonly string[];
  state: string;
}

/** The bundle of Trame's own files, which all editions that add no style and no template of theirs share. */
const ofTrame = new Map<string, Made>();

/** Changes when one of the files does, or the list of those below the folders. */
function stateOf(files: readonly string[], folders: readonly string[]): string {
  const all = [
    ...files,
    ...folders.flatMap((folder) => filesBelow(folder).map((name) => join(folder, name))),
  ];
  return [...new Set(all.map((file) => resolve(file)))]
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? `${file} ${found.mtimeMs} ${found.size}` : file;
    })
    .join('\n');
}

async function buildAssets(source: string, folders: readonly string[], theme: string) {
  const templates = templateSources(folders);
  const { output, inputs } = await bundle([
    { in: join(source, 'site/styles/trame.css'), out: 'trame' },
    { in: join(source, 'browser/page.ts'), out: 'page' },
    { in: join(source, 'browser/highlight-page.ts'), out: HIGHLIGHTER },
    ...[...templates.keys()].flatMap((template) => filesBeside(template, folders)),
  ]);
  const shared = partsOf(FRAME, templates);
  const sharedStyle = output('trame.css') + styleOf(shared, output);
  const ownTheme = await themeCss(theme);
  const highlighter = fingerprinted(HIGHLIGHTER, 'js', output(`${HIGHLIGHTER}.js`));
  const framed = output('page.js').replace(`${HIGHLIGHTER}.js`, basename(highlighter.url));
  const page = fingerprinted('page', 'js', framed + scriptOf(shared, output));
  const files = new Map([page, highlighter].map((file) => [file.url, file]));
  const layouts: Record<string, LayoutAssets> = {};
  for (const template of templates.keys()) {
    const name = /^layouts\/([^/]+)\.njk$/.exec(template)?.[1];
    if (!name) continue;
    const own = partsOf(template, templates).filter((part) => !shared.includes(part));
    const styled = template === SHOWS_ALL ? [...allComponents(templates), ...own] : own;
    const sheet = fingerprinted('trame', 'css', sharedStyle + styleOf(styled, output) + ownTheme);
    const script = ownScript(own, output);
    // Layouts that are made of the same parts share one file: it is fetched once.
    files.set(sheet.url, sheet);
    if (script) files.set(script.url, script);
    layouts[name] = { stylesheet: sheet.url, scripts: [page.url, ...(script ? [script.url] : [])] };
  }
  const icon = { url: '/assets/icone.svg', content: ICON };
  return { inputs, assets: { layouts, files: [...files.values(), icon] } };
}

/** The same, each stylesheet ended by what an edition changes of the palette. */
export function withPalette(assets: BuiltAssets, palette: string): BuiltAssets {
  if (palette === '') return assets;
  const coloured = new Map(
    assets.files
      .filter(({ url }) => url.endsWith('.css'))
      .map(({ url, content }) => [url, fingerprinted('trame', 'css', content + palette)]),
  );
  const layouts = Object.entries(assets.layouts).map(([name, { stylesheet, scripts }]) => [
    name,
    { stylesheet: coloured.get(stylesheet)?.url ?? stylesheet, scripts },
  ]);
  return {
    layouts: Object.fromEntries(layouts),
    files: assets.files.map((file) => coloured.get(file.url) ?? file),
  };
}

/** Text of a bundled file by its name, `components/suite/suite.css`; empty when there is none. */
type Output = (name: string) => string;

interface EntryPoint {
  in: string;
  /** Without extension. */
  out: string;
}

/** Bundles everything at once. Scripts are closed in themselves: several make one file, one after the other. */
async function bundle(
  entryPoints: EntryPoint[],
): Promise<{ output: Output; inputs: readonly string[] }> {
  const folder = resolve('/');
  const { outputFiles, metafile } = await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    charset: 'utf8',
    logLevel: 'error',
    // Pictures of the site are called by their address.
    external: ['/media/*', '../media/*'],
  });
  const texts = new Map(
    outputFiles.map(({ path, text }) => [
      path,
      path.endsWith('.js') ? withFrenchSpaces(text.trim()) : text.trim(),
    ]),
  );
  return {
    output: (name) => texts.get(join(folder, name)) ?? '',
    inputs: Object.keys(metafile.inputs),
  };
}

/** `x.css`, `x.print.css` and `x.ts` beside `x.njk`: those of the edition stand before Trame's. */
function filesBeside(template: string, folders: readonly string[]): EntryPoint[] {
  const part = partName(template);
  return ['.css', '.print.css', '.ts'].flatMap((ending) => {
    const file = folders
      .map((folder) => join(folder, part + ending))
      .find((path) => existsSync(path));
    return file ? [{ in: file, out: part + ending.replace(/\.[a-z]+$/, '') }] : [];
  });
}

const partName = (template: string): string => template.replace(/\.njk$/, '');

/** What a template is made of: components by name, then layouts, each after the one that it extends. */
function partsOf(template: string, templates: TemplateSources): string[] {
  const parts = templatesUsedBy(template, templates).map(partName);
  const isLayout = (part: string) => part.startsWith('layouts/');
  return [...parts.filter((part) => !isLayout(part)).sort(), ...parts.filter(isLayout)];
}

const allComponents = (templates: TemplateSources): string[] =>
  [...templates.keys()]
    .filter((name) => name.startsWith('components/'))
    .map(partName)
    .sort();

const styleOf = (parts: readonly string[], output: Output): string =>
  layer('components', parts.map((part) => output(`${part}.css`)).join('')) +
  layer('print', parts.map((part) => output(`${part}.print.css`)).join(''), '@media print');

function layer(name: string, css: string, condition?: string): string {
  if (css === '') return '';
  return `@layer ${name}{${condition ? `${condition}{${css}}` : css}}`;
}

const scriptOf = (parts: readonly string[], output: Output): string =>
  parts.map((part) => output(`${part}.js`)).join('');

/** The script of a layout and its components, named after them; the same for all layouts that use the same. */
function ownScript(parts: readonly string[], output: Output): AssetFile | undefined {
  const scripted = parts.filter((part) => output(`${part}.js`) !== '');
  if (scripted.length === 0) return undefined;
  const name = scripted.map((part) => basename(part)).join('-');
  return fingerprinted(name, 'js', scriptOf(scripted, output));
}

async function themeCss(file: string): Promise<string> {
  if (!existsSync(file)) return '';
  const css = readFileSync(file, 'utf8');
  return (await transform(css, { loader: 'css', minify: true, charset: 'utf8' })).code;
}

function fingerprinted(name: string, extension: string, content: string): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { url: `/assets/${name}-${hash}.${extension}`, content };
}
