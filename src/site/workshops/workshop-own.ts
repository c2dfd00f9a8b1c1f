import type { EntryOf } from '../../corpus/entry.ts';
import { workshopCalendarUrl } from '../../model/addresses.ts';
import { saidNumber } from '../../model/places/telephone.ts';
import { LANGUES } from '../../model/vocabularies.ts';
import { sessionsOf } from '../../model/workshops/sessions.ts';
import { todayOf } from '../dates.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { isComing } from './agenda.ts';
import { eventData } from './event-data.ts';
import { sessionView } from './session-view.ts';
import { factsOf, placeOf, priceOf, zoneOf } from './workshop-facts.ts';

/** Dates that the page shows at once; the others unfold. */
const FIRST_DATES = 6;

/** What the page of a workshop shows: its dates to come, where, for whom, and who to call. */
export function workshopOwn(workshop: EntryOf<'atelier'>, context: SiteContext): OwnView {
  const { corpus, href, writer } = context;
  const { data } = workshop;
  const coming = sessionsOf(data).filter((session) => isComing(session, todayOf(corpus.edition)));
  const dates = coming.map((session) =>
    sessionView(session, writer.text, zoneOf(workshop, corpus)),
  );
  return {
    before: [section('dates', 'Les dates')],
    after: [],
    annule: data.etat === 'annule',
    dates: dates.slice(0, FIRST_DATES),
    suivantes: dates.slice(FIRST_DATES),
    lieu: writer.text(placeOf(workshop, corpus)),
    pageDuLieu: data.lieu && writer.link(data.lieu),
    telephone: data.contact.telephone && saidNumber(data.contact.telephone),
    prix: writer.text(priceOf(workshop)),
    langues: data.langues.map((id) => LANGUES[id]).join(', '),
    agenda: href(workshopCalendarUrl(workshop.url)),
    evenements: coming.length > 0 ? eventData(workshop, coming, context) : '',
  };
}

/** Where, and what helps to choose. */
export const workshopItem = (workshop: EntryOf<'atelier'>, { corpus, writer }: SiteContext) => ({
  details: [placeOf(workshop, corpus), ...factsOf(workshop)].map(writer.text),
});
