import { frenchTypography } from '../markdown/typography.ts';
import type { EditionData } from '../model/edition.ts';
import { LICENCES, type LicenceId } from '../model/licences.ts';
import { type DisplayDate, displayDate } from './dates.ts';
import type { Origin } from './origin.ts';
import type { Work } from './work.ts';

/** What a page says of its own re-use, to people. */
export interface LicenceView {
  /** SPDX identifier. */
  id: LicenceId;
  nom: string;
  adresse: string;
  miseAJour: DisplayDate;
  auteurs: readonly string[];
  /** The national page behind a page of a territory. */
  origine?: Origin | undefined;
  /** Ready to paste: Licence Ouverte 2.0 asks for the source and the date of last update. */
  attribution: string;
}

/** The licence block of a page. */
export function licenceView(work: Work, edition: EditionData, canonical: string): LicenceView {
  const { nom, adresse } = LICENCES[work.licence];
  const miseAJour = displayDate(work.miseAJour);
  return {
    id: work.licence,
    nom,
    adresse,
    miseAJour,
    auteurs: work.auteurs,
    ...(work.origine && { origine: work.origine }),
    attribution: `${frenchTypography(`« ${work.titre} »`)}, ${sourceName(work.auteurs, work.origine, edition.nom)}, mis à jour le ${miseAJour.texte}, ${nom}, ${canonical}${work.origine?.url ? `, d’après ${work.origine.url}` : ''}`,
  };
}

/** The authors, the national edition where the page comes from it, and the edition that publishes it; each once. */
export const sourceName = (
  auteurs: readonly string[],
  origine: Origin | undefined,
  editionName: string,
): string => [...new Set([...auteurs, ...(origine ? [origine.nom] : []), editionName])].join(', ');
