import ICAL from 'ical.js';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { calendarUrl, workshopCalendarUrl } from '../../model/addresses.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import { editionZone, ZONE_NAMES } from '../../model/workshops/french-time.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { communeId, communesOf, zoneOf } from '../../site/workshops/workshop-facts.ts';
import type { OutputFile } from '../output-file.ts';
import { workshopEvents } from './workshop-events.ts';
import { timezoneOf } from './zone-time.ts';

/** A line has at most 75 bytes (RFC 5545, 3.1); the library does not count the space that a folded one begins with. */
ICAL.foldLength = 74;

type Workshop = EntryOf<'atelier'>;

/**
 * The workshops as calendars that programs subscribe to (iCalendar, RFC 5545): all of them, those of each level, those of
 * each commune, and each by itself.
 */
export function calendarFiles({ corpus, context }: CurrentSite): OutputFile[] {
  const workshops = entriesOf(corpus, 'atelier');
  if (workshops.length === 0) return [];
  const file = (url: string, name: string, some: readonly Workshop[]): OutputFile => ({
    url,
    content: () => calendarText(name, some, context),
  });
  const levels = Object.entries(NIVEAUX)
    .map(([id, name]) => ({ id, name, found: workshops.filter(({ data }) => data.niveau === id) }))
    .filter(({ found }) => found.length > 0);
  return [
    file(calendarUrl(), `Ateliers, ${context.site.nom}`, workshops),
    ...levels.map(({ id, name, found }) =>
      file(calendarUrl('niveau', id), `Ateliers, niveau ${name.toLowerCase()}`, found),
    ),
    ...Object.entries(communesOf(workshops)).map(([id, name]) =>
      file(
        calendarUrl('commune', id),
        `Ateliers, ${name}`,
        workshops.filter((workshop) => communeId(workshop) === id),
      ),
    ),
    ...workshops.map((workshop) =>
      file(workshopCalendarUrl(workshop.url), workshop.data.titre, [workshop]),
    ),
  ];
}

function calendarText(name: string, workshops: readonly Workshop[], context: SiteContext): string {
  const calendar = new ICAL.Component('vcalendar');
  const add = (property: string, value: string) => calendar.addPropertyWithValue(property, value);
  add('version', '2.0');
  add('prodid', '-//Trame//Ateliers//FR');
  add('calscale', 'GREGORIAN');
  add('method', 'PUBLISH');
  add('x-wr-calname', name);
  add('x-wr-timezone', ZONE_NAMES[editionZone(context.corpus.edition)]);
  // Once a day is enough, and what programs ask for by themselves is more than that (RFC 7986, 5.7).
  const refresh = new ICAL.Property('refresh-interval');
  refresh.resetType('duration');
  refresh.setValue(ICAL.Duration.fromString('P1D'));
  calendar.addProperty(refresh);
  add('x-published-ttl', 'P1D');
  const zones = new Set(workshops.map((workshop) => zoneOf(workshop, context.corpus)));
  for (const zone of zones) calendar.addSubcomponent(timezoneOf(zone));
  for (const event of workshops.flatMap((workshop) => workshopEvents(workshop, context)))
    calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}
