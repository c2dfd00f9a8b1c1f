import * as z from 'zod';
import { territoire } from '../common.ts';
import { adresse } from '../fields/adresse.ts';
import { date } from '../fields/date.ts';
import { groupe } from '../fields/groupe.ts';
import { liste } from '../fields/liste.ts';
import { texte } from '../fields/texte.ts';
import { toSlug } from '../slug.ts';

/** File of the national edition that names the local ones. */
export const EDITIONS_FILE = 'editions.yml';

/** `editions.yml`: the local editions that the national one knows, as their teams made themselves known. */
export const knownEditionsSchema = z.strictObject({
  editions: liste(
    groupe(
      {
        nom: texte({ label: 'Nom', hint: 'Celui du site.' }, 60),
        adresse: adresse({
          label: 'Adresse',
          hint: 'L’accueil du site, avec son sous-dossier s’il en a un.',
        }),
        territoire: territoire('Le territoire de cette édition : elle doit dire le même.'),
        depuis: date({ label: 'Connue depuis', hint: 'AAAA-MM-JJ.' }).optional(),
      },
      { label: 'Édition' },
    ),
    { label: 'Éditions locales' },
  ),
});

export type KnownEdition = z.infer<typeof knownEditionsSchema>['editions'][number];

/** Folder of the national edition that keeps what was harvested. */
export const HARVESTS_FOLDER = 'moissons';

/** Name of an edition among files and anchors: `inclusion-exemple-fr`. */
export function editionSlug({ adresse: address }: Pick<KnownEdition, 'adresse'>): string {
  const { host, pathname } = new URL(address);
  return toSlug(`${host}${pathname}`);
}
