import { TOP_NAMES } from './content-tree.ts';

/** Signs that part a path on some system, or that one of them refuses in a name. */
const REFUSED = /[\\:*?"<>|]|\p{Cc}/u;

/** Names that Windows keeps for its devices, whatever comes after the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** In bytes: what the usual file systems take. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1000;

/**
 * Why a path may not be written below a content folder, in French; `undefined` when it may. An archive comes from
 * somebody else: nothing in it names a place outside, a hidden file, or a file that another system takes for another.
 */
export function pathFault(path: string): string | undefined {
  const names = path.split('/');
  const [top = ''] = names;
  if (Buffer.byteLength(path) > LONGEST_PATH) return 'chemin trop long';
  if (names.some((name) => name === '' || name === '.' || name === '..'))
    return 'chemin qui mène hors du dossier des contenus';
  if (names.some((name) => name.startsWith('.'))) return 'fichier ou dossier caché';
  if (REFUSED.test(path)) return 'signe que des systèmes refusent dans un nom de fichier';
  if (names.some((name) => DEVICE.test(name) || /[. ]$/.test(name)))
    return 'nom que Windows refuse';
  if (names.some((name) => Buffer.byteLength(name) > LONGEST_NAME)) return 'nom trop long';
  if (!(TOP_NAMES as readonly string[]).includes(top) || (names.length === 1) !== top.includes('.'))
    return `chemin inconnu ; attendu : ${TOP_NAMES.join(', ')}`;
  return undefined;
}

/** Two paths that some systems take for one: by case, by how an accent is made. */
export const sameOnSomeSystem = (path: string): string => path.normalize('NFC').toLowerCase();
