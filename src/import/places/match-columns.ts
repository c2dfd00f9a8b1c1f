import { STANDARD_COLUMNS, type StandardColumn } from '../../model/places/standard-columns.ts';
import { toSlug } from '../../model/slug.ts';

/** Columns that hold the hours of one day; a town may have one for the morning and another for the afternoon. */
export const DAY_COLUMNS = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const;

type DayColumn = (typeof DAY_COLUMNS)[number];

/** What a column of a file holds: a field of the standard, both coordinates at once, or the hours of a day. */
export type ColumnMeaning = StandardColumn | 'coordonnees' | 'gratuit' | DayColumn;

/** What towns call the fields, each as a whole name once its accents and signs are gone. */
const OTHER_NAMES: Readonly<Record<Exclude<ColumnMeaning, DayColumn>, readonly string[]>> = {
  id: ['identifiant', 'id-lieu', 'identifiant-lieu', 'identifiant-unique', 'ref', 'reference'],
  pivot: ['siret', 'rna', 'ridet', 'siret-ou-rna', 'numero-siret', 'n-siret'],
  nom: [
    'nom-du-lieu',
    'lieu',
    'structure',
    'nom-de-la-structure',
    'etablissement',
    'titre',
    'denomination',
    'name',
  ],
  commune: [
    'ville',
    'nom-de-la-commune',
    'localite',
    'city',
    'code-postal-ville',
    'cp-ville',
    'code-postal-commune',
    'cp-commune',
    'code-postal-et-ville',
    'code-postal-et-commune',
  ],
  code_postal: ['cp', 'code-post', 'codepostal'],
  code_insee: ['insee', 'code-commune', 'codeinsee', 'code-insee-commune'],
  adresse: [
    'adresse-postale',
    'adresse-complete',
    'rue',
    'voie',
    'adresse-du-lieu',
    'numero-et-rue',
    'adresse-1',
  ],
  complement_adresse: ['complement', 'adresse-2', 'complement-d-adresse', 'batiment'],
  latitude: ['lat', 'y'],
  longitude: ['lon', 'long', 'lng', 'x'],
  coordonnees: [
    'coordonnees-gps',
    'gps',
    'geo-point',
    'geo-point-2d',
    'geolocalisation',
    'latitude-longitude',
    'lat-lon',
  ],
  typologie: ['type', 'type-de-lieu', 'type-de-structure', 'nature', 'categorie'],
  telephone: [
    'tel',
    'telephone-accueil',
    'numero-de-telephone',
    'tel-fixe',
    'n-de-telephone',
    'phone',
  ],
  courriels: [
    'courriel',
    'mail',
    'email',
    'e-mail',
    'adresse-mail',
    'adresse-electronique',
    'mel',
    'contact-mail',
  ],
  site_web: ['site', 'site-internet', 'url', 'web', 'lien'],
  horaires: [
    'horaire',
    'horaires-d-ouverture',
    'jours-et-horaires',
    'ouverture',
    'heures-d-ouverture',
    'permanences',
  ],
  presentation_resume: ['presentation', 'resume', 'description-courte', 'objet'],
  presentation_detail: [
    'description',
    'detail',
    'description-detaillee',
    'commentaire',
    'commentaires',
    'remarques',
    'observations',
  ],
  source: ['source-de-la-donnee', 'producteur', 'structure-collectrice'],
  itinerance: ['itinerant', 'mobilite'],
  structure_parente: [
    'gestionnaire',
    'porteur',
    'structure-porteuse',
    'organisme',
    'reseau',
    'tenu-par',
  ],
  date_maj: [
    'date-de-mise-a-jour',
    'mise-a-jour',
    'maj',
    'date',
    'derniere-mise-a-jour',
    'updated-at',
  ],
  services: [
    'service',
    'accompagnements',
    'types-d-accompagnement',
    'activites',
    'services-proposes',
  ],
  publics_specifiquement_adresses: [
    'publics',
    'public',
    'public-accueilli',
    'publics-accueillis',
    'public-vise',
  ],
  prise_en_charge_specifique: ['prise-en-charge', 'besoins-particuliers', 'accessibilite-handicap'],
  frais_a_charge: ['frais', 'tarif', 'tarifs', 'prix', 'cout', 'conditions-d-acces'],
  gratuit: ['gratuite', 'acces-gratuit'],
  dispositif_programmes_nationaux: [
    'dispositifs',
    'programmes',
    'dispositif',
    'programmes-nationaux',
  ],
  formations_labels: ['labels', 'formations', 'label', 'labels-nationaux'],
  autres_formations_labels: ['autres-labels', 'labels-autres'],
  modalites_acces: ['acces', 'modalites-d-acces', 'comment-venir', 'prise-de-contact'],
  modalites_accompagnement: ['accompagnement', 'modalites-d-accompagnement', 'modalites'],
  fiche_acces_libre: ['acceslibre', 'acces-libre', 'accessibilite'],
  prise_rdv: ['rdv', 'rendez-vous', 'prise-de-rendez-vous', 'lien-rdv'],
};

/** The columns that were understood, and those that were not. */
export interface MatchedColumns {
  meanings: ReadonlyMap<string, ColumnMeaning>;
  unknown: string[];
}

/** Tells what each column holds, by its name: that of the standard first, then what towns call it. A field is held once. */
export function matchColumns(columns: readonly string[]): MatchedColumns {
  const meanings = new Map<string, ColumnMeaning>();
  const taken = new Set<ColumnMeaning>();
  const take = (column: string, meaning: ColumnMeaning | undefined) => {
    if (!meaning || meanings.has(column)) return;
    if (taken.has(meaning) && !isDay(meaning)) return;
    meanings.set(column, meaning);
    taken.add(meaning);
  };
  const named = columns.filter(Boolean);
  for (const column of named)
    take(
      column,
      STANDARD_COLUMNS.find((name) => toSlug(name) === nameOf(column)),
    );
  for (const column of named) take(column, otherName(nameOf(column)));
  return { meanings, unknown: named.filter((column) => !meanings.has(column)) };
}

/** « 3. Code postal (obligatoire) * » */
const nameOf = (column: string): string =>
  toSlug(column.replace(/\([^)]*\)/g, ' ').replace(/^\s*\d{1,2}\s*[.)°-]/, ''));

const isDay = (meaning: ColumnMeaning): meaning is DayColumn =>
  (DAY_COLUMNS as readonly string[]).includes(meaning);

/** « Horaires du lundi », « lundi matin » */
const DAY_NAME = new RegExp(
  `^(?:horaires?-|ouverture-|heures-)?(?:d-ouverture-)?(?:du-|le-)?(${DAY_COLUMNS.join('|')})(?:-(?:matin|apres-midi|am|pm))?(?:-horaires?)?$`,
);

const otherName = (slug: string): ColumnMeaning | undefined =>
  (DAY_NAME.exec(slug)?.[1] as DayColumn | undefined) ??
  (Object.entries(OTHER_NAMES) as [ColumnMeaning, readonly string[]][]).find(
    ([meaning, names]) => toSlug(meaning) === slug || names.includes(slug),
  )?.[0];
