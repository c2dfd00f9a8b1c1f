import { removeFile, writeAtomically } from '../../corpus/atomic-file.ts';
import type { EditionName } from '../../corpus/edition-files.ts';
import { mediaFault } from '../../corpus/media-files.ts';
import { MAX_FILE_BYTES } from '../../corpus/read-file.ts';
import { type Place, type PlaceKind, placeOf } from './content-place.ts';
import { placeName } from './place-name.ts';
import type { ParamsOf } from './protocol.ts';
import { type DecapMedia, decapMedia } from './read-actions.ts';
import { diskRefusal, Refusal } from './refusal.ts';
import {
  ABSENT,
  type ServedVersions,
  type Version,
  versionOf,
  versionOnDisk,
} from './served-versions.ts';

/** Where a save happens, and for which window of the editor. */
export interface WriteContext {
  /** Absolute folder of the content. */
  content: string;
  /** The edition that is written: a territory's fork never touches the national texts. */
  edition: EditionName;
  window: string;
  versions: ServedVersions;
}

/** A file about to be written, all checks passed. */
interface Write {
  place: Place;
  bytes: Buffer;
  /** Where the entry stood before it was renamed. */
  former?: Place;
}

/**
 * Saves an entry with its new images. All is checked first; then images come before the text that shows them, and a
 * renamed entry is whole under its new name before the old one goes: at no moment is anything missing.
 * @throws Refusal, with every file as it was unless the disk itself failed
 */
export function persistEntry(
  context: WriteContext,
  { dataFiles, assets, vues }: ParamsOf<'persistEntry'>,
): { message: string } {
  checkWindow(context);
  const images = assets.map((asset) => mediaWrite(context, asset));
  const texts = dataFiles.map((dataFile) => textWrite(context, dataFile, vues?.[dataFile.path]));
  refuseSamePlace([...images, ...texts]);
  for (const { place, bytes, former } of [...images, ...texts]) {
    save(place, bytes);
    if (place.kind !== 'media') context.versions.remember(context.window, place, versionOf(bytes));
    if (former) remove(context, former);
  }
  return { message: 'entry persisted' };
}

/**
 * Adds a file to the media.
 * @returns the file, as Decap's own server tells it
 * @throws Refusal
 */
export function persistMedia(
  context: WriteContext,
  { asset }: ParamsOf<'persistMedia'>,
): DecapMedia {
  const { place, bytes } = mediaWrite(context, asset);
  save(place, bytes);
  return decapMedia(place.file, bytes);
}

/**
 * Removes entries and media; what is gone already counts as removed.
 * @throws Refusal, with every file in place unless the disk itself failed
 */
export function deleteFiles(
  context: WriteContext,
  paths: readonly string[],
  vues: Readonly<Record<string, Version>> = {},
): { message: string } {
  checkWindow(context);
  const places = paths.map((path) => placeOf(context.content, path));
  for (const place of places) refuseNational(context, place);
  for (const [at, place] of places.entries()) {
    if (place.kind === 'settings')
      throw new Refusal(
        403,
        `« ${placeName(place)} » ne se supprime pas depuis l’éditeur : le site en a besoin. Changez ses réglages à la place.`,
      );
    // Media have no version: the media library shows the file itself to the person who removes it.
    if (place.kind === 'entry')
      context.versions.check(context.window, place, ABSENT, vues[paths[at] ?? '']);
  }
  for (const place of places) remove(context, place);
  return { message: `deleted files ${paths.join(', ')}` };
}

/** Without its name, two windows that edit the same entry could not be told apart: the second would overwrite the first. */
function checkWindow({ window }: WriteContext): void {
  if (window !== '') return;
  throw new Refusal(
    409,
    'Cette fenêtre de l’éditeur ne dit pas son nom : rien n’a été changé, et votre texte est toujours à l’écran. Copiez-le, rechargez la page, puis recommencez.',
  );
}

/** What a fork writes among the national texts would clash with their next update. */
function refuseNational({ edition }: WriteContext, place: Place): void {
  if (edition === 'national' || place.file.split('/')[1] !== 'national') return;
  throw new Refusal(
    403,
    `« ${placeName(place)} » est une page nationale : votre édition ne la modifie pas. Rien n’est changé, et votre texte est toujours à l’écran. Adaptez-la : sa rubrique la montre, avec « Adapter pour mon territoire ».`,
  );
}

