import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { listFolder, type Place, placeOf } from './content-place.ts';
import { placeName } from './place-name.ts';
import type { ParamsOf } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { versionOf } from './served-versions.ts';

/** An entry as Decap reads it; `data` and `id` are `null` when there is no file, or none that can be read. */
export interface DecapEntry {
  data: string | null;
  file: { path: string; label?: string | undefined; id: string | null };
}

/** A media file as Decap reads it. */
export interface DecapMedia {
  /** Fingerprint of its bytes. */
  id: string;
  content: string;
  encoding: 'base64';
  path: string;
  name: string;
}

/*
 * What Decap's `proxy` backend reads, with the answers of Decap's own server (decap-server, file system mode), whose
 * examples stand in `test/cms/local/decap-answers.json`.
 */

/**
 * The entries of one folder, by name.
 * @param content absolute folder of the content
 * @throws Refusal
 */
export const entriesByFolder = (
  content: string,
  { folder }: ParamsOf<'entriesByFolder'>,
): DecapEntry[] =>
  listFolder(content, folder).files.map((file) => decapEntry(placeOf(content, file)));

/**
 * These very entries, in the same order.
 * @throws Refusal
 */
export const entriesByFiles = (
  content: string,
  { files }: ParamsOf<'entriesByFiles'>,
): DecapEntry[] => {
  const places = files.map(({ path, label }) => ({ place: placeOf(content, path), label }));
  return places.map(({ place, label }) => decapEntry(place, label));
};

export function decapEntry({ path, file }: Place, label?: string): DecapEntry {
  try {
    const bytes = readFileSync(path);
    return { data: bytes.toString(), file: { path: file, label, id: versionOf(bytes) } };
  } catch {
    return { data: null, file: { path: file, label, id: null } };
  }
}

/**
 * The media of one folder, by name, without those that are nobody's: hidden files, and what a browser would run.
 * @throws Refusal
 */
export function mediaOfFolder(
  content: string,
  { mediaFolder }: ParamsOf<'getMedia'>,
): DecapMedia[] {
  const { files, odd } = listFolder(content, mediaFolder);
  if (odd.length > 0)
    throw new Refusal(
      403,
      `« ${odd[0]} » est un lien, pas un fichier : les médias ne peuvent pas être montrés. Mettez le vrai fichier à sa place.`,
    );
  return files.map((file) => mediaAt(placeOf(content, file)));
}

/**
 * One media file.
 * @throws Refusal
 */
export function mediaFile(content: string, { path }: ParamsOf<'getMediaFile'>): DecapMedia {
  const place = placeOf(content, path);
  if (!place.exists)
    throw new Refusal(
      404,
      `« ${placeName(place)} » n’existe pas ou plus. Ouvrez les médias, puis choisissez un autre fichier.`,
    );
  return mediaAt(place);
}

function mediaAt({ path, file }: Place): DecapMedia {
  try {
    return decapMedia(file, readFileSync(path));
  } catch (error) {
    console.error(error);
    throw new Refusal(
      500,
      'Les fichiers n’ont pas pu être lus : l’un d’eux a peut-être été déplacé ou interdit de lecture. Rechargez la page ; la raison est affichée dans la fenêtre d’où l’éditeur a été lancé (le terminal).',
    );
  }
}

/** What Decap is told of a media file. */
export const decapMedia = (file: string, bytes: Buffer): DecapMedia => ({
  id: versionOf(bytes),
  content: bytes.toString('base64'),
  encoding: 'base64',
  path: file,
  name: basename(file),
});
