import { EDITION_NAMES, listEditionFiles } from '../../corpus/edition-files.ts';
import { readTextFile } from '../../corpus/read-file.ts';

/** The file of an entry, as it stands on the disk. */
export interface ContentFile {
  /** Path below the content folder. */
  file: string;
  /** Path on the disk. */
  path: string;
  text: string;
}

/** Every entry file of a content folder that can be read; the corpus tells what cannot. */
export const contentFiles = (folder: string): ContentFile[] =>
  EDITION_NAMES.flatMap((edition) => listEditionFiles(folder, edition).locations).flatMap(
    ({ file, path }) => {
      const reading = readTextFile(path, file);
      return 'text' in reading ? [{ file, path, text: reading.text }] : [];
    },
  );
