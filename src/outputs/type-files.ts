import { type Entry, entriesOf } from '../corpus/entry.ts';
import { TYPE_FILES } from '../model/type-files.ts';
import type { TypeName } from '../model/types.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { actorFiles } from './actors-csv.ts';
import { byLicence } from './api/documents-of.ts';
import { calendarFiles } from './calendars/calendar-files.ts';
import type { OutputFile } from './output-file.ts';
import { type LicensedFile, placeExports } from './places/place-files.ts';
import { sessionFiles } from './sessions-csv.ts';

/** The files made of the entries of one type: those that `TYPE_FILES` names stand among them. */
export const filesOfTypes = (current: CurrentSite): OutputFile[] => [
  ...actorFiles(current),
  ...calendarFiles(current),
  ...sessionFiles(current),
];

/** The files that a type is also published as, beside its table, as far as each stands under one licence. */
export function typeFilesOf(type: TypeName, current: CurrentSite): LicensedFile[] {
  if (type === 'lieu') return placeExports(current);
  const known = TYPE_FILES[type] ?? [];
  if (known.length === 0) return [];
  const [group, ...apart] = byLicence(
    entriesOf(current.corpus, type) as readonly Entry[],
    ({ licence }) => licence,
    current.corpus.edition.licence,
  );
  // A calendar or a table that says the licence of each of its lines is whole for readers, and no set of data.
  if (!group || apart.length > 0) return [];
  const files = filesOfTypes(current);
  return known.flatMap((of) => {
    const file = files.find(({ url }) => url === of.url);
    return file ? [{ ...file, of, licence: group.licence }] : [];
  });
}
