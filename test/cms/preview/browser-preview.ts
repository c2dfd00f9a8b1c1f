import { resolve } from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import type { DraftFault } from '../../../src/cms/app/check/draft-fault.ts';
import type { WrittenEntry } from '../../../src/cms/app/preview/draft-entry.ts';
import type { PreviewPage } from '../../../src/cms/app/preview/preview.ts';
import { corpusFile } from '../../../src/cms/corpus-file.ts';
import { templatesFile } from '../../../src/cms/templates-file.ts';
import { type Corpus, corpusReader } from '../../../src/corpus/corpus.ts';
import { territoryName } from '../../../src/corpus/official-territories.ts';
import { templateRenderer } from '../../../src/site/renderer.ts';
import { buildSite, type Site } from '../../../src/site/site.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { ASSETS } from '../../helpers/assets.ts';

const INCLUDES = resolve('_includes');

/** What the admin's page does with the preview; text goes in and out, as between an editor and a browser. */
const PAGE = `
import './no-eval.ts';
import { loadedTemplates } from './compiled-templates.ts';
import { openPreview } from './preview.ts';
let preview;
globalThis.open = (corpus, territories) => {
  preview = openPreview({
    corpus: JSON.parse(corpus),
    templates: loadedTemplates(),
    loadTerritories: async () => JSON.parse(await territories()),
  });
};
globalThis.page = (written) => JSON.stringify(preview.page(JSON.parse(written)));
globalThis.faults = (written) => JSON.stringify(preview.faults(JSON.parse(written)));
globalThis.component = (name, data) => preview.component(name, JSON.parse(data));
globalThis.onChange = (listener) => preview.onChange(listener);
`;

let program: string | undefined;

/** The preview as the browser gets it, bundled once for all tests of a file. */
const bundledPreview = (): string => {
  program ??= buildSync({
    stdin: { contents: PAGE, resolveDir: resolve('src/cms/app/preview'), loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  }).outputFiles[0]?.text;
  return program ?? '';
};

/** A site, and the preview of the same content as a browser runs it. */
export interface SiteAndPreview {
  corpus: Corpus;
  site: Site;
  /** How many times something was compiled from text while the preview loaded and ran. */
  compilations(): number;
  page(written: WrittenEntry): PreviewPage;
  faults(written: WrittenEntry): DraftFault[];
  component(name: string, data: unknown): string;
  /** Calls back when the preview would look otherwise. */
  onChange(listener: () => void): void;
}

/**
 * Opens both over a content folder. The preview runs in a context of its own without Node, where nothing can be
 * compiled from text, over the very files that the admin loads.
 * @param territories gives the content of `territoires.json`
 */
export function openSiteAndPreview(
  content: string,
  prefix = '/',
  territories: () => Promise<string> = async () => '{}',
): SiteAndPreview {
  const { corpus, problems } = corpusReader(content)();
  if (!corpus) throw new Error(JSON.stringify(problems));
  const context = vm.createContext(
    { URL, console, setTimeout, TextEncoder, TextDecoder },
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(
    `globalThis.compilations = 0;
     globalThis.Function = new Proxy(Function, { construct() { compilations += 1; throw new EvalError(); } });
     globalThis.eval = () => { compilations += 1; throw new EvalError(); };`,
    context,
  );
  vm.runInContext(templatesFile(INCLUDES, content), context);
  vm.runInContext(bundledPreview(), context);
  context.open(corpusFile(corpus, prefix, ASSETS, territoryName), territories);
  return {
    corpus,
    site: buildSite(
      siteContext(corpus, prefix, territoryName),
      templateRenderer(INCLUDES, content, ASSETS),
      INCLUDES,
    ),
    compilations: () => context.compilations,
    page: (written) => JSON.parse(context.page(JSON.stringify(written))),
    faults: (written) => JSON.parse(context.faults(JSON.stringify(written))),
    component: (name, data) => context.component(name, JSON.stringify(data)),
    onChange: (listener) => context.onChange(listener),
  };
}
