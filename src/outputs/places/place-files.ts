import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { PLACE_FILES, PLACE_FINDER } from '../../model/addresses.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { finderData } from '../../site/places/finder-file.ts';
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

/** The files that others take over, each in the form that its address names. */
export function placeExports({ corpus, context }: CurrentSite): OutputFile[] {
  const places = entriesOf(corpus, 'lieu');
  const bodyOf = plainBodies(context);
  const pageOf = ({ url }: EntryOf<'lieu'>) => context.canonical(url);
  const inclusion = { source: inclusionSource(corpus.edition.nom), pageOf, bodyOf };
  const standard = () => places.map((entry) => standardPlace(entry, bodyOf));
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  return [
    { url: PLACE_FILES.standardCsv.url, content: () => standardCsv(standard()) },
    { url: PLACE_FILES.standardJson.url, content: () => json(standard()) },
    {
      url: PLACE_FILES.structures.url,
      content: () => json(places.map((entry) => inclusionStructure(entry, inclusion))),
    },
    {
      url: PLACE_FILES.services.url,
      content: () => json(places.map((entry) => inclusionService(entry, inclusion))),
    },
    { url: PLACE_FILES.geojson.url, content: () => json(placesGeoJson(places, pageOf)) },
    { url: PLACE_FILES.vcard.url, content: () => placesVcard(places, pageOf) },
  ];
}
