/** The clocks of France: each zone by its name in the settings of an edition. */
export const FUSEAUX = {
  paris: 'France métropolitaine',
  guadeloupe: 'Guadeloupe, Saint-Barthélemy, Saint-Martin',
  martinique: 'Martinique',
  guyane: 'Guyane',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
  reunion: 'La Réunion',
  mayotte: 'Mayotte',
  'wallis-et-futuna': 'Wallis-et-Futuna',
  polynesie: 'Polynésie française',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
} as const;

export type Fuseau = keyof typeof FUSEAUX;

/** Names of the zones in the base that calendars, browsers and Node share (IANA). */
export const ZONE_NAMES = {
  paris: 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  'saint-pierre-et-miquelon': 'America/Miquelon',
  reunion: 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  'wallis-et-futuna': 'Pacific/Wallis',
  polynesie: 'Pacific/Tahiti',
  'nouvelle-caledonie': 'Pacific/Noumea',
} as const satisfies Record<Fuseau, string>;

/** The first three digits of postal codes, of communes and of départements overseas. */
const OF_PREFIX: Readonly<Record<string, Fuseau>> = {
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'reunion',
  975: 'saint-pierre-et-miquelon',
  976: 'mayotte',
  977: 'guadeloupe',
  978: 'guadeloupe',
  986: 'wallis-et-futuna',
  987: 'polynesie',
  988: 'nouvelle-caledonie',
};

/** The regions overseas, whose codes are not those of their départements. */
const OF_REGION: Readonly<Record<string, Fuseau>> = {
  '01': 'guadeloupe',
  '02': 'martinique',
  '03': 'guyane',
  '04': 'reunion',
  '06': 'mayotte',
};

/** The zone of a postal code, or of the code of a commune or of a département. */
export const zoneOfCode = (code: string): Fuseau => OF_PREFIX[code.slice(0, 3)] ?? 'paris';

/** What an edition says of its clocks: a zone of its own, or its territory. */
interface EditionClocks {
  fuseau?: Fuseau | undefined;
  territoire?: { nature: string; code: string } | undefined;
}

/** The zone of an edition. An intercommunalité does not tell its own by its code: overseas, it names it. */
export function editionZone({ fuseau, territoire }: EditionClocks): Fuseau {
  if (fuseau) return fuseau;
  if (!territoire || territoire.nature === 'epci') return 'paris';
  return territoire.nature === 'region'
    ? (OF_REGION[territoire.code] ?? 'paris')
    : zoneOfCode(territoire.code);
}

const clocks = new Map<Fuseau, Intl.DateTimeFormat>();

function clockOf(zone: Fuseau): Intl.DateTimeFormat {
  const known =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', { timeZone: ZONE_NAMES[zone], timeZoneName: 'longOffset' });
  clocks.set(zone, known);
  return known;
}

/** Difference of a zone from universal time at a moment: `+01:00`. */
const offsetAt = (zone: Fuseau, moment: Date): string =>
  clockOf(zone)
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '') || '+00:00';

/**
 * A moment that the clocks of a zone show, with its difference from universal time: `2026-10-27T14:00+01:00`. An hour
 * that occurs twice, the night when clocks go back, is the first of the two.
 */
export function localMoment(date: string, hour: string, zone: Fuseau = 'paris'): string {
  const written = `${date}T${hour}`;
  const near = Date.parse(`${written}Z`);
  // In the editor, of a workshop whose hours are not written yet.
  if (Number.isNaN(near)) return date;
  const DAY = 86_400_000;
  // Half a day before and after, the zone has each of the differences that it can have at that moment.
  const tried = [offsetAt(zone, new Date(near - DAY)), offsetAt(zone, new Date(near + DAY))];
  const offset = tried.find((one) => offsetAt(zone, new Date(written + one)) === one);
  return written + (offset ?? tried[1]);
}
