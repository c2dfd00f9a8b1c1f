import type { TypeName } from '../../src/model/types.ts';

/** The pages of each type, in the fixture edition: its list, an entry, and what is made of it. One without does not compile. */
const PAGES_OF: Readonly<Record<TypeName, readonly [string, ...string[]]>> = {
  guide: ['guide/', 'guide/agir/', 'guide/en-trois-minutes/', 'guide/imprimer/'],
  kit: ['kit/', 'kit/confidentialite/', 'kit/carnet-de-codes/', 'kit/imprimer/'],
  charte: [
    'chartes/',
    'chartes/charte-aidant/',
    'chartes/charte-aidant/signer/',
    'chartes/comparer/',
  ],
  acteur: ['acteurs/', 'acteurs/mediatheques/', 'acteurs/formulaire/'],
  strategie: ['strategies/', 'strategies/cher/', 'strategies/comparer/', 'strategies/actions/'],
  etape: ['construire/', 'construire/ecouter/', 'construire/imprimer/', 'construire/plan/'],
  decision: ['decisions/', 'decisions/ouvrir-un-lieu/'],
  raison: ['pourquoi/', 'pourquoi/voir-des-photos/'],
  modele: ['modeles/', 'modeles/questions/'],
  lieu: ['lieux/', 'lieux/cabane-du-val/', 'lieux/debuter/', 'lieux/etat/', 'lieux/signaler/'],
  diagnostic: ['diagnostics/', 'diagnostics/grille-papier/'],
  miroir: ['miroirs/', 'miroirs/impots/'],
  atelier: ['ateliers/', 'ateliers/premiers-pas/', 'ateliers/bilan/'],
  veille: ['veille/', 'veille/connexion-par-code/', 'veille/lettre/'],
  chiffre: ['chiffres/', 'chiffres/inquietude/'],
  glossaire: ['glossaire/', 'glossaire/mandat/'],
  questionnaire: ['orienter/'],
  mandat: ['mandat/'],
  exercice: ['exercices/', 'exercices/carte-de-bibliotheque/'],
  page: ['a-propos/'],
};

/** One page of each kind, in the fixture edition. */
export const PAGE_TYPES: readonly string[] = [
  '',
  'livret/?texte=kit/accueillir&texte=guide/agir',
  'pour/aidant/',
  ...Object.values(PAGES_OF).flat(),
  'recherche/',
  'hors-connexion/',
  'plan-du-site/',
  'accessibilite/',
  'liens/',
];
