/** The files that the tool of plans asks for, each when it is needed: addresses from the root of the site. */
export const PLAN_ACTIONS = '/construire/actions.json';

/** What is only needed by who has a file: reads plans again, compares them, writes them for Word. */
export const PLAN_TOOLS = '/construire/outils.js';

/** What reads a file that the tools are not sure of. */
export const PLAN_READER = '/construire/lecteur.js';

/** Folder of the official territories: `index.json`, `epci.json`, then a file for each département. */
export const PLAN_TERRITORIES = '/construire/territoires/';

/** An action of a published strategy, ready to be taken. */
export interface OfferedAction {
  titre: string;
  description: string;
  publics: readonly string[];
  freins: readonly string[];
  /** Label of its state; empty when no source tells it. */
  etat: string;
  /** Place of its strategy in the list. */
  strategie: number;
  /** Its place on the page of its strategy. */
  ancre: string;
}

/** A strategy that actions are taken from: what its re-use asks to name. */
export interface OfferedStrategy {
  titre: string;
  porteur: string;
  date: string;
  /** Full address of its page. */
  adresse: string;
}

export interface OfferedActions {
  strategies: OfferedStrategy[];
  actions: OfferedAction[];
}

/** Official code and name. */
export type NamedCode = readonly [code: string, nom: string];

/** What every territory is chosen from first. */
export interface TerritoryIndex {
  departements: NamedCode[];
  regions: NamedCode[];
}

/** EPCI → a département that it touches: where its name is found again. */
export type EpciPlaces = Readonly<Record<string, string>>;

/** The territories of one département: an intercommunalité stands in each that it touches. */
export interface DepartementTerritories {
  communes: NamedCode[];
  epci: NamedCode[];
}
