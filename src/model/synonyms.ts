import * as z from 'zod';
import { groupe } from './fields/groupe.ts';
import { listeNonVide } from './fields/liste.ts';
import { relation } from './fields/relation.ts';
import { texte } from './fields/texte.ts';

/** The address of a page of the site, from its root, and how a form asks for it. */
export const PAGE_ADDRESS = /^\/(?:[a-z0-9-]+\/)*$/;
export const ADDRESS_FORM = 'l’adresse de la page entre deux « / », comme /kit/accueillir/';

/** One word, or one expression: what stands between commas would be searched as one, and never found. */
const mot = (label: string) =>
  texte({ label, forme: 'un mot par ligne, sans virgule' }, 60).regex(/^[^,;]*$/);

/**
 * `synonymes.yml`: families of words that a search should bring together, where French stemming keeps them apart, names
 * that gave way to others, and the words by which people look for a page that does not say them.
 */
export const synonymsSchema = z.strictObject({
  familles: listeNonVide(
    groupe(
      {
        mots: listeNonVide(
          mot('Mot'),
          {
            label: 'Mots',
            hint: 'Deux au moins, un par ligne. Chercher l’un trouve aussi les autres.',
          },
          2,
        ),
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
  renvois: listeNonVide(
    groupe(
      {
        page: texte(
          {
            label: 'Page',
            hint: 'Son adresse dans le site : /kit/accueillir/.',
            forme: ADDRESS_FORM,
          },
          200,
        ).regex(PAGE_ADDRESS),
        mots: listeNonVide(mot('Mots'), {
          label: 'Ce que les gens tapent',
          hint: 'Les mots qui mènent à cette page, et qu’elle ne dit pas.',
        }),
      },
      { label: 'Renvoi' },
    ),
    { label: 'Renvois' },
  ).optional(),
});

export type SearchSynonyms = z.infer<typeof synonymsSchema>;
