import { WITHDRAWALS_FILE } from '../model/withdrawals.ts';

/** The files beside the entries that the form writes, with what the form calls them. */
export const SETTINGS_LABELS: Readonly<Record<string, string>> = {
  'edition.yml': 'Identité de l’édition',
  'accessibilite.yml': 'Déclaration d’accessibilité',
  'synonymes.yml': 'Synonymes de la recherche',
  'recherches.yml': 'Recherches attendues',
  [WITHDRAWALS_FILE]: 'Pages retirées',
};
