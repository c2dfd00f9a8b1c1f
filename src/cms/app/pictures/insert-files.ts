import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { tell } from '../message.ts';
import { addFiles } from './add-files.ts';
import { askDescription } from './ask-description.ts';
import type { PicturePlace } from './insert-picture.ts';

/**
 * Puts pictures in a text: each is shown, described, added to the media, and put in its place.
 * @param placeOf where the picture of this rank goes
 * @param known what is said of each already, to be looked at with the picture
 */
export async function insertFiles(
  files: readonly File[],
  placeOf: (rank: number) => PicturePlace,
  known: readonly string[] = [],
): Promise<void> {
  const descriptions = new Map<string, string>();
  let last: PicturePlace | undefined;
  try {
    for (const [rank, file] of files.entries()) {
      const words = known[rank] ?? '';
      let isAsked = false;
      const [name] = await addFiles([file], async (prepared, name) => {
        isAsked = true;
        const count = { at: rank + 1, of: files.length };
        const text = await askDescription(prepared, name, count, words);
        if (text !== undefined) descriptions.set(name, text);
        return text !== undefined;
      });
      // What is said of a picture that cannot be taken is not lost with it.
      if (!isAsked && words !== '')
        tell({ text: `La description de cette image était : «\u00a0${words}\u00a0»` });
      const { public_folder: folder } = store.getState().config;
      last = placeOf(rank);
      if (name) last.insert(`${folder}/${name}`, descriptions.get(name) ?? '');
    }
  } finally {
    // One goes on typing after the last one.
    last?.leave();
  }
}
