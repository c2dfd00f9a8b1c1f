import type { EntryOf } from '../../corpus/entry.ts';
import { communeOf } from '../../corpus/official-territories.ts';
import { isSiret } from '../../model/places/registration.ts';
import type {
  DISPOSITIFS,
  MODALITES_D_ACCES,
  MODALITES_D_ACCOMPAGNEMENT,
  PUBLICS_ADRESSES,
  SERVICES,
  TYPOLOGIES,
} from '../../model/places/vocabularies.ts';
import { SERVICES as SERVICE_WORDS } from '../../model/places/vocabularies.ts';
import { toSlug } from '../../model/slug.ts';
import type { PlainBody } from './plain-body.ts';
import { placeId } from './standard.ts';

/**
 * Places as data.inclusion describes them (https://github.com/gip-inclusion/data-inclusion-schema, v1): a structure, and
 * the service that it gives. Its words are wider than ours: what has no equal there is left out.
 */
export interface InclusionContext {
  /** Name of who publishes, as an identifier of a source. */
  source: string;
  /** Full address of the page of a place. */
  pageOf(entry: EntryOf<'lieu'>): string;
  bodyOf: PlainBody;
}

/** Identifier of a source: the name of the edition, without accents nor spaces. */
export const inclusionSource = (edition: string): string => toSlug(edition);

const structureId = (entry: EntryOf<'lieu'>, { source }: InclusionContext): string =>
  `${source}--${placeId(entry)}`;

/** Longest name and description that the schema takes. */
const LONGEST_NAME = 150;
const LONGEST_DESCRIPTION = 10_000;
/** Shortest ones. */
const SHORTEST_NAME = 3;
const SHORTEST_DESCRIPTION = 5;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const addressFields = ({ data }: EntryOf<'lieu'>) => ({
  commune: data.commune,
  code_postal: data.code_postal,
  code_insee: data.code_insee ?? communeOf(data)?.code ?? null,
  adresse: data.adresse,
  complement_adresse: data.complement_adresse ?? null,
  latitude: data.latitude ?? null,
  longitude: data.longitude ?? null,
  telephone: data.telephone ?? null,
  courriel: data.courriels[0] ?? null,
  horaires_accueil: data.horaires ?? null,
});

function described(entry: EntryOf<'lieu'>, { bodyOf }: InclusionContext): string | null {
  const text = [entry.data.resume, bodyOf(entry)].filter(Boolean).join('\n\n');
  return text.length < SHORTEST_DESCRIPTION ? null : shortened(text, LONGEST_DESCRIPTION);
}

const named = (titre: string): string =>
  shortened(titre.length < SHORTEST_NAME ? `Lieu ${titre}` : titre, LONGEST_NAME);

/** A place as a structure. */
export function inclusionStructure(entry: EntryOf<'lieu'>, context: InclusionContext) {
  const { data } = entry;
  const networks = [
    ...data.typologie.map((id) => NETWORK_OF_KIND[id]),
    ...data.dispositif_programmes_nationaux.map((id) => NETWORK_OF_SCHEME[id]),
  ].filter((network) => network !== undefined);
  return {
    source: context.source,
    id: structureId(entry, context),
    nom: named(data.titre),
    date_maj: data.mise_a_jour,
    lien_source: context.pageOf(entry),
    siret: data.pivot && isSiret(data.pivot) ? data.pivot : null,
    ...addressFields(entry),
    site_web: data.site_web[0] ?? null,
    description: described(entry, context),
    accessibilite_lieu: data.fiche_acces_libre ?? null,
    reseaux_porteurs: [...new Set(networks)],
  };
}

/** What the people of a place do, as a service. */
export function inclusionService(entry: EntryOf<'lieu'>, context: InclusionContext) {
  const { data } = entry;
  const audience = data.publics_specifiquement_adresses.map((id) => PUBLIC[id]);
  return {
    source: context.source,
    structure_id: structureId(entry, context),
    id: `${structureId(entry, context)}-mediation-numerique`,
    nom: shortened(`Médiation numérique : ${data.titre}`, LONGEST_NAME),
    description: described(entry, context) ?? 'Médiation numérique.',
    date_maj: data.mise_a_jour,
    lien_source: context.pageOf(entry),
    type: typeOf(data),
    thematiques: [...new Set(data.services.flatMap((id) => THEMES[id]))],
    frais: data.frais_a_charge.includes('payant')
      ? 'payant'
      : data.frais_a_charge.length > 0
        ? 'gratuit'
        : null,
    frais_precisions: data.frais_a_charge.includes('gratuit-sous-condition')
      ? 'Gratuit sous condition'
      : null,
    publics: audience.length > 0 ? [...new Set(audience)] : ['tous-publics'],
    ...addressFields(entry),
    modes_accueil: welcomes(data.modalites_accompagnement),
    modes_mobilisation: orNull(data.modalites_acces.flatMap((id) => WAYS[id] ?? [])),
    lien_mobilisation: data.prise_rdv ?? null,
    mobilisable_par: data.modalites_acces.includes('prescription')
      ? ['usagers', 'professionnels']
      : ['usagers'],
  };
}

