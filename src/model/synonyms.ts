import * as z from 'zod';
import { groupe } from './fields/groupe.ts';
import { listeNonVide } from './fields/liste.ts';
import { relation } from './fields/relation.ts';
import { texte } from './fields/texte.ts';

/**
 * `synonymes.yml`: families of words that a search should bring together, where French stemming keeps them apart, and
 * names that gave way to others.
 */
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
  anciens_noms: listeNonVide(
    groupe(
      {
        ancien: texte({ label: 'Ancien nom', hint: 'Le nom que des gens emploient encore.' }, 60),
        actuel: texte({ label: 'Nom d’aujourd’hui' }, 60),
        page: relation('*', {
          label: 'Page qui le dit',
          hint: 'Elle dit le changement de nom, et d’où on le sait. La recherche y renvoie.',
        }).optional(),
      },
      { label: 'Ancien nom' },
    ),
    { label: 'Noms qui ont changé' },
  ).optional(),
});

export type SearchSynonyms = z.infer<typeof synonymsSchema>;
