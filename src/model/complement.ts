import * as z from 'zod';
import { closing, opening } from './common.ts';
import { withDateOrder } from './date-order.ts';
import { texte } from './fields/texte.ts';

/** Front matter of a local entry that adds to the national page (`national: complete`). */
export const complementSchema = withDateOrder(
  z.strictObject({
    titre: opening.titre.optional(),
    national: z.literal('complete').meta({ kind: 'choix', label: 'Rapport à la page nationale' }),
    creation: closing.creation.optional(),
    mise_a_jour: closing.mise_a_jour,
    auteurs: closing.auteurs,
    sources: closing.sources,
    licence: closing.licence,
  }),
);

export type ComplementData = z.infer<typeof complementSchema>;

/** Front matter of a local entry that withdraws the national page (`national: masque`). */
export const maskSchema = z.strictObject({
  titre: opening.titre.optional(),
  national: z.literal('masque').meta({ kind: 'choix', label: 'Rapport à la page nationale' }),
  raison: texte({
    label: 'Raison',
    hint: 'Pour les collègues : pourquoi cette page est retirée.',
  }).optional(),
});
