import { escapeLineStart, escapeText } from '../../markdown/from-html/escape.ts';
import type { Vocabulary } from '../../model/fields/choix.ts';
import { hoursFromFrench } from '../../model/opening-hours/from-french.ts';
import { identifierOf } from '../../model/places/published-words.ts';
import { isRegistration } from '../../model/places/registration.ts';
import { UNKNOWN_PIVOT } from '../../model/places/standard-columns.ts';
import { INTERNATIONAL, internationalNumber } from '../../model/places/telephone.ts';
import { WORDS_OF, type WordField } from '../../model/places/vocabularies.ts';
import { sentencesOf, shorten } from '../fields/plain-text.ts';
import { readDate } from '../fields/read-date.ts';
import { communeFrom, districtCode, postalCode } from './commune-of-row.ts';
import type { ColumnMeaning } from './match-columns.ts';
import { splitCells } from './split-cells.ts';

/** A place as it comes out of one row: its front matter but for what all rows share, its text, and what was not taken. */
export interface PlaceReading {
  data: Record<string, unknown>;
  body: string;
  /** What could not be taken as it was, each in a French sentence. */
  remarks: string[];
  /** Why there can be no place; empty when there is one. */
  failures: string[];
}

/** The values of a row, by what they mean. */
export type PlaceCells = Partial<Record<ColumnMeaning, string>>;

const LONGEST_SUMMARY = 280;

/** Reads one row. What a field refuses is told, and left out of it: nothing is guessed. */
export function readPlace(row: PlaceCells, today: string): PlaceReading {
  const cells = splitCells(row);
  const remarks: string[] = [];
  const told = (what: string, value: string, why: string) =>
    void remarks.push(`${what} « ${shorten(value, 60)} » : ${why}`);
  const text = (name: ColumnMeaning) => (cells[name] ?? '').replace(/\s+/g, ' ').trim();
  const one = (name: ColumnMeaning) => text(name) || undefined;
  const words = (name: WordField): string[] | undefined => {
    const vocabulary = WORDS_OF[name];
    const parts = splitWords(cells[name] ?? '').flatMap((part) => wordsIn(part, vocabulary));
    const ids = parts.map((part) => [part, identifierOf(vocabulary, part)] as const);
    for (const [part, id] of ids)
      if (id === undefined) told(name, part, 'mot inconnu du standard, laissé de côté');
    const known = ids.flatMap(([, id]) => id ?? []);
    return known.length > 0 ? [...new Set(known)] : undefined;
  };
  const commune = communeFrom(text('commune'), text('code_postal'), text('code_insee'));
  const place = { commune: commune?.nom ?? text('commune'), codes: commune?.codesPostaux ?? [] };
  const given = postalCode(text('code_postal'));
  const codePostal =
    districtCode(text('commune'), given, commune) ??
    (given !== undefined && (place.codes.length === 0 || place.codes.includes(given))
      ? given
      : undefined) ??
    (place.codes.length === 1 ? place.codes[0] : given);
  if (given !== undefined && codePostal !== given)
    told(
      'code postal',
      given,
      `ce n’en est pas un de ${place.commune}, remplacé par ${codePostal}`,
    );
  const failures = [
    ...(text('nom') === '' ? ['il n’a pas de nom'] : []),
    ...(place.commune === '' ? ['sa commune manque'] : []),
    ...(text('adresse') === '' ? ['son adresse manque'] : []),
    ...(codePostal === undefined ? ['son code postal manque, ou n’a pas cinq chiffres'] : []),
  ];
  const { summary, rest } = presentation(text('presentation_resume'), place.commune);
  const [latitude, longitude] = coordinates(cells, told);
  const telephone = telephoneFrom(text('telephone'), told);
  const data: Record<string, unknown> = {
    titre: shorten(text('nom'), 200),
    resume: summary,
    telephone,
    adresse: shorten(text('adresse'), 300),
    complement_adresse: one('complement_adresse'),
    code_postal: codePostal,
    commune: place.commune,
    code_insee: commune?.code,
    horaires: hoursFrom(text('horaires'), told),
    services: words('services'),
    modalites_accompagnement: words('modalites_accompagnement'),
    modalites_acces: words('modalites_acces'),
    frais_a_charge: isYes(text('gratuit')) ? ['gratuit'] : words('frais_a_charge'),
    publics_specifiquement_adresses: words('publics_specifiquement_adresses'),
    prise_en_charge_specifique: words('prise_en_charge_specifique'),
    courriels: addresses(cells.courriels, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'courriel', told),
    site_web: webAddresses(cells.site_web, told),
    prise_rdv: webAddresses(cells.prise_rdv, told)?.[0],
    fiche_acces_libre: webAddresses(cells.fiche_acces_libre, told)?.[0],
    itinerance: words('itinerance'),
    typologie: words('typologie'),
    dispositif_programmes_nationaux: words('dispositif_programmes_nationaux'),
    formations_labels: words('formations_labels'),
    autres_formations_labels: nonEmpty(splitWords(cells.autres_formations_labels ?? '')),
    structure_parente: one('structure_parente'),
    latitude,
    longitude,
    id: one('id'),
    pivot: pivotFrom(text('pivot'), told),
    source: one('source'),
    mise_a_jour: dateFrom(text('date_maj'), today, told),
  };
  const paragraphs = [rest, ...(cells.presentation_detail ?? '').split(/\n{1,}/)];
  return { data: defined(data), body: markdownOf(paragraphs), remarks, failures };
}