const orNull = <T>(items: readonly T[]): T[] | null =>
  items.length > 0 ? [...new Set(items)] : null;

function typeOf({ services, modalites_accompagnement }: EntryOf<'lieu'>['data']): string | null {
  if (modalites_accompagnement.includes('individuel')) return 'accompagnement';
  if (modalites_accompagnement.includes('collectif')) return 'atelier';
  if (services.includes('materiel-solidaire') || services.includes('acces-materiel'))
    return 'aide-materielle';
  return services.length > 0 ? 'accompagnement' : null;
}

const welcomes = (ways: readonly (keyof typeof MODALITES_D_ACCOMPAGNEMENT)[]): string[] => [
  ...(ways.length === 0 || ways.some((way) => way !== 'distance') ? ['en-presentiel'] : []),
  ...(ways.includes('distance') ? ['a-distance'] : []),
];

const FUNDAMENTALS = 'numerique--maitriser-les-fondamentaux-du-numerique';

const THEMES: Record<keyof typeof SERVICES, string[]> = {
  demarches: [
    'numerique--acceder-a-des-services-en-ligne',
    'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
  ],
  'outils-du-quotidien': [FUNDAMENTALS],
  emploi: [FUNDAMENTALS],
  securite: [FUNDAMENTALS],
  parentalite: [FUNDAMENTALS, 'famille--soutien-a-la-parentalite-et-a-leducation'],
  loisirs: [FUNDAMENTALS],
  comprendre: [FUNDAMENTALS],
  'acces-materiel': ['numerique--acceder-a-une-connexion-internet'],
  'materiel-solidaire': ['numerique--acquerir-un-equipement'],
};

const PUBLIC: Record<keyof typeof PUBLICS_ADRESSES, string> = {
  jeunes: 'jeunes',
  etudiants: 'etudiants',
  familles: 'familles',
  seniors: 'seniors',
  femmes: 'femmes',
};

const WAYS: Partial<Record<keyof typeof MODALITES_D_ACCES, string>> = {
  'se-presenter': 'se-presenter',
  telephoner: 'telephoner',
  courriel: 'envoyer-un-courriel',
  prescription: 'envoyer-un-courriel',
  'rendez-vous-en-ligne': 'utiliser-lien-mobilisation',
};

const NETWORK_OF_SCHEME: Partial<Record<keyof typeof DISPOSITIFS, string>> = {
  'aidants-connect': 'aidants-connect',
  'conseillers-numeriques': 'conseillers-numeriques',
  'emmaus-connect': 'emmaus',
  'relais-emmaus-connect': 'emmaus',
  'france-services': 'france-service',
  'grande-ecole-du-numerique': 'grandes-ecoles-du-numerique',
  'croix-rouge': 'croix-rouge',
  'point-caf': 'caf',
};

const NETWORK_OF_KIND: Partial<Record<keyof typeof TYPOLOGIES, string>> = {
  CCAS: 'ccas-cias',
  CIAS: 'ccas-cias',
  CAF: 'caf',
  CPAM: 'cpam',
  DEPT: 'departements',
  CD: 'departements',
  EPN: 'espaces-publics-numeriques',
  FABRIQUE: 'fabrique-de-territoire',
  FT: 'france-travail',
  LA_POSTE: 'la-poste',
  MDS: 'maisons-des-solidarites',
  MJC: 'mjc',
  ML: 'mission-locale',
  MSA: 'mutualite-sociale-agricole',
  MSAP: 'msap',
  MUNI: 'communes',
  PAD: 'points-justice',
  PIMMS: 'pimms-mediation',
  REG: 'regions',
  RFS: 'france-service',
  RESSOURCERIE: 'ressourceries',
  UDAF: 'unaf',
};

/** The names of the services, for whoever reads a file without our page. */
export const serviceNames = (ids: readonly (keyof typeof SERVICES)[]): string[] =>
  ids.map((id) => SERVICE_WORDS[id]);
