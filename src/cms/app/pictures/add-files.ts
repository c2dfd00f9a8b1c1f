import { addAsset } from 'decap-cms-core/dist/esm/actions/media.js';
import { loadMedia, persistMedia } from 'decap-cms-core/dist/esm/actions/mediaLibrary.js';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications.js';
import { selectMediaFiles } from 'decap-cms-core/dist/esm/reducers/mediaLibrary.js';
import { type MediaFile, store } from 'decap-cms-core/dist/esm/redux/index.js';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import { getBlobSHA } from 'decap-cms-lib-util';
import { frenchTypography } from '../../../markdown/typography.ts';
import { mediaName } from '../../pictures/media-name.ts';
import { publishedMedia } from '../national/edition-at-hand.ts';
import { FileRefusal, type PreparedFile, prepareFile } from './prepare-file.ts';

/** Asked once a file is ready, before it is kept; `false` leaves it out. */
export type BeforeAdding = (prepared: PreparedFile, name: string) => Promise<boolean>;

/**
 * Adds files to the media, one after the other: each is prepared, given a name that nobody has, and kept as Decap keeps
 * its own, with the entry in the form or at once where there is none. What is refused is told and stops no other.
 * @returns the names of the files that were added
 */
export async function addFiles(
  files: readonly File[],
  before: BeforeAdding = async () => true,
): Promise<string[]> {
  const added: string[] = [];
  for (const file of files) {
    try {
      const name = await addFile(file, before);
      if (name !== undefined) added.push(name);
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      tell('error', error.message);
    }
  }
  return added;
}

async function addFile(file: File, before: BeforeAdding): Promise<string | undefined> {
  const prepared = await prepareFile(file);
  const { content, extension } = prepared;
  const same = await sameFile(content);
  const taken = [...(await mediaFiles()).map(({ name }) => name), ...publishedMedia()];
  const name = same ?? mediaName(file.name, extension, taken);
  if (!(await before(prepared, name))) return undefined;
  if (same !== undefined) {
    tell('warning', `« ${same} » est déjà dans les médias, à l’identique : il sert de nouveau.`);
    return same;
  }
  const wished = mediaName(file.name, extension, []);
  if (wished !== name)
    tell(
      'warning',
      `« ${wished} » existe déjà et n’est pas touché : votre fichier s’appelle « ${name} ».`,
    );
  const ready = new File([content], name, { type: content.type });
  await store.dispatch(persistMedia(ready));
  // Decap takes the address of a picture for one that the site serves already: until then it is shown from here.
  const path = `${store.getState().config.public_folder}/${name}`;
  store.dispatch(addAsset(createAssetProxy({ path, file: ready })));
  // Decap tells by itself why a file was not kept.
  return (await mediaFiles()).some((other) => other.name === name) ? name : undefined;
}

/**
 * The name of a file that holds the same bytes. Decap knows its files by their fingerprint, and keeps one of each only:
 * Git's own for what is new and on a forge, SHA-256 on this machine.
 */
async function sameFile(content: Blob): Promise<string | undefined> {
  const bytes = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  const sha256 = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0'));
  const known = [await getBlobSHA(content), sha256.join('')];
  return (await mediaFiles()).find(({ id }) => known.includes(id))?.name;
}

/** All that stands among the media, with what comes with the entry in the form. */
async function mediaFiles(): Promise<MediaFile[]> {
  const { mediaLibrary } = store.getState();
  if (mediaLibrary.get('files') === undefined) await store.dispatch(loadMedia());
  const kept = store.getState().mediaLibrary.get('files') ?? [];
  return [...kept, ...selectMediaFiles(store.getState())];
}

const tell = (type: 'error' | 'warning', message: string): void => {
  store.dispatch(
    addNotification({ message: frenchTypography(message), type, dismissAfter: 12_000 }),
  );
};
