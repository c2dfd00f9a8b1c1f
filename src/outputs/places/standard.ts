import type { EntryOf } from '../../corpus/entry.ts';
import { communeOf } from '../../corpus/official-territories.ts';
import { isFormula } from '../../model/csv.ts';
import { publishedWord } from '../../model/places/published-words.ts';
import {
  STANDARD_COLUMNS,
  type StandardColumn,
  UNKNOWN_PIVOT,
} from '../../model/places/standard-columns.ts';
import { WORDS_OF, type WordField } from '../../model/places/vocabularies.ts';
import type { PlainBody } from './plain-body.ts';

/** A place as the standard writes it: what is not known is left out. */
export type StandardPlace = Partial<Record<StandardColumn, string | number>> & {
  id: string;
  nom: string;
};

/** What a place says in the words of a closed list, as the standard publishes them. */
const words = (data: EntryOf<'lieu'>['data'], field: WordField): string =>
  data[field].map((id) => publishedWord(WORDS_OF[field], id)).join('|');

/** The identifier of a place, which does not change while its file keeps its name. */
export const placeId = ({ data, slug }: EntryOf<'lieu'>): string => data.id ?? slug;

/** A place in the words and in the order of the standard. */
export function standardPlace(entry: EntryOf<'lieu'>, bodyOf: PlainBody): StandardPlace {
  const { data } = entry;
  const all: Record<StandardColumn, string | number | undefined> = {
    id: placeId(entry),
    pivot: data.pivot ?? UNKNOWN_PIVOT,
    nom: data.titre,
    commune: data.commune,
    code_postal: data.code_postal,
    code_insee: data.code_insee ?? communeOf(data)?.code,
    adresse: data.adresse,
    complement_adresse: data.complement_adresse,
    latitude: data.latitude,
    longitude: data.longitude,
    typologie: data.typologie.join('|'),
    telephone: data.telephone,
    courriels: data.courriels.join('|'),
    site_web: data.site_web.join('|'),
    horaires: data.horaires,
    presentation_resume: data.resume,
    presentation_detail: bodyOf(entry),
    source: data.source,
    itinerance: words(data, 'itinerance'),
    structure_parente: data.structure_parente,
    date_maj: data.mise_a_jour,
    services: words(data, 'services'),
    publics_specifiquement_adresses: words(data, 'publics_specifiquement_adresses'),
    prise_en_charge_specifique: words(data, 'prise_en_charge_specifique'),
    frais_a_charge: words(data, 'frais_a_charge'),
    dispositif_programmes_nationaux: words(data, 'dispositif_programmes_nationaux'),
    formations_labels: words(data, 'formations_labels'),
    autres_formations_labels: data.autres_formations_labels.join('|'),
    modalites_acces: words(data, 'modalites_acces'),
    modalites_accompagnement: words(data, 'modalites_accompagnement'),
    fiche_acces_libre: data.fiche_acces_libre,
    prise_rdv: data.prise_rdv,
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said) as StandardPlace;
}

/** The places as the CSV that the national map reads: commas, no mark before the first column (RFC 4180). */
export const standardCsv = (places: readonly StandardPlace[]): string =>
  [[...STANDARD_COLUMNS], ...places.map((place) => STANDARD_COLUMNS.map((name) => place[name]))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

/** What begins as a formula would and is none: a coordinate, a telephone. */
const SIGNED_NUMBER = /^[+-][\d.]+$/;

function cell(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  const inert = isFormula(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
