import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EDITIONS_FILE, HARVESTS_FOLDER } from '../model/federation/known-editions.ts';
import { isDeviceName, toSlug } from '../model/slug.ts';
import { CONTENT_TYPES, type TypeName, typeOfFolder } from '../model/types.ts';
import { DECISIONS_FILE } from '../model/upstream/decisions.ts';
import { WITHDRAWALS_FILE } from '../model/withdrawals.ts';
import { LINK } from './media-folder.ts';
import { nearestMatch, type Problem } from './problem.ts';

/** The two layers, the lower first. */
export const EDITION_NAMES = ['national', 'local'] as const;
export type EditionName = (typeof EDITION_NAMES)[number];

/** The file of one entry, found but not read. */
export interface EntryLocation {
  edition: EditionName;
  type: TypeName;
  slug: string;
  key: string;
  /** Path below the content folder. */
  file: string;
  /** Path on the disk. */
  path: string;
}

const SETTINGS_FILES = [
  'edition.yml',
  'synonymes.yml',
  'recherches.yml',
  'accessibilite.yml',
  'liens-verifies.yml',
  WITHDRAWALS_FILE,
];

/** What an edition may hold beside its entries. */
const OTHER_NAMES: Record<EditionName, readonly string[]> = {
  national: [...SETTINGS_FILES, EDITIONS_FILE, HARVESTS_FOLDER, 'README.md'],
  local: [...SETTINGS_FILES, DECISIONS_FILE, 'README.md', 'theme.css', 'templates', 'media'],
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lists the entry files of one edition, with a problem for everything that has no business there. */
export function listEditionFiles(contentFolder: string, edition: EditionName) {
  const root = join(contentFolder, edition);
  const locations: EntryLocation[] = [];
  const problems: Problem[] = [];
  const found = lstatSync(root, { throwIfNoEntry: false });
  if (!found) return { locations, problems };
  if (found.isSymbolicLink()) return { locations, problems: [{ file: edition, ...LINK }] };
  for (const item of visible(root)) {
    const type = item.isDirectory() ? typeOfFolder(item.name) : undefined;
    if (type) collect(join(root, item.name), edition, type, locations, problems);
    else if (edition === 'local' && item.name === 'media') continue;
    else if (item.isSymbolicLink()) problems.push({ file: `${edition}/${item.name}`, ...LINK });
    else if (edition === 'local' && item.isDirectory() && item.name === 'templates')
      problems.push(...linksBelow(root, `${edition}/templates`));
    else if (!OTHER_NAMES[edition].includes(item.name)) {
      problems.push(unexpected(`${edition}/${item.name}`, item, edition));
    }
  }
  return { locations, problems };
}

function collect(
  folder: string,
  edition: EditionName,
  type: { name: TypeName; folder: string },
  locations: EntryLocation[],
  problems: Problem[],
): void {
  for (const item of visible(folder)) {
    const file = `${edition}/${type.folder}/${item.name}`;
    const slug = item.name.replace(/\.md$/, '');
    const key = `${type.folder}/${slug}`;
    const fault = nameFault(item, slug);
    if (fault) problems.push({ file, ...fault });
    else {
      locations.push({
        edition,
        type: type.name,
        slug,
        key,
        file,
        path: join(folder, item.name),
      });
    }
  }
}

function nameFault(item: Dirent, slug: string) {
  if (!item.isFile()) {
    return {
      message: 'dossier ou lien inattendu',
      expected: 'des fichiers .md directement dans le dossier du type, sans sous-dossier',
    };
  }
  if (!item.name.endsWith('.md')) {
    return {
      message: 'ce fichier n’est pas une page',
      expected: 'un nom qui finit par .md ; rangez images et documents dans media/',
    };
  }
  if (!SLUG.test(slug)) {
    return {
      message: 'nom de fichier qui ne peut pas devenir une adresse',
      expected: `des minuscules sans accent, des chiffres et des tirets, par exemple « ${toSlug(slug) || 'ma-page'}.md »`,
    };
  }
  if (isDeviceName(slug)) {
    return {
      message: 'nom que Windows garde pour lui : qui s’en sert n’aurait pas ce fichier',
      expected: `un autre nom, par exemple « page-${slug}.md »`,
    };
  }
  return undefined;
}

/** Templates may take in one another: a link among them would publish any file of the machine that builds. */
const linksBelow = (root: string, folder: string): Problem[] =>
  readdirSync(join(root, 'templates'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isSymbolicLink())
    .map(({ parentPath, name }) => ({
      file:
        folder + join(parentPath, name).slice(join(root, 'templates').length).replaceAll('\\', '/'),
      ...LINK,
    }));

function unexpected(file: string, item: Dirent, edition: EditionName): Problem {
  const known = [...CONTENT_TYPES.map(({ folder }) => folder), ...OTHER_NAMES[edition]];
  return {
    file,
    message: `${item.isDirectory() ? 'dossier' : 'fichier'} inconnu « ${item.name} »`,
    expected: `${known.join(', ')}.${nearestMatch(item.name, known)}`,
  };
}

/** Names in a stable order; hidden files (`.gitkeep`, `.DS_Store`) are nobody's content. */
const visible = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
