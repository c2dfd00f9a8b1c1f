import { frenchTypography } from '../markdown/typography.ts';
import type { EditionData } from '../model/edition.ts';
import { LICENCES, type LicenceId } from '../model/licences.ts';
import { type DisplayDate, displayDate } from './dates.ts';
import type { Work } from './work.ts';

/** What a page says of its own re-use, to people. */
export interface LicenceView {
  /** SPDX identifier. */
  id: LicenceId;
  nom: string;
  adresse: string;
  miseAJour: DisplayDate;
  auteurs: readonly string[];
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
    attribution: `${frenchTypography(`« ${work.titre} »`)}, ${sourceName(work.auteurs, edition)}, mis à jour le ${miseAJour.texte}, ${nom}, ${canonical}`,
  };
}

/** The authors, and the edition when it is not one of them. */
function sourceName(auteurs: readonly string[], edition: EditionData): string {
  return [...new Set([...auteurs, edition.nom])].join(', ');
}
