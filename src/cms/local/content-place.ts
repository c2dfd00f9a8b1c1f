import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EDITION_NAMES } from '../../corpus/edition-files.ts';
import { isMediaName, MEDIA_EXTENSIONS } from '../../corpus/media-files.ts';
import { CONTENT_TYPES, typeOfFolder } from '../../model/types.ts';
import { SETTINGS_LABELS } from '../settings-files.ts';
import { Refusal } from './refusal.ts';

/** What stands, or may stand, at a place of the content. */
export type PlaceKind = 'entry' | 'settings' | 'media';

/** A file that the editor may read and write. */
export interface Place {
  kind: PlaceKind;
  /** As Decap names it, `content/national/kit/accueillir.md`. */
  file: string;
  /** On the disk; no link stands on the way. */
  path: string;
  exists: boolean;
}

/** The files beside the entries that the form writes. */
const SETTINGS = Object.keys(SETTINGS_LABELS);

/**
 * The place of a file that Decap names. Only entries, settings and media have one: never a hidden file, never a link
 * (it may lead anywhere), never a name that another system cannot hold.
 * A name is taken as it stands on the disk, else with its accents in one piece (NFC), as Git and addresses want them.
 * @param content absolute folder of the content
 * @throws Refusal
 */
export function placeOf(content: string, file: string): Place {
  const given = namesOf(content, file);
  const kind = kindOf(given);
  if (!kind) throw outside(content, file);
  const found = walk(content, given, file);
  if (found.exists) return { kind, file, ...found };
  const composed = file.normalize('NFC');
  return { kind, file: composed, ...walk(content, namesOf(content, composed), composed) };
}

/** A folder that Decap lists. */
export interface ListedFolder {
  /** Regular files that have a place, as Decap names them, in a stable order. */
  files: string[];
  /** Names that can neither be read nor be shown: links and the like. */
  odd: string[];
}

/**
 * The files of one folder of entries or media; none when it does not exist yet.
 * @throws Refusal when the folder is none of these
 */
export function listFolder(content: string, folder: string): ListedFolder {
  const trimmed = folder.replace(/\/$/, '');
  const names = namesOf(content, trimmed);
  const [zone, type = '', ...more] = names;
  const isTypeFolder = isEdition(zone) && more.length === 0 && typeOfFolder(type) !== undefined;
  if (!isTypeFolder && belowMedia(names) === undefined) throw outside(content, folder);
  const { path, exists } = walk(content, names, trimmed, 'folder');
  if (!exists) return { files: [], odd: [] };
  const items = readdirSync(path, { withFileTypes: true });
  const regular = items.filter((item) => item.isFile()).map(({ name }) => `${trimmed}/${name}`);
  return {
    files: regular.filter((file) => isAllowed(content, file)).sort(),
    odd: items.filter((item) => !item.isFile() && !item.isDirectory()).map(({ name }) => name),
  };
}

/** Whether a file has a place. */
function isAllowed(content: string, file: string): boolean {
  try {
    placeOf(content, file);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** The names below the content folder, each fit for every system and for an address. */
function namesOf(content: string, file: string): string[] {
  const [root, ...names] = file.split('/');
  if (root !== basename(content) || names.length === 0 || !names.every(isSoundName))
    throw outside(content, file);
  return names;
}

/** No hidden name, no `..`, no sign that Windows or an address reads in its own way, nothing invisible. */
const isSoundName = (name: string): boolean =>
  name !== '' &&
  Buffer.byteLength(name) <= 200 &&
  !/^[. ]|[. ]$|[\\:*?"<>|%#]|\p{C}/u.test(name) &&
  !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);

function kindOf(names: readonly string[]): PlaceKind | undefined {
  const [zone, first = '', second = ''] = names;
  const last = names.at(-1) ?? '';
  const media = belowMedia(names);
  if (media) return media.length > 0 && isMediaName(last) ? 'media' : undefined;
  if (!isEdition(zone)) return undefined;
  if (names.length === 2 && SETTINGS.includes(first)) return 'settings';
  const isEntry = names.length === 3 && typeOfFolder(first) && second.endsWith('.md');
  return isEntry ? 'entry' : undefined;
}

/** The names below a folder of media: the national one, or that of a territory, which stands with its pages. */
function belowMedia(names: readonly string[]): readonly string[] | undefined {
  if (names[0] === 'media') return names.slice(1);
  return names[0] === 'local' && names[1] === 'media' ? names.slice(2) : undefined;
}

const isEdition = (zone: string | undefined): boolean =>
  EDITION_NAMES.some((edition) => edition === zone);

/** Goes down name by name: a link on the way, even to a neighbour, is never followed. */
function walk(
  content: string,
  names: readonly string[],
  file: string,
  expected: 'file' | 'folder' = 'file',
): { path: string; exists: boolean } {
  let path = content;
  for (const [index, name] of names.entries()) {
    path = join(path, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return { path: join(content, ...names), exists: false };
    const isFileWanted = index === names.length - 1 && expected === 'file';
    if (isFileWanted ? !found.isFile() : !found.isDirectory())
      throw new Refusal(
        403,
        `« ${file} » passe par un lien ou n’est pas ${expected === 'file' ? 'un fichier' : 'un dossier'} ordinaire : l’éditeur n’y touche pas. Mettez le vrai ${isFileWanted ? 'fichier' : 'dossier'} à la place de « ${name} ».`,
      );
  }
  return { path, exists: true };
}

function outside(content: string, file: string): Refusal {
  const root = basename(content);
  const folders = CONTENT_TYPES.map(({ folder }) => folder).join(', ');
  return new Refusal(
    403,
    `« ${visible(file)} » n’est pas un fichier que l’éditeur peut lire ou écrire. Sont permis : les pages (.md) des dossiers ${folders} de ${root}/national et ${root}/local, leurs réglages (${SETTINGS.join(', ')}), et dans ${root}/media et ${root}/local/media les fichiers ${MEDIA_EXTENSIONS.join(', ')}, d’un nom simple.`,
  );
}

const visible = (file: string) => file.replace(/\p{C}/gu, '�').slice(0, 200);
