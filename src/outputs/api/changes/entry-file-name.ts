import { EDITION_NAMES, type EditionName } from '../../../corpus/edition-files.ts';
import { type TypeName, typeOfFolder } from '../../../model/types.ts';

/** The entry that a file of the content folder holds, by its path. */
export interface EntryFileName {
  edition: EditionName;
  key: string;
  type: TypeName;
}

/** Reads `national/kit/accueillir.md`; `undefined` for a file that holds no entry. */
export function entryFileName(path: string): EntryFileName | undefined {
  const [edition, folder = '', name = '', ...below] = path.split('/');
  const type = typeOfFolder(folder);
  const known = EDITION_NAMES.find((candidate) => candidate === edition);
  if (!known || !type || below.length > 0 || !name.endsWith('.md')) return undefined;
  return { edition: known, key: `${folder}/${name.slice(0, -'.md'.length)}`, type: type.name };
}
