import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { unpackAtMost } from '../../corpus/unpack-at-most.ts';
import {
  CONTENT,
  type HeldFile,
  LIMITS,
  MANIFEST,
  type Manifest,
  manifestSchema,
  NOTICE,
} from './archive-format.ts';
import { pathFault, sameOnSomeSystem } from './path-fault.ts';

/** Thrown for an archive that is not unpacked; its message says why, in French. */
export class RefusedArchive extends Error {
  override name = 'RefusedArchive';
}

const UNIX_KIND = 0o170000;
const UNIX_FILE = 0o100000;

/**
 * Unpacks an archive into a new folder. It may come from anybody: each path is looked at before anything is written, no
 * more is unpacked than the archive says that it holds, and each file must be the one that was packed.
 * @param folder where nothing stands yet
 * @throws RefusedArchive
 */
export async function unpackArchive(
  bytes: Uint8Array,
  folder: string,
  limits: typeof LIMITS = LIMITS,
): Promise<Manifest> {
  if (bytes.length > limits.archiveBytes) refuse('l’archive est trop lourde');
  const zip = await openZip(bytes);
  const manifest = await readManifest(zip, limits);
  refuseFaultyList(manifest, limits);
  refuseOthers(zip, manifest);
  for (const held of manifest.fichiers) {
    const content = await readHeld(zip, held);
    const path = join(folder, held.chemin);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  }
  return manifest;
}

function refuse(reason: string): never {
  throw new RefusedArchive(`Archive refusée : ${reason}. Rien n’a été écrit.`);
}

async function openZip(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes, { createFolders: false });
  } catch {
    return refuse('ce fichier n’est pas un ZIP, ou il est abîmé');
  }
}

async function readManifest(zip: JSZip, limits: typeof LIMITS): Promise<Manifest> {
  const file = zip.file(MANIFEST);
  if (!file)
    return refuse(
      `il y manque « ${MANIFEST} » ; attendu : une archive faite par « npm run export »`,
    );
  const text = (await readAtMost(file, limits.manifestBytes)).toString('utf8');
  const data = parsed(text);
  if (isLater(data)) return refuse('elle vient d’une version plus récente de Trame');
  const manifest = manifestSchema.safeParse(data);
  return manifest.success ? manifest.data : refuse(`« ${MANIFEST} » ne se lit pas`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isLater = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'format' in data &&
  typeof data.format === 'number' &&
  data.format > 1;

/** What the archive says that it holds, before any of it is unpacked. */
function refuseFaultyList({ fichiers }: Manifest, limits: typeof LIMITS): void {
  if (fichiers.length > limits.files) refuse('elle contient trop de fichiers');
  const total = fichiers.reduce((sum, { octets }) => sum + octets, 0);
  const heavy = fichiers.find(({ octets }) => octets > limits.fileBytes);
  if (heavy) refuse(`« ${heavy.chemin} » est trop lourd`);
  if (total > limits.totalBytes) refuse('ses fichiers sont trop lourds');
  const known = new Set<string>();
  for (const { chemin } of fichiers) {
    const fault = pathFault(chemin);
    if (fault) refuse(`« ${chemin} » : ${fault}`);
    const alike = sameOnSomeSystem(chemin);
    if (known.has(alike)) refuse(`« ${chemin} » y est deux fois, aux majuscules ou accents près`);
    known.add(alike);
  }
}

/** What the archive holds and does not say: a file in hiding, a link. */
function refuseOthers(zip: JSZip, { fichiers }: Manifest): void {
  const told = new Set([MANIFEST, NOTICE, ...fichiers.map(({ chemin }) => CONTENT + chemin)]);
  const folders = new Set([...told].flatMap(foldersOf));
  for (const file of Object.values(zip.files)) {
    const name = originalName(file);
    const kind = Number(file.unixPermissions ?? UNIX_FILE) & UNIX_KIND;
    if (!(file.dir ? folders : told).has(name))
      refuse(`« ${name} » n’est pas dans la liste de « ${MANIFEST} »`);
    else if (!file.dir && kind !== UNIX_FILE && kind !== 0)
      refuse(`« ${name} » est un lien ou un fichier spécial`);
  }
}

/** `content/`, `content/national/`… */
const foldersOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));

/** The library mends the paths that lead outside; ours to refuse them. */
const originalName = (file: JSZip.JSZipObject & { unsafeOriginalName?: string }): string =>
  file.unsafeOriginalName ?? file.name;

async function readHeld(zip: JSZip, { chemin, octets, sha256 }: HeldFile): Promise<Buffer> {
  const file = zip.file(CONTENT + chemin);
  if (!file) return refuse(`« ${chemin} » y manque`);
  const content = await readAtMost(file, octets);
  const isSame = createHash('sha256').update(content).digest('hex') === sha256;
  return isSame ? content : refuse(`« ${chemin} » a changé depuis l’export`);
}

async function readAtMost(file: JSZip.JSZipObject, most: number): Promise<Buffer> {
  const unpacked = await unpackAtMost(file, most);
  if ('content' in unpacked) return unpacked.content;
  const isHeavy = unpacked.fault === 'heavy';
  return refuse(
    `« ${file.name} » ${isHeavy ? 'est plus lourd que l’archive ne le dit' : 'est abîmé'}`,
  );
}
