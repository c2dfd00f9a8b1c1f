import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from './atomic-file.ts';
import { isMediaName, MEDIA_EXTENSIONS, mediaFault } from './media-files.ts';
import type { Problem } from './problem.ts';

/** Where the media stand, below the content folder. */
const MEDIA = 'media';

/** What systems and Git put in a folder for themselves: it is nobody's content, and is not published. */
const OF_SYSTEMS = new Set(['.gitkeep', '.DS_Store']);

/** The media of a territory, below the content folder: the only folder that it writes is its own. */
export const LOCAL_MEDIA = `local/${MEDIA}`;

/**
 * Where the file of an address (`/media/…`) stands on the disk: that of a territory stands before the one of the same
 * name.
 */
export function mediaFile(folder: string, address: string): string {
  const own = join(folder, 'local', address);
  return existsSync(own) ? own : join(folder, address);
}

/**
 * The files of `content/media` and `content/local/media` that may be published, by address (`/media/…`), and those that
 * may not: the site would give them out under its own name, whoever put them there, by the editor or through Git.
 */
export function readMediaFolder(folder: string): { media: Set<string>; problems: Problem[] } {
  const readings = [MEDIA, LOCAL_MEDIA].map((place) => readPlace(folder, place));
  return {
    media: new Set(readings.flatMap(({ media }) => [...media])),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function readPlace(folder: string, place: string) {
  const root = join(folder, place);
  const found = lstatSync(root, { throwIfNoEntry: false });
  const media = new Set<string>();
  const problems: Problem[] = [];
  if (!found) return { media, problems };
  if (!found.isDirectory()) return { media, problems: [{ file: place, ...LINK }] };
  // A link is listed, and never followed.
  for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const below = join(item.parentPath, item.name).slice(root.length).split('\\').join('/');
    if (isPassedOver(item)) continue;
    const fault = placeFault(item) ?? contentFault(join(root, below));
    if (fault) problems.push({ file: place + below, ...fault });
    else if (item.isFile()) media.add(`/${MEDIA}${below}`);
  }
  return { media, problems };
}

/** Whether a file below a folder of media may be given out: its name is of the list, and no link leads to it. */
export function isServable(root: string, below: string): boolean {
  let path = root;
  const names = below.split('/');
  for (const [at, name] of names.entries()) {
    if (name === '' || name.startsWith('.') || name.includes('\0')) return false;
    path = join(path, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    const isLast = at === names.length - 1;
    if (!found || !(isLast ? found.isFile() : found.isDirectory())) return false;
  }
  return isMediaName(names.at(-1) ?? '');
}

const isPassedOver = ({ name }: Dirent): boolean => OF_SYSTEMS.has(name) || isLeftover(name);

type Fault = Pick<Problem, 'message' | 'expected'>;

/** A link could lead out of the content folder, and publish any file of the machine that builds. */
export const LINK: Fault = {
  message: 'lien vers un autre endroit du disque',
  expected: 'le fichier ou le dossier lui-même, copié à cette place',
};

function placeFault(item: Dirent): Fault | undefined {
  if (item.name.startsWith('.'))
    return {
      message: `fichier ou dossier caché « ${item.name} »`,
      expected: 'un nom qui ne commence pas par un point ; sinon, retirez-le du dossier',
    };
  if (item.isDirectory()) return undefined;
  if (!item.isFile()) return LINK;
  if (isMediaName(item.name)) return undefined;
  return {
    message: `cette sorte de fichier ne se publie pas parmi les médias : « ${item.name} »`,
    expected: `un fichier ${MEDIA_EXTENSIONS.join(', ')}`,
  };
}

/** One reading of a file, known again by its date and its size. */
const known = new Map<string, { stamp: string; fault: Fault | undefined }>();

/** Only drawings are read: of the others, the name says what browsers make of them. */
function contentFault(path: string): Fault | undefined {
  if (!/\.svg$/i.test(path)) return undefined;
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.fault;
  const found = mediaFault(path, readFileSync(path));
  const fault =
    found === undefined
      ? undefined
      : {
          message: `ce dessin contient ${found}`,
          expected: 'un dessin seul : enregistrez-le en « SVG simple », ou en PNG',
        };
  known.set(path, { stamp, fault });
  return fault;
}
