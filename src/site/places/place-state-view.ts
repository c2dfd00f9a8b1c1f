import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { daysSince } from '../../model/age.ts';
import { gradeOf } from '../../model/places/grade.ts';
import { GRADES } from '../../model/places/vocabularies.ts';
import { PLACE_FILES } from '../../model/type-files.ts';
import { displayDate, today } from '../dates.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { communesWithout } from './finder-file.ts';
import { type CommuneOfPlaces, communesOfPlaces } from './placed-places.ts';

type Place = EntryOf<'lieu'>;

/** A share of the places, for a bar: how many, and what part of the longest bar. */
interface Share {
  nom: string;
  compte: number;
  /** Hundredths of the longest bar of its drawing. */
  part: number;
}

/** The observatory: what there is, where nothing is, how old what is said is. As of the day of the build. */
export function placeStateView(context: SiteContext): PageView {
  const { corpus, writer, href } = context;
  const places = entriesOf(corpus, 'lieu');
  const communes = communesOfPlaces(corpus);
  const now = new Date();
  return {
    ...sitePageView(
      'etat-des-lieux',
      'Ce qu’il y a, ce qui manque, et depuis quand personne ne l’a vérifié.',
      context,
    ),
    contenu: {
      jour: displayDate(today(now)),
      compte: places.length,
      communes: communes.length,
      grades: gradeShares(places),
      territoires: byEpci(communes, writer.text),
      ages: ageShares(places, now),
      manques: shares([
        ['Sans téléphone', places.filter(({ data }) => !data.telephone).length],
        ['Sans horaires', places.filter(({ data }) => !data.horaires).length],
        ['Sans services dits', places.filter(({ data }) => data.services.length === 0).length],
        ['Sans coordonnées', places.filter(({ data }) => data.latitude === undefined).length],
        ['Sans SIRET ni RNA', places.filter(({ data }) => !data.pivot).length],
      ]),
      fichiers: Object.values(PLACE_FILES).map(({ url, titre }) => ({ url: href(url), titre })),
    },
  };
}

function shares(counts: readonly (readonly [string, number])[]): Share[] {
  const most = Math.max(1, ...counts.map(([, compte]) => compte));
  return counts.map(([nom, compte]) => ({
    nom,
    compte,
    part: Math.round((100 * compte) / most),
  }));
}

function gradeShares(places: readonly Place[]): Share[] {
  const of = (grade: string | undefined) =>
    places.filter(({ data }) => gradeOf(data) === grade).length;
  const unknown = of(undefined);
  return shares([
    ...Object.entries(GRADES)
      .reverse()
      .map(([grade, nom]) => [nom, of(grade)] as const),
    ...(unknown > 0 ? [['Non précisé', unknown] as const] : []),
  ]);
}

const AGES: readonly (readonly [string, number])[] = [
  ['Moins de six mois', 183],
  ['De six mois à un an', 366],
  ['De un à deux ans', 731],
  ['Plus de deux ans', Number.POSITIVE_INFINITY],
];

function ageShares(places: readonly Place[], now: Date): Share[] {
  const ages = places.flatMap(({ data }) =>
    data.verifie_le === undefined ? [] : [daysSince(data.verifie_le, now)],
  );
  const unknown = places.length - ages.length;
  return shares([
    ...AGES.map(([nom, most], at) => {
      const least = AGES[at - 1]?.[1] ?? -1;
      return [nom, ages.filter((days) => days > least && days <= most).length] as const;
    }),
    ...(unknown > 0 ? [['Jamais confirmé', unknown] as const] : []),
  ]);
}

/** One intercommunalité: its places, those where somebody helps, its communes that have none. */
interface EpciState extends Share {
  mediateurs: number;
  sans: string[];
}

function byEpci(
  communes: readonly CommuneOfPlaces[],
  text: (source: string) => string,
): EpciState[] {
  const groups = [...groupBy(communes, ({ epci }) => epci?.code ?? '').entries()];
  const rows = groups.map(([code, own]) => {
    const epci = own[0]?.epci;
    const lieux = own.flatMap((commune) => commune.lieux);
    return {
      nom: text(epci?.nom ?? 'Hors intercommunalité'),
      compte: lieux.length,
      mediateurs: lieux.filter(({ data }) => gradeOf(data) === 'mediateur').length,
      sans: code === '' || !epci ? [] : communesWithout(own, [epci]).map(({ nom }) => text(nom)),
    };
  });
  const most = Math.max(1, ...rows.map(({ compte }) => compte));
  return rows
    .map((row) => ({ ...row, part: Math.round((100 * row.compte) / most) }))
    .sort((a, b) => b.compte - a.compte || a.nom.localeCompare(b.nom, 'fr'));
}
