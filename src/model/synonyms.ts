import * as z from 'zod';
import { groupe } from './fields/groupe.ts';
import { listeNonVide } from './fields/liste.ts';
import { texte } from './fields/texte.ts';

/** `synonymes.yml`: families of words that a search should treat as one, where French stemming keeps them apart. */
export const synonymsSchema = z.strictObject({
  familles: listeNonVide(
    groupe(
      {
        mots: listeNonVide(texte({ label: 'Mot' }, 60), {
          label: 'Mots',
          hint: 'Chercher l’un trouve aussi les autres.',
        }),
      },
      { label: 'Famille' },
    ),
    { label: 'Familles de mots' },
  ),
});

export type SynonymFamilies = z.infer<typeof synonymsSchema>;
