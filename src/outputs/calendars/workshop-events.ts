import ICAL from 'ical.js';
import type { EntryOf } from '../../corpus/entry.ts';
import { LICENCES } from '../../model/licences.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import { ruledDates, ruleOf, type Session, sessionsOf } from '../../model/workshops/sessions.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { factsOf, placeOf, zoneOf } from '../../site/workshops/workshop-facts.ts';
import { addZoneTime } from './zone-time.ts';

type Workshop = EntryOf<'atelier'>;

/**
 * A workshop as events of a calendar: its series with the rule, then each date that does not go as the others do. A
 * date that is called off stays, marked so; one that was skipped is no date at all.
 */
export function workshopEvents(workshop: Workshop, context: SiteContext): ICAL.Component[] {
  const sessions = sessionsOf(workshop.data);
  const series = seriesEvent(workshop, context);
  const apart = sessions.filter((session) => !series || !session.deLaRegle || isChanged(session));
  return [
    ...(series ? [series] : []),
    ...apart.map((session) => singleEvent(workshop, session, series !== undefined, context)),
  ];
}

/** Whether calendars must be told of a date of a series. */
const isChanged = ({ particuliere }: Session): boolean =>
  particuliere !== undefined &&
  (particuliere.cas !== 'tenue' ||
    particuliere.heure_debut !== undefined ||
    particuliere.heure_fin !== undefined ||
    particuliere.precision !== undefined);

/** The whole series; none for what takes place once, or for a rule that gives no date. */
function seriesEvent(workshop: Workshop, context: SiteContext): ICAL.Component | undefined {
  const { data } = workshop;
  const rule = ruleOf(data);
  const dates = ruledDates(data);
  const [first] = dates;
  if (!rule || !first) return undefined;
  const zone = zoneOf(workshop, context.corpus);
  const event = eventOf(workshop, data.etat === 'annule' ? 'annulee' : 'prevue', [], context);
  event.addPropertyWithValue('uid', uidOf(workshop, context));
  addZoneTime(event, 'dtstart', [first, data.heure_debut], zone);
  addZoneTime(event, 'dtend', [first, data.heure_fin], zone);
  // Counted rather than ended on a day: the end of a rule would have to be told in universal time.
  event.addPropertyWithValue('rrule', ICAL.Recur.fromData({ ...rule, count: dates.length }));
  const skipped = data.dates_particulieres.filter(({ cas }) => cas === 'sans');
  for (const { date } of skipped)
    if (dates.includes(date)) addZoneTime(event, 'exdate', [date, data.heure_debut], zone);
  return event;
}

function singleEvent(
  workshop: Workshop,
  session: Session,
  hasSeries: boolean,
  context: SiteContext,
): ICAL.Component {
  const { date, debut, fin, etat, deLaRegle, particuliere } = session;
  const notes = particuliere?.precision ? [particuliere.precision] : [];
  const zone = zoneOf(workshop, context.corpus);
  const event = eventOf(workshop, etat, notes, context);
  const isOfSeries = hasSeries && deLaRegle;
  event.addPropertyWithValue('uid', uidOf(workshop, context, deLaRegle ? undefined : date));
  if (isOfSeries) addZoneTime(event, 'recurrence-id', [date, workshop.data.heure_debut], zone);
  addZoneTime(event, 'dtstart', [date, debut], zone);
  addZoneTime(event, 'dtend', [date, fin], zone);
  return event;
}

/** Names that calendars keep an event by: they never change. */
function uidOf({ slug }: Workshop, { corpus }: SiteContext, date?: string): string {
  const { hostname } = new URL(corpus.edition.adresse);
  return `${slug}${date ? `-${date}` : ''}@${hostname}`;
}

/** What a title begins with: calendars show nothing else of a state. */
const MARKS: Record<Session['etat'], string> = {
  prevue: '',
  annulee: 'Annulé : ',
  complete: 'Complet : ',
};

/** All that an event says, but for when it takes place. */
function eventOf(
  workshop: Workshop,
  etat: Session['etat'],
  notes: readonly string[],
  { canonical, corpus, writer }: SiteContext,
): ICAL.Component {
  const { data, licence, url } = workshop;
  const event = new ICAL.Component('vevent');
  const add = (name: string, value: string) => event.addPropertyWithValue(name, writer.text(value));
  // The same content makes the same file, whenever it is built.
  const changed = ICAL.Time.fromDateTimeString(`${data.mise_a_jour}T12:00:00Z`);
  event.addPropertyWithValue('dtstamp', changed);
  event.addPropertyWithValue('last-modified', changed);
  event.addPropertyWithValue('sequence', daysBetween(data.creation, data.mise_a_jour));
  add(
    'summary',
    MARKS[data.places === 'complet' && etat === 'prevue' ? 'complete' : etat] + data.titre,
  );
  add('location', placeOf(workshop, corpus));
  const { qui, telephone, courriel } = data.contact;
  const contact = [qui, telephone && saidNumber(telephone), courriel].filter(Boolean).join(', ');
  add(
    'description',
    [
      ...notes,
      data.resume,
      ...factsOf(workshop),
      `Contact : ${contact}`,
      // Said where it is not what the whole site says.
      ...(licence === corpus.edition.licence ? [] : [`Licence : ${LICENCES[licence].nom}`]),
    ].join('\n'),
  );
  event.addPropertyWithValue('url', canonical(url));
  event.addPropertyWithValue('status', etat === 'annulee' ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('categories', NIVEAUX[data.niveau]);
  return event;
}

const DAY = 86_400_000;

/** A number that grows with each change. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
