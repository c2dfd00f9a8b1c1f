import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../corpus/parse-yaml.ts';
import { readTextFile } from '../corpus/read-file.ts';

/** What the import reads of `_config.yml`. */
export interface JekyllConfig {
  title?: string | undefined;
  /** Address of the old site, with its sub-folder and without a last slash. */
  address: string;
  /** Sub-folder of the old site, without a last slash. */
  base: string;
  /** Folder that holds the collections, or nothing. */
  collectionsFolder: string;
  /** Folders of the collections: `_guide`. */
  collections: readonly string[];
  /** Front matter given by folder; an empty path means the whole site. */
  defaults: readonly { path: string; values: Record<string, unknown> }[];
  /** Keys that the import does not read, with their values. */
  unread: Record<string, unknown>;
  /** Why the file could not be read, in French. */
  failure?: string;
}

const NONE: JekyllConfig = {
  address: '',
  base: '',
  collectionsFolder: '',
  collections: [],
  defaults: [],
  unread: {},
};

/** Reads `_config.yml` at the root of the tree, if there is one. */
export function readConfig(root: string): JekyllConfig {
  const path = join(root, '_config.yml');
  if (!existsSync(path)) return NONE;
  const read = readTextFile(path, '_config.yml');
  if ('problem' in read)
    return { ...NONE, failure: `${read.problem.message}. Attendu : ${read.problem.expected}` };
  const { parsed, problems } = parseYaml(read.text, '_config.yml', 0);
  const [problem] = problems;
  if (!parsed)
    return {
      ...NONE,
      failure: `ligne ${problem?.line} : ${problem?.message}. Attendu : ${problem?.expected}`,
    };
  const {
    title,
    url,
    baseurl,
    collections,
    collections_dir: folder,
    defaults,
    ...unread
  } = parsed.data;
  const base = trimSlashes(baseurl);
  return {
    title: typeof title === 'string' ? title : undefined,
    base: base && `/${base}`,
    address:
      typeof url === 'string' ? `${url.replace(/(?<!\/)\/+$/, '')}${base && `/${base}`}` : '',
    collectionsFolder: trimSlashes(folder),
    collections: namesOf(collections).map((name) => `_${name.replace(/^_/, '')}`),
    defaults: defaultsOf(defaults),
    unread,
  };
}

const trimSlashes = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^\/+|(?<!\/)\/+$/g, '') : '';

function namesOf(collections: unknown): string[] {
  if (Array.isArray(collections)) return collections.map(String);
  return typeof collections === 'object' && collections !== null ? Object.keys(collections) : [];
}

function defaultsOf(defaults: unknown): JekyllConfig['defaults'] {
  if (!Array.isArray(defaults)) return [];
  return defaults.flatMap((item: unknown) => {
    const { scope, values } = (item ?? {}) as {
      scope?: { path?: unknown; type?: unknown };
      values?: unknown;
    };
    if (typeof values !== 'object' || values === null) return [];
    const { path, type } = scope ?? {};
    const folder =
      trimSlashes(path) || (typeof type === 'string' && type !== 'pages' ? `_${type}` : '');
    return [{ path: folder, values: values as Record<string, unknown> }];
  });
}
