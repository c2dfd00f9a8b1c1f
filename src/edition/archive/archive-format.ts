import * as z from 'zod';
import { EDITION_NAMES } from '../../corpus/edition-files.ts';

/** The file of an archive that says what it holds, for programs. */
export const MANIFEST = 'trame.json';

/** The same for people. */
export const NOTICE = 'LISEZ-MOI.md';

/** Folder of the archive that holds the content folder, file by file, to the byte. */
export const CONTENT = 'content/';

/** Beyond these an archive is refused before anything of it is written. */
export const LIMITS = {
  archiveBytes: 500_000_000,
  manifestBytes: 30_000_000,
  fileBytes: 200_000_000,
  totalBytes: 1_000_000_000,
  files: 50_000,
};

const heldFile = z.object({
  /** Below the content folder. */
  chemin: z.string(),
  octets: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const heldEntry = z.object({
  cle: z.string(),
  type: z.string(),
  titre: z.string(),
  /** The files that its page is made of, the national one first. */
  fichiers: z.array(z.string()),
  origine: z.enum(EDITION_NAMES),
  /** The national page in whose place it stands. */
  adapte: z.string().optional(),
  /** SPDX identifier, of the whole page. */
  licence: z.string(),
  auteurs: z.array(z.string()),
  mise_a_jour: z.iso.date(),
  /** Where it was published. */
  adresse: z.string(),
});

/** `trame.json`: each file with its fingerprint, each entry with its licence and where it comes from. */
export const manifestSchema = z.object({
  format: z.literal(1),
  edition: z.object({ nom: z.string(), editeur: z.string(), adresse: z.string() }),
  licence: z.string(),
  /** Latest date of an entry: the archive bears no other, so that the same content makes the same bytes. */
  mise_a_jour: z.iso.date().optional(),
  entrees: z.array(heldEntry),
  fichiers: z.array(heldFile),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type HeldFile = z.infer<typeof heldFile>;
