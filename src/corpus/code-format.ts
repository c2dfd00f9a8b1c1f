import type { NATURES_DE_TERRITOIRE } from '../model/vocabularies.ts';

/** What the code of a territory looks like, for messages. */
export const CODE_FORMAT: Record<keyof typeof NATURES_DE_TERRITOIRE, string> = {
  commune: 'un code INSEE de commune à cinq caractères, par exemple "54395"',
  epci: 'un numéro SIREN d’intercommunalité à neuf chiffres, par exemple "245400676"',
  departement: 'un code de département, par exemple "17" ou "2A"',
  region: 'un code INSEE de région à deux chiffres, par exemple "75"',
  pays: '"FR"',
};
