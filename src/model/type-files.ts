import { ACTOR_CSV, calendarUrl, SESSIONS_CSV } from './addresses.ts';
import type { TypeName } from './types.ts';

/** A file of all the entries of a type, in a form that other programs read. */
export interface TypeFile {
  /** It never moves. */
  url: string;
  titre: string;
  format: 'CSV' | 'JSON' | 'GEOJSON' | 'VCARD' | 'ICS';
  /** Address of the schema that it keeps. */
  schema?: string;
}

const STANDARD =
  'https://raw.githubusercontent.com/LaMednum/standard-mediation-num/v1.0.2/schema.json';
const INCLUSION =
  'https://raw.githubusercontent.com/gip-inclusion/data-inclusion-schema/main/schemas/v1';

/** All the places in the forms that others read, under the names of those forms. */
export const PLACE_FILES = {
  standardCsv: {
    url: '/lieux/lieux.csv',
    titre: 'Tableur, au standard national des lieux de médiation numérique (CSV)',
    format: 'CSV',
    schema: STANDARD,
  },
  standardJson: {
    url: '/lieux/lieux.json',
    titre: 'Le même standard, pour un programme (JSON)',
    format: 'JSON',
  },
  structures: {
    url: '/lieux/data-inclusion-structures.json',
    titre: 'Les structures, au schéma de data.inclusion (JSON)',
    format: 'JSON',
    schema: `${INCLUSION}/structure.json`,
  },
  services: {
    url: '/lieux/data-inclusion-services.json',
    titre: 'Les services, au schéma de data.inclusion (JSON)',
    format: 'JSON',
    schema: `${INCLUSION}/service.json`,
  },
  geojson: { url: '/lieux/lieux.geojson', titre: 'Pour une carte (GeoJSON)', format: 'GEOJSON' },
  vcard: { url: '/lieux/lieux.vcf', titre: 'Pour un carnet d’adresses (vCard)', format: 'VCARD' },
} as const satisfies Record<string, TypeFile>;

/**
 * What a type is also published as, beside its table: `/reutiliser/`, the API and the catalogue tell of it. The files are
 * made in `src/outputs/`, by those that `filesOfTypes` names.
 */
export const TYPE_FILES: Readonly<Partial<Record<TypeName, readonly TypeFile[]>>> = {
  acteur: [{ url: ACTOR_CSV, titre: 'Qui fait quoi, pour un tableur (CSV)', format: 'CSV' }],
  atelier: [
    { url: calendarUrl(), titre: 'Toutes les dates, pour un agenda (iCalendar)', format: 'ICS' },
    { url: SESSIONS_CSV, titre: 'Une ligne par séance, pour un tableur (CSV)', format: 'CSV' },
  ],
  lieu: Object.values(PLACE_FILES),
};

/**
 * Where those entries stand that cannot lawfully be mixed with the others: `/lieux/lieux.CC-BY-NC-4.0.csv`.
 * @param licence that of the group; none for what stands under the licence of the edition
 */
export const fileUnder = (url: string, licence?: string): string =>
  licence ? url.replace(/\.\w+$/, (extension) => `.${licence}${extension}`) : url;
