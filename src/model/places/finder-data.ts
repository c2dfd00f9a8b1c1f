import type { GRADES, PRISES_EN_CHARGE, PUBLICS_ADRESSES, SERVICES } from './vocabularies.ts';

/** What one can be received as, in the finder: a public, or a particular need. */
export type FinderPublic = keyof typeof PUBLICS_ADRESSES | keyof typeof PRISES_EN_CHARGE;

/** A commune that has places: its name, the anchor of its list, the codes that find it, its intercommunalité. */
export type FinderCommune = readonly [nom: string, id: string, codes: string, epci: number];

/**
 * One place, as short as can be, for hundreds of them are loaded at once. A number of -1 says nothing; services and
 * publics are bits, in the order of their lists, and `traits` those of `TRAITS`; degrees are multiplied by 10,000.
 */
export type FinderPlace = readonly [
  slug: string,
  nom: string,
  commune: number,
  adresse: string,
  telephone: string,
  horaires: number,
  services: number,
  publics: number,
  traits: number,
  grade: number,
  latitude?: number,
  longitude?: number,
];

/** What a place is or is not, as bits. */
export const TRAITS = { gratuit: 1, debutant: 2 } as const;

/**
 * A workshop of the first level that is to come: the number of its place, the end of its address, its title, and each
 * session as `AAAA-MM-JJ HH:MM HH:MM`.
 */
export type FinderWorkshop = readonly [
  lieu: number,
  slug: string,
  titre: string,
  seances: readonly string[],
];

/** All that the finder knows: one file, read on the device. */
export interface FinderData {
  readonly services: readonly (keyof typeof SERVICES)[];
  readonly publics: readonly FinderPublic[];
  readonly grades: readonly (keyof typeof GRADES)[];
  /** Each schedule once. */
  readonly horaires: readonly string[];
  readonly epci: readonly string[];
  readonly communes: readonly FinderCommune[];
  /** Communes without any place, of the same intercommunalités. */
  readonly sans: readonly (readonly [nom: string, epci: number, codes: string])[];
  readonly lieux: readonly FinderPlace[];
  readonly ateliers: readonly FinderWorkshop[];
}

/** What degrees are multiplied by: a step of ten metres. */
export const DEGREES = 10_000;
