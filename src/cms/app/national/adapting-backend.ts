import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { typeOfFolder } from '../../../model/types.ts';
import { type Adaptation, adaptedText } from '../../national/adapted-text.ts';
import { adaptationAddress, openedAddress } from './adaptation-address.ts';
import { askHowToAdapt } from './ask-how.ts';
import { localEdition } from './edition-at-hand.ts';

/** A file as Decap's backends give it: without data, or with none, where it does not stand. */
interface ReadFile {
  file: { path: string; id: string | null };
  data: string | null;
}

/** The part of a backend of Decap that reads and writes files. */
interface Files {
  getEntry(path: string): Promise<ReadFile>;
  persistEntry(
    entry: { dataFiles: readonly { path: string; newPath?: string }[] },
    options: object,
  ): Promise<unknown>;
  deleteFiles(paths: readonly string[], message: string): Promise<unknown>;
  /** Without a folder: all that the media library shows. */
  getMedia(folder?: string): Promise<MediaFile[]>;
  getMediaFile(path: string): Promise<MediaFile>;
}

/** A picture or another file of the media library. */
interface MediaFile {
  name: string;
  path: string;
}

/** Paths of the local pages that are on the screen and were never saved. */
const unwritten = new Set<string>();

/** Whether an entry is what an adaptation starts as, and no file yet: it may be saved as it is. */
export const isUnwritten = (path: unknown): boolean =>
  typeof path === 'string' && unwritten.has(path);

/** Forgets what an adaptation started as, once it is left without having been saved: Decap would list it. */
export function leaveUnwritten(path: unknown): void {
  if (!isUnwritten(path)) return;
  unwritten.delete(String(path));
  const [file = '', folder = ''] = String(path).split('/').reverse();
  const collectionName = typeOfFolder(folder)?.name ?? '';
  // A list that is still loading reads what stands.
  if (store.getState().entries.getIn(['pages', collectionName, 'ids']) === undefined) return;
  const entrySlug = file.replace(/\.md$/, '');
  store.dispatch({ type: 'ENTRY_DELETE_SUCCESS', payload: { collectionName, entrySlug } });
}

/**
 * A backend of Decap for the editor of a fork. A local page that does not stand yet reads as what it would start as
 * over the national page of its name; and nothing is ever written among the national ones.
 */
export function adapting<B extends new (...given: never[]) => object>(Backend: B): B {
  // Decap ships no types for its backends.
  const Base = Backend as unknown as new (...given: unknown[]) => Files;
  class Adapting extends Base {
    override async getEntry(path: string): Promise<ReadFile> {
      const edition = localEdition();
      const opened = openedAddress(globalThis.location?.hash ?? '');
      const isOpened = opened && path.endsWith(`/${opened.slug}.md`) && isLocal(path);
      if (!edition || !isOpened) return super.getEntry(path);
      const found = await orNothing(super.getEntry(path));
      if (found?.data) {
        unwritten.delete(path);
        return found;
      }
      const national = await orNothing(super.getEntry(nationalPath(path)));
      if (!national?.data) return found ?? super.getEntry(path);
      const way = opened.way ?? (await wayChosen(opened.collection, opened.slug));
      unwritten.add(path);
      const data = adaptedText(way, {
        text: national.data,
        today: new Date().toISOString().slice(0, 10),
        editor: edition.edition.editeur,
      });
      return { file: { ...found?.file, path, id: null }, data };
    }

    override async persistEntry(...given: Parameters<Files['persistEntry']>): Promise<unknown> {
      const [{ dataFiles }] = given;
      const paths = dataFiles.flatMap(({ path, newPath = path }) => [path, newPath]);
      refuseNational(paths);
      const done = await super.persistEntry(...given);
      for (const path of paths) unwritten.delete(path);
      return done;
    }

    override async getMedia(folder?: string): Promise<MediaFile[]> {
      if (folder !== undefined || !localEdition()) return super.getMedia(folder);
      const own = await super.getMedia();
      const others = await orNothing(super.getMedia(nationalMediaPath(ownMediaFolder())));
      return [...own, ...nationalMedia(others ?? [], own)];
    }

    override async getMediaFile(path: string): Promise<MediaFile> {
      if (!localEdition() || !path.startsWith(`${ownMediaFolder()}/`))
        return super.getMediaFile(path);
      const own = await orNothing(super.getMediaFile(path));
      return own ?? super.getMediaFile(nationalMediaPath(path));
    }

    override async deleteFiles(...given: Parameters<Files['deleteFiles']>): Promise<unknown> {
      refuseNational(given[0]);
      return super.deleteFiles(...given);
    }
  }
  return Adapting as unknown as B;
}

/** Somebody who comes to a national page by its address says what they want to do with it. */
async function wayChosen(collection: string, slug: string): Promise<Adaptation> {
  const titre = localEdition()?.entries.find(
    ({ type, key }) => type === collection && key.endsWith(`/${slug}`),
  )?.data.titre;
  const way = await askHowToAdapt(titre ?? slug);
  if (way === undefined) {
    location.hash = `#/collections/${collection}`;
    // The screen that asked is gone: nobody waits for an answer.
    return new Promise(() => undefined);
  }
  history.replaceState(null, '', adaptationAddress(collection, slug, way));
  return way;
}

/** @throws Error when one of these is a national file */
function refuseNational(paths: readonly string[]): void {
  const picture = localEdition() && paths.find((path) => /^[^/]+\/media\//.test(path));
  if (picture)
    throw new Error(
      `« ${picture.split('/').at(-1)} » est une image de l’édition nationale : votre édition ne la supprime pas. Rien n’est changé. Pour montrer autre chose, ajoutez votre image et choisissez-la dans la page.`,
    );
  if (localEdition() && paths.some((path) => /^[^/]+\/national\//.test(path)))
    throw new Error(
      'C’est une page nationale : votre édition ne la modifie pas. Rien n’est changé, et votre texte est toujours à l’écran. Ouvrez la page depuis sa rubrique, puis « Adapter pour mon territoire ».',
    );
}

/** `content/local/media` */
const ownMediaFolder = (): string => store.getState().config.media_folder;

const nationalMediaPath = (path: string): string => path.replace('/local/media', '/media');

/**
 * The pictures of the national edition, to choose from: each under a name that says whose it is, and without those in whose
 * place this edition shows its own.
 */
function nationalMedia(files: readonly MediaFile[], own: readonly MediaFile[]): MediaFile[] {
  const taken = new Set(own.map(({ name }) => name));
  return files
    .filter(({ name }) => !taken.has(name))
    .map((file) => ({ ...file, name: `Édition nationale : ${file.name}` }));
}

const isLocal = (path: string): boolean => /^[^/]+\/local\//.test(path);

const nationalPath = (path: string): string => path.replace('/local/', '/national/');

/** What is not there is no failure; anything else is. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return undefined;
    throw error;
  }
}
