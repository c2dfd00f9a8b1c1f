import type { EntryOf } from '../../corpus/entry.ts';
import { workshopCalendarUrl } from '../../model/addresses.ts';
import { isFrench, originalOf } from '../../model/languages.ts';
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
  const { corpus, writer } = context;
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
    lieu: placeOf(workshop, corpus, writer),
    pageDuLieu: data.lieu && writer.link(data.lieu),
    telephone: data.contact.telephone && saidNumber(data.contact.telephone),
    prix: data.prix ? writer.text(data.prix) : writer.ours(priceOf(workshop)),
    langues: data.langues.map((id) => LANGUES[id]).join(', '),
    agenda: calendarOf(workshop, context),
    evenements: coming.length > 0 ? eventData(workshop, coming, context) : '',
  };
}

/** Its dates for other programs: those of the French page, which a version in another language says again. */
function calendarOf(workshop: EntryOf<'atelier'>, { corpus, href }: SiteContext): string {
  const french = isFrench(workshop) ? workshop : corpus.byKey.get(originalOf(workshop) ?? '');
  return french ? href(workshopCalendarUrl(french.url)) : '';
}

/** Where, and what helps to choose. */
export const workshopItem = (workshop: EntryOf<'atelier'>, { corpus, writer }: SiteContext) => ({
  details: [placeOf(workshop, corpus), ...factsOf(workshop)].map(writer.text),
});
