import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { inSite } from './assign-order.ts';

/** What was found under the folder that is imported. Paths stand below its root, with `/`. */
export interface SourceTree {
  /** Path on the disk, free of symbolic links. */
  root: string;
  /** Texts to import, in the order of the old site. */
  texts: string[];
  /** Every other file that a text may link to, by its {@link fileKey}: editors do not all have the same disks. */
  files: Map<string, string>;
  /** The file that a path leads to, whatever its case. */
  findFile(path: string): string | undefined;
  /** The only file of this name, whatever its folder. */
  findByName(name: string): string | undefined;
  /** `_defaults.md` files. */
  defaults: string[];
  /** One file was asked for: the rest of its tree is not to be told about. */
  isFile: boolean;
  /** What is left aside, with the reason, in French. */
  skipped: { path: string; reason: string }[];
}

/** Folders that Jekyll keeps for its own machinery. */
const MACHINERY: Readonly<Record<string, string>> = {
  _layouts: 'modèles de page de Jekyll',
  _includes: 'morceaux de modèles de Jekyll',
  _data: 'données de Jekyll',
  _sass: 'styles de Jekyll',
  _plugins: 'extensions de Jekyll',
  _site: 'site déjà construit',
  _drafts: 'brouillons',
};

const TEXT = /\.(mdx?|markdown|mkd|mdown|html?|docx)$/i;

/** Files that are no text to read, by their names, and what they are. */
const NO_TEXTS: readonly [RegExp, string][] = [
  [
    /^(?:readme|license|licence|contributing|changelog)\.(?:md|txt)$/i,
    'fichier du dépôt, pas une page',
  ],
  [/^(?:404|robots|humans|sitemap|feed)\.\w+$/i, 'page du site lui-même, pas un texte'],
  [/^~\$.*\.docx$/i, 'fichier de travail de Word'],
  [
    /^_.*\.(?:mdx?|markdown|mkd|mdown|html?|docx)$/i,
    'nom qui commence par « _ » : Jekyll ne le publie pas',
  ],
];

/**
 * Lists a folder, or one file with the tree it belongs to (its images may stand higher up).
 * @param collections folders starting with `_` that hold texts, as `_config.yml` declares them
 */
export function readTree(
  start: string,
  collections: (root: string) => readonly string[],
): SourceTree {
  const path = realpathSync(start);
  if (statSync(path).isFile()) return treeOfFile(path);
  const files = new Map<string, string>();
  const tree: SourceTree = {
    root: path,
    texts: [],
    files,
    findFile: (name) => files.get(fileKey(name)),
    findByName: (name) => onlyNamed(files, name),
    defaults: [],
    isFile: false,
    skipped: [],
  };
  walk(tree, '', new Set(['_posts', ...collections(path)]));
  return tree;
}

/** One file is looked at with the settings above it; its neighbours are not listed, there may be a whole disk of them. */
function treeOfFile(path: string): SourceTree {
  const root = rootOf(path);
  const below = relative(root, path).split(sep).join('/');
  const folders = below.split('/').map((_, at, names) => names.slice(0, at).join('/'));
  const defaults = folders.map((folder) => (folder ? `${folder}/_defaults.md` : '_defaults.md'));
  const isThere = (name: string) =>
    isInside(root, join(root, name)) &&
    statSync(join(root, name), { throwIfNoEntry: false })?.isFile();
  return {
    root,
    texts: [below],
    files: new Map(),
    findFile: (name) => (isThere(name) && !TEXT.test(name) ? name : undefined),
    findByName: () => undefined,
    defaults: defaults.filter(isThere),
    isFile: true,
    skipped: [],
  };
}

/** The folder that holds `_config.yml`, above a file; else the file's own folder. */
function rootOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '_config.yml'))) return folder;
  }
  return dirname(file);
}

function walk(tree: SourceTree, folder: string, known: ReadonlySet<string>): void {
  for (const item of itemsOf(tree, folder)) {
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    if (item.isSymbolicLink()) takeLink(tree, path);
    else if (item.isDirectory()) takeFolder(tree, path, item, known);
    else if (item.isFile()) takeFile(tree, path, item.name);
  }
}

function itemsOf(tree: SourceTree, folder: string): Dirent[] {
  try {
    const items = readdirSync(join(tree.root, folder), { withFileTypes: true });
    return items.sort((a, b) => inSite(a.name, b.name));
  } catch {
    tree.skipped.push({ path: `${folder}/`, reason: 'dossier que l’on ne peut pas ouvrir' });
    return [];
  }
}

function takeFolder(
  tree: SourceTree,
  path: string,
  { name }: Dirent,
  known: ReadonlySet<string>,
): void {
  const reason = MACHINERY[name] ?? 'dossier que _config.yml ne déclare pas comme collection';
  if (!name.startsWith('_') || known.has(name)) walk(tree, path, known);
  else if (MACHINERY[name] !== undefined || takeMedia(tree, path))
    tree.skipped.push({ path: `${path}/`, reason });
}

/** The pictures of a folder whose texts are no pages (`_images`); tells whether it has such texts. */
function takeMedia(tree: SourceTree, folder: string): boolean {
  let hasTexts = false;
  for (const item of itemsOf(tree, folder)) {
    const path = `${folder}/${item.name}`;
    if (item.isDirectory()) hasTexts = takeMedia(tree, path) || hasTexts;
    else if (item.isFile() && TEXT.test(item.name)) hasTexts = true;
    else if (item.isFile() && !item.name.startsWith('.')) tree.files.set(fileKey(path), path);
  }
  return hasTexts;
}

/** A link to a file of the tree is as good as the file; anything else would read what nobody meant to import. */
function takeLink(tree: SourceTree, path: string): void {
  const target = realTarget(join(tree.root, path));
  if (!target) tree.skipped.push({ path, reason: 'lien symbolique qui ne mène à rien' });
  else if (!isInside(tree.root, target)) {
    tree.skipped.push({
      path,
      reason: 'lien symbolique qui sort du dossier importé : il n’est pas suivi',
    });
  } else if (statSync(target).isDirectory()) {
    tree.skipped.push({ path: `${path}/`, reason: 'lien symbolique vers un dossier déjà lu' });
  } else tree.files.set(fileKey(path), path);
}

function takeFile(tree: SourceTree, path: string, name: string): void {
  if (name === '_config.yml') return;
  const reason = NO_TEXTS.find(([names]) => names.test(name))?.[1];
  if (name.toLowerCase() === '_defaults.md') tree.defaults.push(path);
  else if (reason) tree.skipped.push({ path, reason });
  else if (TEXT.test(name) || isTextWithFrontMatter(join(tree.root, path))) tree.texts.push(path);
  else tree.files.set(fileKey(path), path);
}

/** Some exports end in `.txt`; a front matter gives them away. */
function isTextWithFrontMatter(path: string): boolean {
  return /\.txt$/i.test(path) && /^\uFEFF?---\s*\n/.test(readFileSync(path, 'utf8').slice(0, 20));
}

/** Editors often give the name of a picture without its folder. */
function onlyNamed(files: ReadonlyMap<string, string>, name: string): string | undefined {
  const key = fileKey(name);
  const found = [...files].filter(([path]) => path === key || path.endsWith(`/${key}`));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** How a file is looked for: whatever the case, and however the disk writes its accents. */
const fileKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** Whether a path stands below a folder. */
export function isInside(root: string, path: string): boolean {
  const below = relative(root, resolve(path));
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`);
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
