import type { EntryOf } from '../../corpus/entry.ts';
import { parseHours } from '../../model/opening-hours/parse-hours.ts';
import { sayHours } from '../../model/opening-hours/say-hours.ts';
import { pageUrl } from '../../model/pages.ts';
import { gradeOf } from '../../model/places/grade.ts';
import { checkedOn, placeFreshness } from '../../model/places/place-freshness.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import {
  DISPOSITIFS,
  FORMATIONS_ET_LABELS,
  FRAIS,
  GRADES,
  ITINERANCES,
  MODALITES_D_ACCES,
  MODALITES_D_ACCOMPAGNEMENT,
  PRISES_EN_CHARGE,
  PUBLICS_ADRESSES,
  SERVICES,
  TYPOLOGIES,
} from '../../model/places/vocabularies.ts';
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
  const checked = checkedOn(data);
  const grade = gradeOf(data);
  const ateliers = comingWorkshops(workshopsAt(key, corpus), todayOf(corpus.edition));
  return {
    before: [],
    after: ateliers.length > 0 ? [section('ateliers', 'Les ateliers ici')] : [],
    ateliers: ateliers.map(({ workshop, sessions }) => ({
      titre: writer.text(workshop.data.titre),
      url: href(workshop.url),
      niveau: writer.text(levelAsked(workshop.data)),
      dates: sessions.map((session) => sessionView(session, writer.text, zoneOf(workshop, corpus))),
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
      lignes: rows(data).map(({ nom, valeurs }) => ({ nom, valeurs: valeurs.map(writer.text) })),
      fraicheur: {
        ...placeFreshness(checked, new Date()),
        jour: displayDate(checked),
        par: data.verifie_par && writer.text(data.verifie_par),
      },
      signaler: `${href(pageUrl('signaler-lieu'))}?lieu=${slug}`,
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

/** What it offers, as rows; those that say nothing are left out. */
function rows(data: Place['data']): PlaceRow[] {
  const said = <V extends Record<string, string>>(words: V, ids: readonly (keyof V)[]): string[] =>
    ids.map((id) => words[id] ?? '');
  return [
    { nom: 'On peut y faire', valeurs: said(SERVICES, data.services) },
    {
      nom: 'Comment on y est aidé',
      valeurs: said(MODALITES_D_ACCOMPAGNEMENT, data.modalites_accompagnement),
    },
    { nom: 'Comment y venir', valeurs: said(MODALITES_D_ACCES, data.modalites_acces) },
    { nom: 'Prix', valeurs: said(FRAIS, data.frais_a_charge) },
    { nom: 'Réservé à', valeurs: said(PUBLICS_ADRESSES, data.publics_specifiquement_adresses) },
    {
      nom: 'Besoins particuliers pris en charge',
      valeurs: said(PRISES_EN_CHARGE, data.prise_en_charge_specifique),
    },
    { nom: 'Déplacement', valeurs: said(ITINERANCES, data.itinerance) },
    { nom: 'Nature du lieu', valeurs: said(TYPOLOGIES, data.typologie) },
    {
      nom: 'Programmes et labels',
      valeurs: [
        ...said(DISPOSITIFS, data.dispositif_programmes_nationaux),
        ...said(FORMATIONS_ET_LABELS, data.formations_labels),
        ...data.autres_formations_labels,
      ],
    },
    { nom: 'Tenu par', valeurs: data.structure_parente ? [data.structure_parente] : [] },
    { nom: 'Informations recueillies par', valeurs: data.source ? [data.source] : [] },
  ].filter(({ valeurs }) => valeurs.length > 0);
}

/** Where it is and when it is open. */
export const placeItem = ({ data }: Place, { writer }: SiteContext) => ({
  details: [
    data.commune,
    ...(data.telephone ? [saidNumber(data.telephone)] : []),
    ...(data.horaires ? saidHours(data.horaires) : []),
  ].map(writer.text),
});