/** The day of the update; a spreadsheet may write it as days since the last of 1899. */
function dateFrom(text: string, today: string, told: Tell): string {
  const days = /^[3-6]\d{4}$/.test(text) ? Number(text) : undefined;
  const read =
    days === undefined
      ? readDate(text)
      : new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
  if (read === undefined && text !== '')
    told('date de mise à jour', text, 'ce n’est pas un jour, remplacé par celui de la reprise');
  return read ?? today;
}

type Tell = (what: string, value: string, why: string) => void;

const defined = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const nonEmpty = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** Words of a list: the standard parts them by bars, towns by semicolons or by lines. */
const splitWords = (cell: string): string[] =>
  cell
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Some part words by commas, which words of the standard hold none of. */
const wordsIn = (part: string, vocabulary: Vocabulary): string[] =>
  identifierOf(vocabulary, part) === undefined && part.includes(',')
    ? part.split(/\s*,\s*/).filter(Boolean)
    : [part];

const isYes = (text: string): boolean => /^(oui|vrai|true|1|x|gratuit)$/i.test(text);

/** A sentence that stands alone; what does not fit goes to the text. Without any, only what the address says. */
function presentation(given: string, commune: string): { summary: string; rest: string } {
  if (given === '') return { summary: `Lieu d’inclusion numérique, à ${commune}.`, rest: '' };
  if (given.length <= LONGEST_SUMMARY) return { summary: given, rest: '' };
  const first = sentencesOf(given)[0] ?? '';
  return first.length <= LONGEST_SUMMARY && first.length > 20
    ? { summary: first, rest: given.slice(first.length).trim() }
    : { summary: shorten(given, LONGEST_SUMMARY), rest: given };
}

const markdownOf = (paragraphs: readonly string[]): string => {
  const written = paragraphs
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((text) => escapeLineStart(escapeText(text)));
  return written.length > 0 ? `${written.join('\n\n')}\n` : '';
};

function coordinates(cells: PlaceCells, told: Tell): [number | undefined, number | undefined] {
  const both = (cells.coordonnees ?? '').split(/[,;]\s*/);
  const lat = cells.latitude ?? (both.length === 2 ? both[0] : undefined) ?? '';
  const lon = cells.longitude ?? (both.length === 2 ? both[1] : undefined) ?? '';
  if (lat.trim() === '' || lon.trim() === '') return [undefined, undefined];
  const [latitude, longitude] = [lat, lon].map((text) => Number(text.trim().replace(',', '.')));
  const are =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0);
  if (are) return [latitude, longitude];
  told('coordonnées', `${lat}, ${lon}`, 'ce ne sont pas des degrés, laissées de côté');
  return [undefined, undefined];
}

function telephoneFrom(text: string, told: Tell): string | undefined {
  if (text === '') return undefined;
  // « 05 59 00 00 00 (accueil) », « 05 59 00 00 00, poste 12 »: what follows the number is not part of it.
  const [first = '', ...others] = text
    .split(/\s*(?:\||;|\/|,| ou | et | - (?=0\d))\s*/)
    .map((part) => part.replace(/(?<=\d)\s*\(?\p{L}.*$/u, ''));
  // A spreadsheet that took the number for a quantity has dropped its zero.
  const number = internationalNumber(/^[1-9]\d{8}$/.test(first) ? `0${first}` : first);
  if (!INTERNATIONAL.test(number)) {
    told('téléphone', text, 'ce n’est pas un numéro entier, laissé de côté');
    return undefined;
  }
  if (others.length > 0) told('téléphone', text, 'seul le premier numéro est gardé');
  return number;
}

/** What cannot be read stays as a comment, which is shown as it is. */
function hoursFrom(text: string, told: Tell): string | undefined {
  if (text === '') return undefined;
  const hours = hoursFromFrench(text);
  if (hours) return hours;
  told('horaires', text, 'gardés tels quels, sans pouvoir dire si le lieu est ouvert');
  return `"${text.replaceAll('"', '').slice(0, 900)}"`;
}

function pivotFrom(text: string, told: Tell): string | undefined {
  const number = text.replace(/[\s.]/g, '').toUpperCase();
  if (number === '' || number === UNKNOWN_PIVOT) return undefined;
  if (isRegistration(number)) return number;
  told('SIRET ou RNA', text, 'sa clé ou sa longueur n’est pas bonne, laissé de côté');
  return undefined;
}

function addresses(
  cell: string | undefined,
  shape: RegExp,
  what: string,
  told: Tell,
): string[] | undefined {
  const parts = splitWords(cell ?? '')
    .flatMap((part) => part.split(/[\s,]+/))
    .filter(Boolean);
  for (const part of parts) if (!shape.test(part)) told(what, part, 'laissé de côté');
  return nonEmpty([...new Set(parts.filter((part) => shape.test(part)))]);
}

function webAddresses(cell: string | undefined, told: Tell): string[] | undefined {
  const whole = (cell ?? '')
    .split(/[|\s;]+/)
    .filter(Boolean)
    .map((part) => (/^https?:\/\//i.test(part) ? part : `https://${part}`));
  return addresses(whole.join('|'), /^https?:\/\/[^\s@]+\.[^\s]+$/i, 'adresse', told);
}