/** Two files of one request that end at one place, or one that ends where another leaves: one text would be lost. */
function refuseSamePlace(writes: readonly Write[]): void {
  const taken = new Set<string>();
  for (const { place, former } of writes)
    for (const one of former ? [place, former] : [place]) {
      // Some systems hold two names that differ by their capitals for one.
      const name = one.path.toLowerCase();
      if (taken.has(name))
        throw new Refusal(
          409,
          `Deux fichiers de cet enregistrement iraient à la même place, « ${placeName(one)} ». Rien n’a été changé, et vos textes sont toujours à l’écran : choisissez deux noms, puis recommencez.`,
        );
      taken.add(name);
    }
}

function textWrite(
  context: WriteContext,
  { path, raw, newPath }: ParamsOf<'persistEntry'>['dataFiles'][number],
  told: Version | undefined,
): Write {
  const { content, window, versions } = context;
  const place = ofKind(placeOf(content, path), ['entry', 'settings']);
  refuseNational(context, place);
  const bytes = checkedText(placeName(place), raw);
  versions.check(window, place, versionOf(bytes), told);
  if (newPath === undefined || newPath === path) return { place, bytes };
  const target = ofKind(placeOf(content, newPath), [place.kind]);
  refuseNational(context, target);
  refuseOverwriting(target, bytes);
  return { place: target, bytes, ...(target.path !== place.path && { former: place }) };
}

function mediaWrite({ content }: WriteContext, asset: ParamsOf<'persistMedia'>['asset']): Write {
  const place = ofKind(placeOf(content, asset.path), ['media']);
  const bytes = Buffer.from(asset.content, 'base64');
  if (bytes.toString('base64') !== asset.content)
    throw new Refusal(
      422,
      `« ${placeName(place)} » est arrivé abîmé : il n’est pas enregistré. Ajoutez-le de nouveau.`,
    );
  checkMedia(placeName(place), bytes);
  refuseOverwriting(place, bytes);
  return { place, bytes };
}

/** A drawing opened at its own address would run its scripts as the site's. */
function checkMedia(file: string, bytes: Buffer): void {
  if (bytes.length === 0)
    throw new Refusal(422, `« ${file} » est vide : choisissez un autre fichier.`);
  const fault = mediaFault(file, bytes);
  if (fault)
    throw new Refusal(
      422,
      `Le dessin « ${file} » contient ${fault} : il pourrait agir à la place du site. Enregistrez-le en « SVG simple », ou en PNG, puis ajoutez-le de nouveau.`,
    );
}

/** Text that the reader of the content will accept: it would refuse the rest, and nobody could mend it in the editor. */
function checkedText(name: string, raw: string): Buffer {
  const bytes = Buffer.from(raw);
  if (bytes.length > MAX_FILE_BYTES)
    throw new Refusal(
      413,
      `Le texte de « ${name} » dépasse 1 Mo : il n’est pas enregistré et il est toujours à l’écran. Coupez la page en plusieurs, ou déposez les images dans les médias.`,
    );
  // A lone half of a sign (an emoji cut in two) becomes another sign once written.
  const fault = /\0|\p{Surrogate}/u.exec(raw);
  if (fault)
    throw new Refusal(
      422,
      `Le texte de « ${name} » contient un signe illisible${after(raw.slice(0, fault.index))} : il n’est pas enregistré et il est toujours à l’écran. Effacez ce signe, puis enregistrez de nouveau.`,
    );
  return bytes;
}

/** The words before a sign that cannot be shown: a form has no lines. */
function after(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().slice(-40).replace(/^\S* /, '');
  return words === '' ? '' : `, juste après « ${words} »`;
}

function ofKind(place: Place, kinds: readonly PlaceKind[]): Place {
  if (kinds.includes(place.kind)) return place;
  throw new Refusal(
    403,
    `« ${placeName(place)} » n’est pas à sa place : les textes vont dans les dossiers des pages, les images et les documents dans les médias. Rien n’est enregistré.`,
  );
}

/** Decap removes a file before it replaces it with the person's consent: one that still stands is another's. */
function refuseOverwriting(place: Place, bytes: Buffer): void {
  if (!place.exists || versionOnDisk(place) === versionOf(bytes)) return;
  throw new Refusal(
    409,
    `« ${placeName(place)} » existe déjà et n’a pas été remplacé. Rien n’a été changé, et votre texte est toujours à l’écran : choisissez un autre nom, puis recommencez.`,
  );
}

function save(place: Place, bytes: Buffer): void {
  try {
    writeAtomically(place.path, bytes);
  } catch (error) {
    throw diskRefusal(error, placeName(place));
  }
}

function remove({ versions, window }: WriteContext, place: Place): void {
  try {
    removeFile(place.path);
  } catch (error) {
    throw diskRefusal(error, placeName(place));
  }
  versions.remember(window, place, ABSENT);
}
