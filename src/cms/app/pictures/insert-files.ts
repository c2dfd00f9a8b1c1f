import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { addFiles } from './add-files.ts';
import { askDescription } from './ask-description.ts';
import type { PicturePlace } from './insert-picture.ts';

/**
 * Puts pictures in a text: each is shown, described, added to the media, and put in its place.
 * @param placeOf where the picture of this rank goes
 */
export async function insertFiles(
  files: readonly File[],
  placeOf: (rank: number) => PicturePlace,
): Promise<void> {
  const descriptions = new Map<string, string>();
  let last: PicturePlace | undefined;
  try {
    for (const [rank, file] of files.entries()) {
      const [name] = await addFiles([file], async (prepared, name) => {
        const count = { at: rank + 1, of: files.length };
        const text = await askDescription(prepared, name, count);
        if (text !== undefined) descriptions.set(name, text);
        return text !== undefined;
      });
      const { public_folder: folder } = store.getState().config;
      last = placeOf(rank);
      if (name) last.insert(`${folder}/${name}`, descriptions.get(name) ?? '');
    }
  } finally {
    // One goes on typing after the last one.
    last?.leave();
  }
}
