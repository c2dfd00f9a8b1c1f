import { groupBy } from '../../corpus/group-by.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import { minutesOf } from '../../model/workshops/sessions.ts';
import type { PlannedSession } from './agenda.ts';

/** What was done: sessions, hours, and people as far as they were counted. */
export interface TallyLine {
  nom: string;
  seances: number;
  heures: number;
  /** People who came; none where no session was counted. */
  presents?: number;
  /** Sessions where people were counted. */
  comptees: number;
}

/** One year of workshops, for a report of activity. */
export interface YearTally {
  annee: string;
  total: TallyLine;
  annulees: number;
  communes: TallyLine[];
  niveaux: TallyLine[];
}

/** The years, the latest first, out of sessions that are all past. */
export const yearTallies = (past: readonly PlannedSession[]): YearTally[] =>
  [...groupBy(past, ({ session }) => session.date.slice(0, 4))]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([annee, sessions]) => {
      const held = sessions.filter(({ session }) => session.etat !== 'annulee');
      return {
        annee,
        total: tallyLine('Total', held),
        annulees: sessions.length - held.length,
        communes: parts(held, ({ workshop }) => workshop.data.commune).sort((a, b) =>
          a.nom.localeCompare(b.nom, 'fr'),
        ),
        niveaux: parts(held, ({ workshop }) => NIVEAUX[workshop.data.niveau]),
      };
    });

const parts = (
  sessions: readonly PlannedSession[],
  nameOf: (one: PlannedSession) => string,
): TallyLine[] => [...groupBy(sessions, nameOf)].map(([name, ofName]) => tallyLine(name, ofName));

function tallyLine(nom: string, sessions: readonly PlannedSession[]): TallyLine {
  const counted = sessions.flatMap(({ session }) => session.particuliere?.presents ?? []);
  const minutes = sessions.reduce((sum, { session }) => sum + lengthOf(session), 0);
  return {
    nom,
    seances: sessions.length,
    heures: Math.round(minutes / 6) / 10,
    comptees: counted.length,
    ...(counted.length > 0 && { presents: counted.reduce((sum, count) => sum + count, 0) }),
  };
}

const lengthOf = ({ debut, fin }: { debut: string; fin: string }): number =>
  Math.max(0, minutesOf(fin) - minutesOf(debut));
