import ICAL from 'ical.js';

/** A moment of a calendar in universal time, by the zone that the calendar itself describes. */
const universal = (time: ICAL.Time): string => time.toJSDate().toISOString();

/** Every occurrence of a calendar as a program that subscribes reads it: when it begins and ends, and what is said of it. */
export function occurrences(text: string): string[] {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents('vtimezone')) {
    const timezone = new ICAL.Timezone(zone);
    ICAL.TimezoneService.remove(timezone.tzid);
    ICAL.TimezoneService.register(timezone, timezone.tzid);
  }
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const masters = events.filter((event) => !event.isRecurrenceException());
  return masters
    .flatMap((event) => {
      for (const other of events)
        if (other.uid === event.uid && other.isRecurrenceException()) event.relateException(other);
      if (!event.isRecurring()) return [told(event, event.startDate, event.endDate)];
      const found: string[] = [];
      const dates = event.iterator();
      for (let date = dates.next(); date; date = dates.next()) {
        const { item, startDate, endDate } = event.getOccurrenceDetails(date);
        found.push(told(item, startDate, endDate));
      }
      return found;
    })
    .sort();
}

const told = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): string =>
  `${universal(start)} ${universal(end)} ${event.component.getFirstPropertyValue('status')} ${event.summary}`;
