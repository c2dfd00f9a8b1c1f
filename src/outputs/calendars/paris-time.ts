import ICAL from 'ical.js';
import { PARIS } from '../../model/workshops/french-time.ts';

/**
 * The clocks of Paris as calendars want them told (RFC 5545, 3.6.5): since 1996 they go forward on the last Sunday of
 * March and back on the last Sunday of October, at one o’clock universal time.
 */
const CLOCKS = [
  ['daylight', 'CEST', '+01:00', '+02:00', '1996-03-31T02:00:00', 3],
  ['standard', 'CET', '+02:00', '+01:00', '1996-10-27T03:00:00', 10],
] as const;

/** The part of a calendar that says when the clocks of Paris change. */
export function parisTimezone(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', PARIS);
  for (const [name, short, from, to, start, month] of CLOCKS) {
    const clock = new ICAL.Component(name);
    clock.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start));
    clock.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
    clock.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
    clock.addPropertyWithValue('tzname', short);
    clock.addPropertyWithValue(
      'rrule',
      ICAL.Recur.fromData({ freq: 'YEARLY', bymonth: [month], byday: ['-1SU'] }),
    );
    zone.addSubcomponent(clock);
  }
  return zone;
}

/** Adds a moment that the clocks of Paris show. */
export function addParisTime(
  component: ICAL.Component,
  name: 'dtstart' | 'dtend' | 'exdate' | 'recurrence-id',
  date: string,
  hour: string,
): void {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', PARIS);
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${hour}:00`));
  component.addProperty(property);
}
