/**
 * The closed lists of words of the national standard of places of mediation, v1.0.2
 * (https://github.com/LaMednum/standard-mediation-num): identifier → its word, in French typography.
 * `published-words.ts` gives each word back as the standard publishes it.
 */

/** What people can be helped with. */
export const SERVICES = {
  demarches: 'Aide aux démarches administratives',
  'outils-du-quotidien': 'Maîtrise des outils numériques du quotidien',
  emploi: 'Insertion professionnelle via le numérique',
  securite: 'Utilisation sécurisée du numérique',
  parentalite: 'Parentalité et éducation avec le numérique',
  loisirs: 'Loisirs et créations numériques',
  comprendre: 'Compréhension du monde numérique',
  'acces-materiel': 'Accès internet et matériel informatique',
  'materiel-solidaire': 'Acquisition de matériel informatique à prix solidaire',
} as const;

/** Whom a place receives above all; none when it receives everybody. */
export const PUBLICS_ADRESSES = {
  jeunes: 'Jeunes',
  etudiants: 'Étudiants',
  familles: 'Familles et/ou enfants',
  seniors: 'Seniors',
  femmes: 'Femmes',
} as const;

/** Particular needs that a place can answer. */
export const PRISES_EN_CHARGE = {
  surdite: 'Surdité',
  'handicaps-moteurs': 'Handicaps moteurs',
  'handicaps-mentaux': 'Handicaps mentaux',
  illettrisme: 'Illettrisme',
  anglais: 'Langues étrangères (anglais)',
  'autres-langues': 'Langues étrangères (autres)',
  'deficience-visuelle': 'Déficience visuelle',
} as const;

export const FRAIS = {
  gratuit: 'Gratuit',
  'gratuit-sous-condition': 'Gratuit sous condition',
  payant: 'Payant',
} as const;

export const ITINERANCES = {
  itinerant: 'Itinérant',
  fixe: 'Fixe',
} as const;

export const DISPOSITIFS = {
  'aidants-connect': 'Aidants Connect',
  'bibliotheques-numeriques': 'Bibliothèques numérique de référence',
  pix: 'Certification PIX',
  'conseillers-numeriques': 'Conseillers numériques',
  'emmaus-connect': 'Emmaüs Connect',
  'france-services': 'France Services',
  'grande-ecole-du-numerique': 'Grande école du numérique',
  'croix-rouge': 'La Croix Rouge',
  'point-caf': 'Point d’accès numérique CAF',
  'promeneurs-du-net': 'Promeneurs du net',
  'relais-emmaus-connect': 'Relais numérique (Emmaüs Connect)',
} as const;

export const FORMATIONS_ET_LABELS = {
  'mon-espace-sante': 'Formé à « Mon Espace Santé »',
  duplex: 'Formé à « DUPLEX » (illettrisme)',
  arnia: 'Arnia/MedNum BFC (Bourgogne-Franche-Comté)',
  reemploi: 'Collectif ressources et acteurs réemploi (Normandie)',
  'etapes-numeriques': 'Étapes numériques (La Poste)',
  'fabriques-de-territoire': 'Fabriques de Territoire',
  eclaireurs: 'Les Éclaireurs du numérique (Drôme)',
  'mes-papiers': 'Mes Papiers (Métropole de Lyon)',
  ordi: 'ORDI 3.0',
  'sud-labs': 'SUD LABS (PACA)',
} as const;

/** How one comes to the place. */
export const MODALITES_D_ACCES = {
  'se-presenter': 'Se présenter',
  telephoner: 'Téléphoner',
  courriel: 'Contacter par mail',
  'rendez-vous-en-ligne': 'Prendre un RDV en ligne',
  'sans-public': 'Ce lieu n’accueille pas de public',
  prescription: 'Envoyer un mail avec une fiche de prescription',
} as const;

/** How people are helped there. */
export const MODALITES_D_ACCOMPAGNEMENT = {
  autonomie: 'En autonomie',
  individuel: 'Accompagnement individuel',
  collectif: 'Dans un atelier collectif',
  distance: 'À distance',
} as const;

/** How far a place can help: the three grades of the inventories that territories begin with. */
export const GRADES = {
  wifi: 'Wi-Fi seulement',
  materiel: 'Matériel à disposition',
  mediateur: 'Médiatrice ou médiateur sur place',
} as const;

/**
 * The kinds of structure that the standard refers to. It lists none itself: these are the codes of the national map's
 * library (`@gouvfr-anct/lieux-de-mediation-numerique` 2.3.0), with the words that it gives them.
 */
