import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { type Session, sessionsOf } from '../../model/workshops/sessions.ts';
import { isComing } from './agenda.ts';

/** A workshop that is to come, with the first of its dates from a day on; those called off are among them. */
export interface ComingWorkshop {
  workshop: EntryOf<'atelier'>;
  sessions: readonly Session[];
}

/** Dates that are told of one workshop where it is not on its own page. */
const FIRST_DATES = 3;

/** The workshops among these that are to come, the nearest first. */
export const comingWorkshops = (
  workshops: readonly EntryOf<'atelier'>[],
  day: string,
): ComingWorkshop[] =>
  workshops
    .map((workshop) => ({
      workshop,
      sessions: sessionsOf(workshop.data)
        .filter((session) => isComing(session, day))
        .slice(0, FIRST_DATES),
    }))
    .filter(({ sessions }) => sessions.length > 0)
    .sort((a, b) => firstMoment(a).localeCompare(firstMoment(b)));

const firstMoment = ({ sessions: [first] }: ComingWorkshop): string =>
  `${first?.date} ${first?.debut}`;

/** The workshops that take place at a place which has its own page. */
export const workshopsAt = (
  key: string,
  corpus: Pick<PublishedCorpus, 'entries'>,
): EntryOf<'atelier'>[] => entriesOf(corpus, 'atelier').filter(({ data }) => data.lieu === key);
