import { listUrl } from '../../model/addresses.ts';
import type { HarvestCopy } from '../../model/federation/harvest-copy.ts';
import { displayDate } from '../dates.ts';
import { frenchNumber } from '../french-number.ts';
import type { SiteContext } from '../site-context.ts';

/** A local edition that publishes some entries of a type, with the way to its list. */
export interface EditionHaving {
  territoire: string;
  nom: string;
  url: string;
  /** « 600 lieux » */
  compte: string;
  /** Day of the harvest that counted them, in words. */
  le: string;
}

/** The types of another edition that are counted. */
type CountedType = keyof HarvestCopy['comptes'];

/** The editions that had entries of a type when they were last harvested, by name of territory. */
export const editionsHaving = (
  type: CountedType,
  [one, several]: readonly [one: string, several: string],
  { corpus, territoryName, writer }: Pick<SiteContext, 'corpus' | 'territoryName' | 'writer'>,
): EditionHaving[] =>
  (corpus.editions ?? [])
    .flatMap(({ known, copy }) => {
      const compte = copy?.comptes[type];
      if (!copy || compte === undefined) return [];
      const { nature, code } = known.territoire;
      return [
        {
          territoire: writer.text(territoryName(nature, code) ?? code),
          nom: writer.text(known.nom),
          url: otherListUrl(known.adresse, type),
          compte: `${frenchNumber(compte)}\u00a0${compte > 1 ? several : one}`,
          le: copy.moisson ? displayDate(copy.moisson).texte : '',
        },
      ];
    })
    .sort((a, b) => a.territoire.localeCompare(b.territoire, 'fr'));

/** The list of a type in another edition: all editions have it at the same address below their own. */
export const otherListUrl = (adresse: string, type: CountedType): string =>
  adresse.replace(/\/*$/, '') + listUrl(type);
