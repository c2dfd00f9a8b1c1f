import { contentType } from '../content-type.ts';
import { choix } from '../fields/choix.ts';
import { entier } from '../fields/entier.ts';
import { EMPLACEMENTS } from '../vocabularies.ts';

/** An editorial or legal page, at the root of the site. */
export const page = contentType({
  name: 'page',
  folder: 'pages',
  path: '',
  label: 'Page',
  plural: 'Pages',
  description: 'Les pages du site : à propos, mentions légales, aide.',
  fil: 'droit',
  sansNouveaute: true,
  help: 'Les pages légales sont obligatoires : adaptez-les, ne les supprimez pas.',
  fields: {
    ordre: entier({ label: 'Ordre', hint: 'Place dans le pied de page.' }, 1, 999).default(999),
    emplacement: choix(EMPLACEMENTS, { label: 'Emplacement' }).default('aucun'),
  },
});
