import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { communesOfEpci, type NamedTerritory } from '../../corpus/official-territories.ts';
import { FIRST_LEVEL, receivesBeginners } from '../../model/places/beginners.ts';
import {
  DEGREES,
  type FinderData,
  type FinderPlace,
  type FinderPublic,
  type FinderWorkshop,
  TRAITS,
} from '../../model/places/finder-data.ts';
import { gradeOf } from '../../model/places/grade.ts';
import {
  GRADES,
  PRISES_EN_CHARGE,
  PUBLICS_ADRESSES,
  SERVICES,
} from '../../model/places/vocabularies.ts';
import { sessionsOf } from '../../model/workshops/sessions.ts';
import { todayOf } from '../dates.ts';
import { isComing } from '../workshops/agenda.ts';
import { type CommuneOfPlaces, communesOfPlaces } from './placed-places.ts';

const SERVICE_IDS = Object.keys(SERVICES) as (keyof typeof SERVICES)[];
const PUBLIC_IDS = Object.keys({ ...PUBLICS_ADRESSES, ...PRISES_EN_CHARGE }) as FinderPublic[];
const GRADE_IDS = Object.keys(GRADES) as (keyof typeof GRADES)[];

/** What the finder of a device loads: the places, and the names of the communes around them. */
export function finderData(corpus: Pick<PublishedCorpus, 'entries' | 'edition'>): FinderData {
  const communes = communesOfPlaces(corpus);
  const epci = [
    ...new Map(communes.flatMap(({ epci }) => (epci ? [[epci.code, epci]] : []))).values(),
  ];
  const numberOf = new Map(epci.map(({ code }, at) => [code, at]));
  const hours = new Map<string, number>();
  const hoursNumber = (source: string | undefined): number => {
    if (source === undefined) return -1;
    const number = hours.get(source) ?? hours.size;
    hours.set(source, number);
    return number;
  };
  const lieux = communes.flatMap((commune, at) =>
    commune.lieux.map((entry) => finderPlace(entry, at, hoursNumber(entry.data.horaires))),
  );
  return {
    services: SERVICE_IDS,
    publics: PUBLIC_IDS,
    grades: GRADE_IDS,
    horaires: [...hours.keys()],
    epci: epci.map(({ nom }) => nom),
    communes: communes.map((commune) => [
      commune.nom,
      commune.id,
      codesOf(commune),
      numberOf.get(commune.epci?.code ?? '') ?? -1,
    ]),
    sans: communesWithout(communes, epci).map(({ nom, epci, codes }) => [nom, epci, codes]),
    lieux,
    ateliers: beginnerWorkshops(
      communes.flatMap((commune) => commune.lieux.map(({ key }) => key)),
      corpus,
    ),
  };
}

/** The workshops where one comes without having ever touched a computer, at places that have a page of their own. */
function beginnerWorkshops(
  places: readonly string[],
  corpus: Pick<PublishedCorpus, 'entries' | 'edition'>,
): FinderWorkshop[] {
  const numbers = new Map(places.map((key, at) => [key, at]));
  const day = todayOf(corpus.edition);
  return entriesOf(corpus, 'atelier').flatMap(({ slug, data }): FinderWorkshop[] => {
    const place = numbers.get(data.lieu ?? '');
    if (place === undefined || data.niveau !== FIRST_LEVEL || data.places === 'complet') return [];
    const seances = sessionsOf(data)
      .filter((session) => session.etat === 'prevue' && isComing(session, day))
      .map(({ date, debut, fin }) => `${date} ${debut} ${fin}`);
    return seances.length > 0 ? [[place, slug, data.titre, seances]] : [];
  });
}

/** Postal codes and the code of Insee: people type either. */
const codesOf = ({ code, lieux }: CommuneOfPlaces): string =>
  [...new Set([...lieux.map(({ data }) => data.code_postal), ...(code ? [code] : [])])].join(' ');

const bits = (all: readonly string[], held: readonly string[]): number =>
  held.reduce((sum, id) => sum | (1 << all.indexOf(id)), 0);

function finderPlace({ slug, data }: EntryOf<'lieu'>, commune: number, hours: number): FinderPlace {
  const { latitude, longitude } = data;
  const grade = gradeOf(data);
  const place = [
    slug,
    data.titre,
    commune,
    data.adresse,
    data.telephone ?? '',
    hours,
    bits(SERVICE_IDS, data.services),
    bits(PUBLIC_IDS, [...data.publics_specifiquement_adresses, ...data.prise_en_charge_specifique]),
    (data.frais_a_charge.includes('gratuit') ? TRAITS.gratuit : 0) |
      (receivesBeginners(data) ? TRAITS.debutant : 0),
    grade ? GRADE_IDS.indexOf(grade) : -1,
  ] as const;
  if (latitude === undefined || longitude === undefined) return place;
  return [...place, Math.round(latitude * DEGREES), Math.round(longitude * DEGREES)];
}

/** The communes of the same intercommunalités that have no place, each with the number of its intercommunalité. */
export function communesWithout(
  communes: readonly CommuneOfPlaces[],
  epci: readonly NamedTerritory[],
): { nom: string; epci: number; codes: string }[] {
  const having = new Set(communes.map(({ code }) => code));
  return epci.flatMap(({ code }, at) =>
    communesOfEpci(code)
      .filter((commune) => !having.has(commune.code))
      .map(({ nom, code: insee, codesPostaux = [] }) => ({
        nom,
        epci: at,
        codes: [...codesPostaux, insee].join(' '),
      })),
  );
}
