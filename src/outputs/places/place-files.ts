import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { PLACE_FINDER } from '../../model/addresses.ts';
import type { LicenceId } from '../../model/licences.ts';
import { fileUnder, PLACE_FILES, type TypeFile } from '../../model/type-files.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { finderData } from '../../site/places/finder-file.ts';
import { byLicence } from '../api/documents-of.ts';
import type { OutputFile } from '../output-file.ts';
import { inclusionService, inclusionSource, inclusionStructure } from './data-inclusion.ts';
import { placesGeoJson, placesVcard } from './map-and-contacts.ts';
import { plainBodies } from './plain-body.ts';
import { standardCsv, standardPlace } from './standard.ts';

/** The places as the finder of a device reads them, and in the forms that others read; nothing where there are none. */
export function placeFiles(current: CurrentSite): OutputFile[] {
  const places = entriesOf(current.corpus, 'lieu');
  if (places.length === 0) return [];
  return [
    { url: PLACE_FINDER, content: () => JSON.stringify(finderData(current.corpus)) },
    ...placeExports(current),
  ];
}

/** A file of a type, with the entries that it holds: those that may lawfully stand in one work. */
export interface LicensedFile extends OutputFile {
  of: TypeFile;
  licence: LicenceId;
}

/** The files that others take over, each in the form that its address names; what may not be mixed stands apart. */
export const placeExports = (current: CurrentSite): LicensedFile[] =>
  byLicence(
    entriesOf(current.corpus, 'lieu'),
    ({ licence }) => licence,
    current.corpus.edition.licence,
  ).flatMap(({ licence, items }, at) => {
    const contents = contentsOf(items, current);
    return Object.entries(PLACE_FILES).map(([name, of]) => ({
      of,
      licence,
      url: fileUnder(of.url, at === 0 ? undefined : licence),
      content: contents[name as keyof typeof PLACE_FILES],
    }));
  });

function contentsOf(
  places: readonly EntryOf<'lieu'>[],
  { corpus, context }: CurrentSite,
): Record<keyof typeof PLACE_FILES, () => string> {
  const bodyOf = plainBodies(context);
  const pageOf = ({ url }: EntryOf<'lieu'>) => context.canonical(url);
  const inclusion = { source: inclusionSource(corpus.edition.nom), pageOf, bodyOf };
  const standard = () => places.map((entry) => standardPlace(entry, bodyOf));
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  return {
    standardCsv: () => standardCsv(standard()),
    standardJson: () => json(standard()),
    structures: () => json(places.map((entry) => inclusionStructure(entry, inclusion))),
    services: () => json(places.map((entry) => inclusionService(entry, inclusion))),
    geojson: () => json(placesGeoJson(places, pageOf)),
    vcard: () => placesVcard(places, pageOf),
  };
}