export const TYPOLOGIES = {
  ACI: 'Ateliers et chantiers d’insertion',
  ACIPHC: 'Atelier et chantier d’insertion, premières heures en chantier',
  AFPA: 'Agence nationale pour la formation professionnelle des adultes',
  AI: 'Association intermédiaire',
  ASE: 'Aide sociale à l’enfance',
  ASSO: 'Association',
  ASSO_CHOMEUR: 'Association de chômeurs',
  Autre: 'Autre',
  AVIP: 'Crèche à vocation d’insertion professionnelle',
  BIB: 'Bibliothèque, médiathèque',
  CAARUD: 'Centre de réduction des risques pour usagers de drogues',
  CADA: 'Centre d’accueil de demandeurs d’asile',
  CAF: 'Caisse d’allocations familiales',
  CAP_EMPLOI: 'Cap emploi',
  CAVA: 'Centre d’adaptation à la vie active',
  CC: 'Communauté de communes',
  CCAS: 'Centre communal d’action sociale',
  CCONS: 'Chambre consulaire',
  CD: 'Conseil départemental',
  CDAS: 'Centre départemental d’action sociale',
  CFP: 'Centre des finances publiques',
  CHRS: 'Centre d’hébergement et de réinsertion sociale',
  CHU: 'Centre d’hébergement d’urgence',
  CIAS: 'Centre intercommunal d’action sociale',
  CIDFF: 'Centre d’information sur les droits des femmes et des familles',
  CITMET: 'Cité des métiers',
  CMP: 'Centre médico-psychologique',
  CMS: 'Centre médico-social',
  CPAM: 'Caisse primaire d’assurance maladie',
  CPH: 'Centre provisoire d’hébergement',
  CS: 'Centre social',
  CSAPA: 'Centre de soins et de prévention en addictologie',
  CSC: 'Centre socioculturel',
  DEETS: 'Direction de l’économie, de l’emploi, du travail et des solidarités',
  DEPT: 'Services sociaux du conseil départemental',
  DIPLP: 'Délégation à la prévention et à la lutte contre la pauvreté',
  E2C: 'École de la deuxième chance',
  EA: 'Entreprise adaptée',
  EATT: 'Entreprise adaptée de travail temporaire',
  EI: 'Entreprise d’insertion',
  EITI: 'Entreprise d’insertion par le travail indépendant',
  ENM: 'Espace numérique mobile',
  EPCI: 'Intercommunalité',
  EPI: 'Espace public internet',
  EPIDE: 'Établissement pour l’insertion dans l’emploi',
  EPN: 'Espace public numérique',
  ES: 'Épicerie solidaire',
  ESAT: 'Établissement ou service d’aide par le travail',
  ESS: 'Entreprise de l’économie sociale et solidaire',
  ETTI: 'Entreprise de travail temporaire d’insertion',
  EVS: 'Espace de vie sociale',
  FABLAB: 'Fablab',
  FABRIQUE: 'Fabrique',
  FAIS: 'Fédération d’acteurs de l’insertion et de la solidarité',
  FT: 'France Travail',
  GEIQ: 'Groupement d’employeurs pour l’insertion et la qualification',
  HUDA: 'Hébergement d’urgence pour demandeurs d’asile',
  LA_POSTE: 'La Poste',
  MDE: 'Maison de l’emploi',
  MDH: 'Maison des habitants',
  MDEF: 'Maison de l’emploi et de la formation',
  MDPH: 'Maison départementale des personnes handicapées',
  MDS: 'Maison départementale des solidarités',
  MJC: 'Maison des jeunes et de la culture',
  ML: 'Mission locale',
  MQ: 'Maison de quartier',
  MSA: 'Mutualité sociale agricole',
  MSAP: 'Maison de services au public',
  MUNI: 'Municipalité',
  OACAS: 'Organisme d’accueil communautaire et d’activité solidaire',
  ODC: 'Organisation délégataire d’un conseil départemental',
  OF: 'Organisme de formation',
  OIL: 'Opérateur d’intermédiation locative',
  OPCS: 'Organisation porteuse de la clause sociale',
  PAD: 'Point d’accès au droit',
  PENSION: 'Pension de famille',
  PI: 'Point info',
  PIJ_BIJ: 'Point ou bureau information jeunesse',
  PIMMS: 'Point information médiation multi-services',
  PJJ: 'Protection judiciaire de la jeunesse',
  PLIE: 'Plan local pour l’insertion et l’emploi',
  PREF: 'Préfecture, sous-préfecture',
  PREVENTION: 'Service ou club de prévention',
  REG: 'Région',
  RELAIS_LECTURE: 'Relais lecture',
  RESSOURCERIE: 'Ressourcerie',
  RFS: 'Réseau France services',
  RS_FJT: 'Résidence sociale, foyer de jeunes travailleurs',
  SCP: 'Service et club de prévention',
  SPIP: 'Service pénitentiaire d’insertion et de probation',
  TIERS_LIEUX: 'Tiers-lieu, coworking',
  UDAF: 'Union départementale d’aide aux familles',
} as const;

/** The closed list of each field of a place that has one, by its name. */
export const WORDS_OF = {
  typologie: TYPOLOGIES,
  services: SERVICES,
  publics_specifiquement_adresses: PUBLICS_ADRESSES,
  prise_en_charge_specifique: PRISES_EN_CHARGE,
  frais_a_charge: FRAIS,
  itinerance: ITINERANCES,
  dispositif_programmes_nationaux: DISPOSITIFS,
  formations_labels: FORMATIONS_ET_LABELS,
  modalites_acces: MODALITES_D_ACCES,
  modalites_accompagnement: MODALITES_D_ACCOMPAGNEMENT,
} as const;

export type WordField = keyof typeof WORDS_OF;
