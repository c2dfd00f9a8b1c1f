import * as z from 'zod';
import { groupe } from './fields/groupe.ts';
import { listeNonVide } from './fields/liste.ts';
import { texte } from './fields/texte.ts';
import { ADDRESS_FORM, PAGE_ADDRESS } from './synonyms.ts';

/** `recherches.yml`: what people search, and the pages that answer. The search does not read it: tests judge it by that. */
export const searchesSchema = z.strictObject({
  recherches: listeNonVide(
    groupe(
      {
        requete: texte(
          { label: 'Recherche', hint: 'Telle que les gens la tapent, fautes comprises.' },
          120,
        ),
        pages: listeNonVide(
          texte(
            {
              label: 'Page',
              hint: 'Son adresse dans le site : /kit/accueillir/.',
              forme: ADDRESS_FORM,
            },
            200,
          ).regex(PAGE_ADDRESS),
          {
            label: 'Pages qui répondent',
            hint: 'L’une d’elles doit venir dans les trois premiers résultats, et si possible en premier.',
          },
        ),
      },
      { label: 'Recherche' },
    ),
    { label: 'Recherches' },
  ),
});

export type ExpectedSearches = z.infer<typeof searchesSchema>['recherches'];
