/**
 * The closed lists of words that entries choose from: identifier → French label.
 * Identifiers go into files and addresses; labels are what people see.
 */

/** What an entry speaks of. */
export const THEMES = {
  'acces-aux-droits': 'Accès aux droits',
  'demarches-en-ligne': 'Démarches en ligne',
  'accueil-posture': 'Accueil et posture',
  'cadre-juridique': 'Cadre juridique et données personnelles',
  diagnostic: 'Évaluer les compétences',
  orientation: 'Détecter et orienter',
  formation: 'Former et apprendre',
  mobilisation: 'Donner envie, aller vers',
  equipement: 'Équipement et connexion',
  mediation: 'Médiation numérique',
  gouvernance: 'Gouvernance et coordination',
  financement: 'Financement',
} as const;

/** The people whom an entry is about: those who need help, or who give it at work. */
export const PUBLICS = {
  tous: 'Tous les publics',
  'personnes-agees': 'Personnes âgées',
  jeunes: 'Jeunes',
  parents: 'Parents',
  'demandeurs-emploi': 'Personnes en recherche d’emploi',
  allocataires: 'Allocataires et personnes en précarité',
  allophones: 'Personnes allophones',
  'difficulte-lecture': 'Personnes en difficulté avec l’écrit',
  handicap: 'Personnes en situation de handicap',
  'non-equipes': 'Personnes sans équipement ou sans connexion',
  refractaires: 'Personnes qui ne souhaitent pas utiliser le numérique',
  agents: 'Agents et professionnels peu à l’aise',
} as const;

/** The readers: whom an entry is written for. They are the four doors of the home page. */
export const PROFILS = {
  elu: 'Élue ou élu',
  aidant: 'Aidante ou aidant',
  accueil: 'Agent d’accueil',
  territoire: 'Territoire',
} as const;

/** The five levels, as defined by the working groups of Grand Nancy in 2022 (Fabrique des possibles). */
export const NIVEAUX = {
  eloigne: 'Éloigné',
  debutant: 'Débutant',
  intermediaire: 'Intermédiaire',
  avance: 'Avancé',
  autonome: 'Autonome',
} as const;

/** When a sheet of the kit serves, with regard to the meeting with the person. */
export const MOMENTS = {
  avant: 'Avant',
  pendant: 'Pendant',
  apres: 'Après',
} as const;

export const NATURES_DE_CHARTE = {
  deontologie: 'Charte déontologique',
  'cadre-engagement': 'Cadre d’engagement collectif',
  'charte-de-territoire': 'Charte de territoire',
} as const;

export const ETATS_DE_STRATEGIE = {
  'en-preparation': 'En préparation',
  adoptee: 'Adoptée',
  'en-cours': 'En cours',
  terminee: 'Terminée',
  'non-documente': 'Non documenté',
} as const;

export const ETATS_D_ACTION = {
  prevue: 'Prévue',
  'en-cours': 'En cours',
  realisee: 'Réalisée',
  abandonnee: 'Abandonnée',
  'non-documente': 'Non documenté',
} as const;

/**
 * What stands between people and a service on line. The first four are those of the plan of Charente-Maritime (2019);
 * the fifth is a situation that the plan of Grand Nancy names; the sixth is what the barometer of 2018 counts.
 */
export const FREINS = {
  equipement: 'Pas d’appareil',
  connexion: 'Pas de connexion',
  conception: 'Des sites difficiles à utiliser',
  connaissances: 'Ne pas savoir s’en servir',
  envie: 'Ne pas en voir l’intérêt',
  information: 'Ne pas savoir qui peut aider',
} as const;

/** What a decision asks of a council. */
export const EFFORTS = {
  leger: 'Peu de moyens, tout de suite',
  agents: 'Du temps d’agents',
  budget: 'Un budget à voter',
} as const;

/** What people care about: the four reasons to learn that the national working group named in 2018. */
export const DOMAINES_DE_RAISON = {
  droits: 'Ses droits',
  travail: 'Son travail',
  loisirs: 'Ses loisirs',
  liens: 'Ses proches',
} as const;

export const FAMILLES_D_ACTEURS = {
  solidarite: 'Solidarité et action sociale',
  'culture-education': 'Culture et éducation populaire',
  proximite: 'Acteurs de proximité',
  operateur: 'Opérateurs de services publics',
  'specialiste-numerique': 'Spécialistes de l’accompagnement numérique',
  collectivite: 'Collectivités et leurs services',
  etat: 'État et établissements nationaux',
  economique: 'Acteurs économiques et fondations',
} as const;

