import type { Entry } from '../corpus/entry.ts';
import type { EditionData } from '../model/edition.ts';
import { LICENCES, type LicenceId } from '../model/licences.ts';
import { type DisplayDate, displayDate } from './dates.ts';

/** What a page says of its own re-use, to people. */
export interface LicenceView {
  /** SPDX identifier. */
  id: LicenceId;
  nom: string;
  adresse: string;
  miseAJour: DisplayDate;
  auteurs: string[];
  /** Ready to paste: Licence Ouverte 2.0 asks for the source and the date of last update. */
  attribution: string;
}

/** The licence block of an entry; the date is the latest of the page and of what a territory added to it. */
export function licenceView(entry: Entry, edition: EditionData, canonical: string): LicenceView {
  const { nom, adresse } = LICENCES[entry.licence];
  const dates = [entry.data.mise_a_jour, ...entry.complements.map(({ data }) => data.mise_a_jour)];
  const miseAJour = displayDate(dates.sort().at(-1) ?? entry.data.mise_a_jour);
  const auteurs = [
    ...new Set(
      [entry.data, ...entry.complements.map(({ data }) => data)].flatMap((data) => data.auteurs),
    ),
  ];
  return {
    id: entry.licence,
    nom,
    adresse,
    miseAJour,
    auteurs,
    attribution: `« ${entry.data.titre} », ${sourceName(auteurs, edition)}, mis à jour le ${miseAJour.texte}, ${nom}, ${canonical}`,
  };
}

/** The authors, and the edition when it is not one of them. */
function sourceName(auteurs: readonly string[], edition: EditionData): string {
  return [...new Set([...auteurs, edition.nom])].join(', ');
}
