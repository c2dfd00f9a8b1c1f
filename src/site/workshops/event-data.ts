import type { EntryOf } from '../../corpus/entry.ts';
import { localMoment } from '../../model/workshops/french-time.ts';
import type { Session } from '../../model/workshops/sessions.ts';
import type { SiteContext } from '../site-context.ts';
import { ownPlaceOf, zoneOf } from './workshop-facts.ts';

/** Search engines want each date as an event of its own; those that are far are not asked for yet. */
const MOST_EVENTS = 30;

/**
 * The sessions of a workshop as schema.org describes events (https://schema.org/Event), as a string that is safe inside
 * a `<script>` element.
 */
export function eventData(
  workshop: EntryOf<'atelier'>,
  sessions: readonly Session[],
  { canonical, corpus }: Pick<SiteContext, 'canonical' | 'corpus'>,
): string {
  const { data, url } = workshop;
  const place = ownPlaceOf(workshop, corpus);
  const zone = zoneOf(workshop, corpus);
  const events = sessions.slice(0, MOST_EVENTS).map((session) => ({
    '@type': 'Event',
    name: data.titre,
    description: data.resume,
    url: canonical(url),
    startDate: localMoment(session.date, session.debut, zone),
    endDate: localMoment(session.date, session.fin, zone),
    eventStatus: `https://schema.org/${session.etat === 'annulee' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: data.langues.length > 0 ? data.langues : ['fr'],
    isAccessibleForFree: data.prix === undefined,
    location: {
      '@type': 'Place',
      name: place?.data.titre ?? data.adresse ?? data.commune,
      address: {
        '@type': 'PostalAddress',
        streetAddress: place?.data.adresse ?? data.adresse,
        postalCode: place?.data.code_postal,
        addressLocality: data.commune,
        addressCountry: 'FR',
      },
    },
    organizer: { '@type': 'Organization', name: data.contact.qui, url: corpus.edition.adresse },
  }));
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': events }).replaceAll(
    '<',
    '\\u003c',
  );
}
