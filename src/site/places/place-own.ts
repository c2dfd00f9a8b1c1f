import type { EntryOf } from '../../corpus/entry.ts';
import { originalOf } from '../../model/languages.ts';
import { parseHours } from '../../model/opening-hours/parse-hours.ts';
import { sayHours } from '../../model/opening-hours/say-hours.ts';
import { pageUrl } from '../../model/pages.ts';
import { gradeOf } from '../../model/places/grade.ts';
import { checkedOn, placeFreshness } from '../../model/places/place-freshness.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import { GRADES, WORDS_OF, type WordField } from '../../model/places/vocabularies.ts';
import { displayDate, todayOf } from '../dates.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { comingWorkshops, workshopsAt } from '../workshops/coming-workshops.ts';
import { sessionView } from '../workshops/session-view.ts';
import { levelAsked, zoneOf } from '../workshops/workshop-facts.ts';

type Place = EntryOf<'lieu'>;

/** A list of what a place says of itself, under its name. */
interface PlaceRow {
  nom: string;
  valeurs: string[];
}

/** What the page of a place shows: the way to reach it first. */
export function placeOwn({ data, slug, key }: Place, context: SiteContext): OwnView {
  const { corpus, writer, href } = context;
  const grade = gradeOf(data);
  const original = corpus.byKey.get(originalOf({ data }) ?? '');
  const ateliers = comingWorkshops(
    workshopsAt(original?.key ?? key, corpus),
    todayOf(corpus.edition),
  );
  return {
    before: [],
    after: ateliers.length > 0 ? [section('ateliers', 'Les ateliers ici')] : [],
    ateliers: ateliers.map(({ workshop, sessions }) => ({
      titre: writer.ours(workshop.data.titre),
      url: href(workshop.url),
      niveau: writer.ours(levelAsked(workshop.data)),
      dates: sessions.map((session) => sessionView(session, writer.ours, zoneOf(workshop, corpus))),
    })),
    lieu: {
      grade: grade && GRADES[grade],
      adresse: addressLines(data).map(writer.text),
      telephone: data.telephone && { dit: saidNumber(data.telephone), numero: data.telephone },
      courriels: data.courriels,
      sites: [...data.site_web, ...(data.fiche_acces_libre ? [data.fiche_acces_libre] : [])],
      rendezVous: data.prise_rdv,
      horaires: data.horaires && {
        dits: saidHours(data.horaires),
        code: data.horaires,
        // Some communes have public holidays of their own.
        commune: data.code_insee ?? data.code_postal,
      },
      carte: mapLink(data),
      lignes: rows(data, writer),
      fraicheur: {
        ...placeFreshness(data, new Date()),
        estConfirme: data.verifie_le !== undefined,
        jour: displayDate(checkedOn(data)),
        par: data.verifie_par && writer.text(data.verifie_par),
      },
      signaler: `${href(pageUrl('signaler-lieu'))}?lieu=${original?.slug ?? slug}`,
    },
  };
}

/** Hours as sentences; as they are written while they cannot be read. */
export function saidHours(source: string): string[] {
  const reading = parseHours(source);
  return 'schedule' in reading ? sayHours(reading.schedule) : [source];
}

/** The address, a line each. */
export const addressLines = (data: Place['data']): string[] => [
  ...(data.complement_adresse ? [data.complement_adresse] : []),
  data.adresse,
  `${data.code_postal} ${data.commune}`,
];

/** Where the place stands on a map: somebody else's, which is asked only by who follows the link. */
function mapLink({ latitude, longitude }: Place['data']): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}

/** Fields that are lists of words, each with what its row is called. */
const WORD_ROWS = [
  ['services', 'On peut y faire'],
  ['modalites_accompagnement', 'Comment on y est aidé'],
  ['modalites_acces', 'Comment y venir'],
  ['frais_a_charge', 'Prix'],
  ['publics_specifiquement_adresses', 'Réservé à'],
  ['prise_en_charge_specifique', 'Besoins particuliers pris en charge'],
  ['itinerance', 'Déplacement'],
  ['typologie', 'Nature du lieu'],
] as const satisfies readonly (readonly [WordField, string])[];

/** What a place says in the words of a closed list. */
function said(data: Place['data'], field: WordField): string[] {
  const words: Readonly<Record<string, string>> = WORDS_OF[field];
  return data[field].map((id) => words[id] ?? '');
}

/** What it offers, as rows; those that say nothing are left out. */
const rows = (data: Place['data'], { text, ours }: SiteContext['writer']): PlaceRow[] =>
  [
    ...WORD_ROWS.map(([field, nom]) => ({ nom, valeurs: said(data, field).map(ours) })),
    {
      nom: 'Programmes et labels',
      valeurs: [
        ...said(data, 'dispositif_programmes_nationaux').map(ours),
        ...said(data, 'formations_labels').map(ours),
        ...data.autres_formations_labels.map(text),
      ],
    },
    { nom: 'Tenu par', valeurs: data.structure_parente ? [text(data.structure_parente)] : [] },
    { nom: 'Informations recueillies par', valeurs: data.source ? [text(data.source)] : [] },
  ].filter(({ valeurs }) => valeurs.length > 0);

/** Where it is and when it is open. */
export const placeItem = ({ data }: Place, { writer }: SiteContext) => ({
  details: [
    data.commune,
    ...(data.telephone ? [saidNumber(data.telephone)] : []),
    ...(data.horaires ? saidHours(data.horaires) : []),
  ].map(writer.text),
});
