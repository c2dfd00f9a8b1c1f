import type { EntryOf } from '../../corpus/entry.ts';
import { gradeOf } from '../../model/places/grade.ts';
import { saidHours } from '../../site/places/place-own.ts';
import { serviceNames } from './data-inclusion.ts';
import { placeId } from './standard.ts';

/** The places that have coordinates, for any map (RFC 7946). */
export const placesGeoJson = (
  places: readonly EntryOf<'lieu'>[],
  pageOf: (entry: EntryOf<'lieu'>) => string,
) => ({
  type: 'FeatureCollection',
  features: places.flatMap((entry) => {
    const { data } = entry;
    if (data.latitude === undefined || data.longitude === undefined) return [];
    return [
      {
        type: 'Feature',
        id: placeId(entry),
        geometry: { type: 'Point', coordinates: [data.longitude, data.latitude] },
        properties: {
          nom: data.titre,
          adresse: data.adresse,
          code_postal: data.code_postal,
          commune: data.commune,
          telephone: data.telephone ?? null,
          horaires: data.horaires ?? null,
          services: serviceNames(data.services),
          grade: gradeOf(data) ?? null,
          page: pageOf(entry),
        },
      },
    ];
  }),
});

/** The places as an address book (vCard 4.0, RFC 6350). */
export const placesVcard = (
  places: readonly EntryOf<'lieu'>[],
  pageOf: (entry: EntryOf<'lieu'>) => string,
): string => places.map((entry) => vcard(entry, pageOf(entry))).join('');

function vcard(entry: EntryOf<'lieu'>, page: string): string {
  const { data } = entry;
  const { latitude, longitude } = data;
  const hours = data.horaires ? saidHours(data.horaires).join(' ; ') : '';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${page}`,
    `FN:${escaped(data.titre)}`,
    `ADR:;${escaped(data.complement_adresse ?? '')};${escaped(data.adresse)};${escaped(data.commune)};;${data.code_postal};France`,
    ...(data.telephone ? [`TEL;VALUE=uri:tel:${data.telephone}`] : []),
    ...data.courriels.map((courriel) => `EMAIL:${courriel}`),
    ...data.site_web.map((site) => `URL:${site}`),
    ...(latitude !== undefined && longitude !== undefined
      ? [`GEO:geo:${latitude},${longitude}`]
      : []),
    ...(hours ? [`NOTE:${escaped(hours.replace(/[\u00a0\u202f]/g, ' '))}`] : []),
    `SOURCE:${page}`,
    `REV:${data.mise_a_jour.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Longest line, in bytes of UTF-8; the rest goes on after a space. */
const LINE = 75;

function folded(line: string): string {
  let written = '';
  let room = LINE;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (bytes > room) {
      written += '\r\n ';
      room = LINE - 1;
    }
    written += sign;
    room -= bytes;
  }
  return written;
}
