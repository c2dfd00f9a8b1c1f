import ICAL from 'ical.js';
import { type Fuseau, ZONE_NAMES } from '../../model/workshops/french-time.ts';

/** When clocks change in a zone: its difference before and after, since when, and on which Sunday of which month. */
type Clock = readonly [
  kind: 'daylight' | 'standard',
  short: string,
  from: string,
  to: string,
  start: string,
  rule?: { month: number; sunday: string },
];

/** A zone whose clocks never change. */
const still = (short: string, offset: string): readonly Clock[] => [
  ['standard', short, offset, offset, '1970-01-01T00:00:00'],
];

/**
 * The clocks of France as calendars want them told (RFC 5545, 3.6.5). In Paris, since 1996, they go forward on the last
 * Sunday of March and back on the last Sunday of October, at one o’clock universal time; in Saint-Pierre-et-Miquelon,
 * since 2007, on the second Sunday of March and the first of November, as in North America.
 */
const CLOCKS: Readonly<Record<Fuseau, readonly Clock[]>> = {
  paris: [
    [
      ...(['daylight', 'CEST', '+01:00', '+02:00', '1996-03-31T02:00:00'] as const),
      { month: 3, sunday: '-1SU' },
    ],
    [
      ...(['standard', 'CET', '+02:00', '+01:00', '1996-10-27T03:00:00'] as const),
      { month: 10, sunday: '-1SU' },
    ],
  ],
  'saint-pierre-et-miquelon': [
    [
      ...(['daylight', 'PMDT', '-03:00', '-02:00', '2007-03-11T02:00:00'] as const),
      { month: 3, sunday: '2SU' },
    ],
    [
      ...(['standard', 'PMST', '-02:00', '-03:00', '2007-11-04T02:00:00'] as const),
      { month: 11, sunday: '1SU' },
    ],
  ],
  guadeloupe: still('AST', '-04:00'),
  martinique: still('AST', '-04:00'),
  guyane: still('GFT', '-03:00'),
  reunion: still('RET', '+04:00'),
  mayotte: still('EAT', '+03:00'),
  'wallis-et-futuna': still('WFT', '+12:00'),
  polynesie: still('TAHT', '-10:00'),
  'nouvelle-caledonie': still('NCT', '+11:00'),
};

/** The part of a calendar that says what the clocks of a zone show. */
export function timezoneOf(fuseau: Fuseau): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', ZONE_NAMES[fuseau]);
  for (const [name, short, from, to, start, rule] of CLOCKS[fuseau]) {
    const clock = new ICAL.Component(name);
    clock.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(start));
    clock.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
    clock.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
    clock.addPropertyWithValue('tzname', short);
    if (rule) {
      const recur = { freq: 'YEARLY' as const, bymonth: [rule.month], byday: [rule.sunday] };
      clock.addPropertyWithValue('rrule', ICAL.Recur.fromData(recur));
    }
    zone.addSubcomponent(clock);
  }
  return zone;
}

/** Adds a moment that the clocks of a zone show. */
export function addZoneTime(
  component: ICAL.Component,
  name: 'dtstart' | 'dtend' | 'exdate' | 'recurrence-id',
  [date, hour]: readonly [date: string, hour: string],
  zone: Fuseau,
): void {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', ZONE_NAMES[zone]);
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${hour}:00`));
  component.addProperty(property);
}
