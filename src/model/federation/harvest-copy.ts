import * as z from 'zod';
import { LICENCE_NAMES, type LicenceId } from '../licences.ts';
import { CONTENT_TYPES, type TypeName } from '../types.ts';
import {
  ETATS_D_ACTION,
  ETATS_DE_STRATEGIE,
  FREINS,
  NATURES_DE_TERRITOIRE,
  PUBLICS,
  THEMES,
} from '../vocabularies.ts';

type Keys<T> = [keyof T & string, ...(keyof T & string)[]];
const idsOf = <T extends object>(words: T): Keys<T> => Object.keys(words) as Keys<T>;

/** A closed list of words; what an older or a newer edition says beside them is left out. */
const known = <T extends object>(words: T) =>
  z
    .array(z.string().max(60))
    .max(60)
    .default([])
    .transform((ids) => ids.filter((id): id is keyof T & string => Object.hasOwn(words, id)));

/** Text of another site: short, with something to read, and without signs that act or that nobody sees. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(
      /^[^\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]*$/u,
      'signes qui agissent',
    )
    .regex(/[\p{L}\p{N}]/u, 'rien à lire');

/** A year, a month or a day that there is. */
const when = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/)
  .refine((date) => z.iso.date().safeParse(`${date}-01-01`.slice(0, 10)).success);

const action = z.object({
  titre: line(300),
  publics: known(PUBLICS),
  freins: known(FREINS),
  etat: z.enum(idsOf(ETATS_D_ACTION)).catch('non-documente'),
});
const actions = z.array(action).max(300).default([]);

/** What is shown of a strategy that another edition publishes: enough for a map, a list and a comparison. */
export const sharedStrategy = z.object({
  territoire: z.object({
    nature: z.enum(idsOf(NATURES_DE_TERRITOIRE)),
    code: z.string().regex(/^[0-9A-Z]{1,9}$/),
  }),
  etat: z.enum(idsOf(ETATS_DE_STRATEGIE)).catch('non-documente'),
  debut: when.optional(),
  fin: when.optional(),
  themes: known(THEMES),
  publics: known(PUBLICS),
  axes: z
    .array(
      z.object({
        titre: line(300),
        actions,
        missions: z
          .array(z.object({ titre: line(300), actions }))
          .max(60)
          .default([]),
      }),
    )
    .max(60)
    .default([]),
});

const licence = z.enum(Object.keys(LICENCE_NAMES) as [LicenceId, ...LicenceId[]]);
const webAddress = z.url({ protocol: /^https?$/ });
const shared = {
  cle: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
  titre: line(200),
  adresse: webAddress,
  licence,
  mise_a_jour: z.iso.date(),
};

/** A content that another edition wrote: its title, and the way to it. */
const sharedEntry = z.object({
  ...shared,
  type: z.enum(CONTENT_TYPES.map(({ name }) => name) as [TypeName, ...TypeName[]]),
});

/** The types that a territory alone fills, with hundreds of entries: of another edition, only their number is kept. */
export const COUNTED_TYPES = ['lieu', 'atelier'] as const satisfies readonly TypeName[];

/** How the last harvest of an edition went. */
export const HARVEST_STATES = {
  'a-jour': 'À jour',
  muette: 'Ne répond pas',
  refusee: 'Refusée',
} as const;

/** `moissons/….json`: the last good copy of what an edition shares, and how the last harvest went. */
export const harvestCopy = z.object({
  adresse: webAddress,
  etat: z.enum(idsOf(HARVEST_STATES)),
  /** First day of this state. */
  depuis: z.iso.date(),
  raison: line(300).optional(),
  /** What follows is of that day; absent as long as nothing was ever harvested. */
  moisson: z.iso.date().optional(),
  /** Of the index that was read. */
  empreinte: z.string().optional(),
  /** Of the card. */
  etag: z.string().max(200).optional(),
  nom: line(60).optional(),
  editeur: line(200).optional(),
  strategies: z
    .array(
      z.object({
        ...shared,
        resume: line(400),
        auteurs: z.array(line(200)).max(20),
        sha256: z.string(),
        /** Left out when the licence lets us link to it, and no more. */
        donnees: sharedStrategy.optional(),
      }),
    )
    .default([]),
  partages: z.array(sharedEntry).default([]),
  /** How many places and workshops it publishes: too many to be named one by one. */
  comptes: z.partialRecord(z.enum(COUNTED_TYPES), z.int().min(1)).default({}),
  /** What was not taken, and why. */
  refus: z.array(z.object({ cle: line(200), raison: line(300) })).default([]),
});

export type SharedStrategy = z.infer<typeof sharedStrategy>;
export type SharedEntry = z.infer<typeof sharedEntry>;
export type HarvestCopy = z.infer<typeof harvestCopy>;
