import * as z from 'zod';
import { date } from './fields/date.ts';
import { groupe } from './fields/groupe.ts';
import { listeNonVide } from './fields/liste.ts';
import { paragraphe } from './fields/paragraphe.ts';
import { relation } from './fields/relation.ts';
import { texte } from './fields/texte.ts';

/** File of an edition that tells what it does not publish any more. */
export const WITHDRAWALS_FILE = 'retraits.yml';

/** `retraits.yml`: the pages that left, since when, why, and what stands in their place. */
export const withdrawalsSchema = z.strictObject({
  retraits: listeNonVide(
    groupe(
      {
        cle: texte(
          {
            label: 'Page retirée',
            hint: 'Son adresse, sans celle du site : kit/accueillir pour https://…/kit/accueillir/.',
            forme: 'la rubrique et le nom de la page, comme kit/accueillir',
          },
          200,
        ).regex(/^[a-z]+\/[a-z0-9-]+$/),
        titre: texte({ label: 'Titre', hint: 'Celui que la page portait.' }, 120),
        date: date({ label: 'Date du retrait' }),
        raison: paragraphe(
          {
            label: 'Pourquoi',
            hint: 'Une ou deux phrases, pour qui suit un ancien lien : elles s’affichent à l’ancienne adresse.',
          },
          320,
        ),
        remplacement: relation('*', {
          label: 'Ce qui la remplace',
          hint: 'La page à lire maintenant, s’il y en a une.',
        }).optional(),
      },
      { label: 'Retrait' },
    ),
    { label: 'Pages retirées' },
  ),
});

/** A page that an edition does not publish any more. */
export type WithdrawalData = z.infer<typeof withdrawalsSchema>['retraits'][number];