/** What an actor can do for people, in the order of a person's path. */
export const CAPACITES = {
  detecter: 'Détecter',
  orienter: 'Orienter',
  accompagner: 'Accompagner',
  former: 'Former',
  equiper: 'Équiper',
} as const;

/** The three levels of governance recommended by the national strategy (pre-report, April 2018). */
export const ECHELONS = {
  local: 'Local',
  intermediaire: 'Intermédiaire',
  national: 'National',
} as const;

/** A fact about a tool that a source may leave unsaid. */
export const OUI_NON_INCONNU = {
  oui: 'Oui',
  non: 'Non',
  inconnu: 'Non documenté',
} as const;

export const APPAREILS = {
  ordinateur: 'Ordinateur',
  telephone: 'Téléphone',
  tablette: 'Tablette',
} as const;

export const ETATS_DE_MIROIR = {
  disponible: 'Disponible',
  ferme: 'Fermé',
  'a-verifier': 'À vérifier',
} as const;

/** What can change in the online service of an operator. */
export const NATURES_DE_CHANGEMENT = {
  nom: 'Nouveau nom',
  adresse: 'Nouvelle adresse du site',
  connexion: 'Autre façon de se connecter',
  demarche: 'Démarche modifiée',
  ouverture: 'Nouveau service',
  fermeture: 'Service fermé',
  panne: 'Panne ou arrêt passager',
} as const;

/** What a field of a practice screen is. */
export const NATURES_DE_CHAMP = {
  date: 'Date',
  choix: 'Choix',
  fichier: 'Fichier à joindre',
  code: 'Code reçu par message',
  texte: 'Texte',
} as const;

export const NATURES_DE_MESSAGE = {
  sms: 'Message sur le téléphone',
  courriel: 'Courriel',
} as const;

/** How a workshop comes back. */
export const REPETITIONS = {
  jamais: 'Une seule fois',
  'chaque-semaine': 'Chaque semaine',
  'deux-semaines': 'Une semaine sur deux',
  'chaque-mois': 'Chaque mois, le même jour de la semaine',
} as const;

/** The days of the week, from the one that begins it in France. */
export const JOURS = {
  lundi: 'Lundi',
  mardi: 'Mardi',
  mercredi: 'Mercredi',
  jeudi: 'Jeudi',
  vendredi: 'Vendredi',
  samedi: 'Samedi',
  dimanche: 'Dimanche',
} as const;

/** What makes one date of a workshop different from the others. */
export const CAS_DE_DATE = {
  annulee: 'Annulée',
  complete: 'Complète',
  sans: 'Pas d’atelier ce jour-là',
  'en-plus': 'Date en plus',
  tenue: 'A eu lieu',
} as const;

/** Whether one may still come to a workshop. */
export const PLACES_D_ATELIER = {
  libre: 'Sans inscription',
  reste: 'Il reste des places',
  complet: 'Complet',
} as const;

export const ETATS_D_ATELIER = {
  prevu: 'Prévu',
  annule: 'Annulé',
} as const;

/** The languages that a workshop is given in beside French, by their codes (BCP 47). */
export const LANGUES = {
  fr: 'Français',
  fsl: 'Langue des signes française',
  en: 'Anglais',
  ar: 'Arabe',
  es: 'Espagnol',
  pt: 'Portugais',
  uk: 'Ukrainien',
  ru: 'Russe',
  tr: 'Turc',
  zh: 'Chinois',
} as const;

export const PRECISIONS = {
  exact: 'Exactement',
  environ: 'Environ',
  'plus-de': 'Plus de',
  'moins-de': 'Moins de',
} as const;

export const NATURES_DE_TERRITOIRE = {
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  region: 'Région',
  pays: 'France entière',
} as const;

/** Where a page is linked from, besides the site map. */
export const EMPLACEMENTS = {
  menu: 'Menu principal, après les rubriques',
  pied: 'Pied de page',
  aucun: 'Plan du site seulement',
} as const;

/** What an entry of a local edition does to the national entry of the same key. */
export const RAPPORTS_AU_NATIONAL = {
  remplace: 'Prend la place de la page nationale',
  complete: 'S’ajoute à la page nationale, dans un bloc « Dans votre territoire »',
  masque: 'Retire la page nationale de cette édition',
} as const;
