import * as z from 'zod';
import { LICENCE_NAMES, type LicenceId } from '../licences.ts';

/** Where every edition says what it is, below its address. */
export const EDITION_CARD = '/.well-known/trame.json';

const licence = z.enum(Object.keys(LICENCE_NAMES) as [LicenceId, ...LicenceId[]]);

/** What an edition says of itself to those who would harvest it. Fields may be added; none will go. */
export const editionCard = z
  .object({
    $schema: z.url().optional().describe('Schéma de ce document.'),
    trame: z.literal(1).describe('Version de cette carte.'),
    version: z.string().max(40).describe('Version du programme.'),
    edition: z.object({
      nom: z.string().min(1).max(60),
      editeur: z.string().min(1).max(200),
      adresse: z.url(),
      territoire: z.object({ nature: z.string().max(20), code: z.string().max(9) }).optional(),
      contact: z.string().max(200).optional(),
    }),
    origine: z.enum(['national', 'local']).describe('Édition nationale, ou d’un territoire.'),
    licence: licence.describe('Licence des contenus qui n’en disent pas d’autre.'),
    api: z.url().describe('Index de l’API.'),
    changements: z.url().describe('Ce qui a changé.'),
    empreinte: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Empreinte SHA-256 de l’index : tant qu’elle est la même, rien n’a changé.'),
  })
  .meta({ title: 'Carte de l’édition' });

export type EditionCard = z.infer<typeof editionCard>;
