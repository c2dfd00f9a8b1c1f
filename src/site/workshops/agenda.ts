import type { EntryOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { type Session, sessionsOf } from '../../model/workshops/sessions.ts';
import { displayDate } from '../dates.ts';
import { type FilterFacet, filterMarks } from '../filters.ts';
import type { SiteContext } from '../site-context.ts';
import { dayInFull, mondayOf, type SessionView, sessionView } from './session-view.ts';
import { factsOf, placeOf, zoneOf } from './workshop-facts.ts';

/** A session with the workshop that it is of. */
export interface PlannedSession {
  workshop: EntryOf<'atelier'>;
  session: Session;
}

/** A session in the agenda: it leads to the page of its workshop. */
interface AgendaItem extends SessionView {
  url: string;
  titre: string;
  lieu: string;
  faits: string[];
  marques: Record<string, string>;
}

interface AgendaDay {
  date: string;
  /** « mardi 6 octobre 2026 » */
  titre: string;
  /** 1 for Monday, 7 for Sunday: its column in the view by week. */
  colonne: number;
  seances: AgendaItem[];
}

/** What the component `agenda` shows: weeks that hold something, from Monday to Sunday. */
export interface AgendaWeek {
  /** Its Monday, `AAAA-MM-JJ`. */
  id: string;
  /** « Semaine du 5 octobre 2026 » */
  titre: string;
  jours: AgendaDay[];
}

/** The weeks of a month that stand folded, behind its name. */
export interface AgendaMonth {
  /** `AAAA-MM` */
  id: string;
  /** « janvier 2027 » */
  titre: string;
  compte: number;
  semaines: AgendaWeek[];
}

/** Weeks that stand open, at most, and the sessions that are enough for fewer. */
const OPEN_WEEKS = 4;
const OPEN_SESSIONS = 20;

/** The next weeks, which stand open, and those of later months, which unfold: a year of series is endless on a phone. */
export function foldedAgenda(weeks: readonly AgendaWeek[]): {
  semaines: AgendaWeek[];
  mois: AgendaMonth[];
} {
  let held = 0;
  const isOpen = (week: AgendaWeek, at: number): boolean => {
    held += countOf(week);
    return at === 0 || (at < OPEN_WEEKS && held <= OPEN_SESSIONS);
  };
  const end = weeks.findIndex((week, at) => !isOpen(week, at));
  const [open, later] = end < 0 ? [weeks, []] : [weeks.slice(0, end), weeks.slice(end)];
  return {
    semaines: [...open],
    mois: [...groupBy(later, ({ jours: [first], id }) => (first?.date ?? id).slice(0, 7))].map(
      ([id, semaines]) => ({
        id,
        titre: displayDate(id).texte,
        compte: semaines.reduce((sum, week) => sum + countOf(week), 0),
        semaines,
      }),
    ),
  };
}

const countOf = ({ jours }: AgendaWeek): number =>
  jours.reduce((sum, { seances }) => sum + seances.length, 0);

/** Every session of these workshops, in the order of time. */
export const allSessions = (workshops: readonly EntryOf<'atelier'>[]): PlannedSession[] =>
  workshops
    .flatMap((workshop) => sessionsOf(workshop.data).map((session) => ({ workshop, session })))
    .sort((a, b) => momentOf(a).localeCompare(momentOf(b)));

/** How far a page looks, in days: a site stands for months, but no one plans for later than next year. */
const HORIZON = 366;

/** Whether a session is to come on a day, within the year. */
export function isComing({ date }: Pick<Session, 'date'>, day: string): boolean {
  const last = new Date(`${day}T12:00:00Z`);
  last.setUTCDate(last.getUTCDate() + HORIZON);
  return date >= day && date <= last.toISOString().slice(0, 10);
}

const momentOf = ({ session }: PlannedSession): string => `${session.date} ${session.debut}`;

/** Sessions laid out by week and by day. */
export function agendaWeeks(
  planned: readonly PlannedSession[],
  facets: readonly FilterFacet<PlannedSession>[],
  context: SiteContext,
): AgendaWeek[] {
  const weeks = groupBy(planned, ({ session }) => mondayOf(session.date));
  return [...weeks].map(([monday, sessions]) => ({
    id: monday,
    titre: `Semaine du ${displayDate(monday).texte}`,
    jours: [...groupBy(sessions, ({ session }) => session.date)].map(([date, ofDay]) => ({
      date,
      titre: dayInFull(date),
      colonne: ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1,
      seances: ofDay.map((one) => agendaItem(one, facets, context)),
    })),
  }));
}

const agendaItem = (
  planned: PlannedSession,
  facets: readonly FilterFacet<PlannedSession>[],
  { corpus, href, writer }: SiteContext,
): AgendaItem => ({
  ...sessionView(planned.session, writer.text, zoneOf(planned.workshop, corpus)),
  url: href(planned.workshop.url),
  titre: writer.text(planned.workshop.data.titre),
  lieu: writer.text(placeOf(planned.workshop, corpus)),
  faits: factsOf(planned.workshop).map(writer.text),
  marques: filterMarks(planned, facets),
});
