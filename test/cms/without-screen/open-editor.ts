import { compileFunction } from 'node:vm';
import type { CmsConfig } from 'decap-cms-core';
import { build, type Plugin } from 'esbuild';
import { NOTHING_COMPILED, REPLACED } from '../../../src/cms/bundle.ts';
import { MENDED_DECAP } from '../../../src/cms/mended-decap.ts';
import type { editor } from './program.ts';

/** The editor of one window, without its screen: Decap's core, our backends and our file formats. */
export type Editor = typeof editor;

/** What the windows of one browser share. */
export type Storage = Map<string, string>;

/** Parts that are only there to be looked at, or that want a page: what stands for each. */
const SCREENS: readonly [name: RegExp, contents: string][] = [
  [/\/AuthenticationPage$/, 'export default {};'],
  [/^history$/, 'export const createHashHistory = () => ({ push() {}, replace() {} });'],
];

const withoutScreen: Plugin = {
  name: 'without-screen',
  setup({ onResolve, onLoad }) {
    for (const [filter, contents] of SCREENS) {
      const namespace = `instead-of-${filter}`;
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onLoad({ filter: /.*/, namespace }, () => ({ contents }));
    }
  },
};

type Program = (...globals: unknown[]) => { editor: Editor };

let program: Promise<Program> | undefined;

/** The program, as a function of the globals of its window: compiled once, it runs anew for each. */
async function compiled(): Promise<Program> {
  const { outputFiles } = await build({
    entryPoints: ['test/cms/without-screen/program.ts'],
    write: false,
    bundle: true,
    format: 'iife',
    globalName: 'program',
    mainFields: ['browser', 'module', 'main'],
    loader: { '.svg': 'text', '.wasm': 'empty', '.css': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
    alias: REPLACED,
    plugins: [withoutScreen, NOTHING_COMPILED, MENDED_DECAP],
  });
  const names = Object.keys(browserGlobals('https://essai.example/', new Map()));
  return compileFunction(`${outputFiles[0]?.text}\nreturn program;`, names) as Program;
}

/**
 * Opens the editor in a window of its own: nothing is shared with the other windows but the storage, if it is given.
 * What is wanted of a screen is wanted of the real browser, in `test/browser/`.
 * @param address where the editor would stand, with its last slash
 */
export async function openEditor(
  config: CmsConfig,
  address: string,
  storage: Storage = new Map(),
): Promise<Editor> {
  const globals = browserGlobals(address, storage);
  program ??= compiled();
  const { editor } = (await program)(...Object.values(globals));
  await editor.start(structuredClone(config));
  return editor;
}

/** The little that Decap asks of a browser while nothing is shown. */
function browserGlobals(address: string, storage: Storage): Record<string, unknown> {
  const nothing = () => undefined;
  const localStorage = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, `${value}`),
    removeItem: (key: string) => void storage.delete(key),
    key: (at: number) => [...storage.keys()][at] ?? null,
    clear: () => storage.clear(),
    get length() {
      return storage.size;
    },
  };
  const { href, origin, hostname, pathname } = new URL(address);
  const location = { href, origin, hostname, pathname, hash: '', search: '', replace: nothing };
  const document = {
    addEventListener: nothing,
    removeEventListener: nothing,
    location,
    querySelector: () => null,
  };
  const own = {
    ...{ location, localStorage, document, fetch: fetchLikeBrowser(origin) },
    history: { pushState: nothing, replaceState: nothing, state: null },
    navigator: { userAgent: '', platform: '', onLine: true },
    addEventListener: nothing,
    removeEventListener: nothing,
    // Decap's GitHub client reads a global of this name without knowing it.
    status: '',
    setTimeout: shortened,
    // What would tell that this is Node.
    ...{ process: undefined, require: undefined, module: undefined, Buffer: undefined },
    // What Decap says there is for whoever looks for a fault of its own.
    console: { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing },
  };
  const window = Object.create(globalThis, Object.getOwnPropertyDescriptors(own));
  return { ...own, window, self: window };
}

/** A browser says where a request comes from, and lets no script say it. */
const fetchLikeBrowser =
  (origin: string) =>
  (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Origin', origin);
    if (new URL(address, origin).origin === origin) headers.set('Sec-Fetch-Site', 'same-origin');
    return fetch(new URL(address, origin), { ...init, headers });
  };

const TEN_SECONDS = 10_000;

/** What Decap waits for before it tries again takes no time here; its time limits stay what they are. */
const shortened = (act: () => void, delay = 0): NodeJS.Timeout =>
  setTimeout(act, delay < TEN_SECONDS ? 0 : delay);
