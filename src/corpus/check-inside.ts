import { type TreeFault, treeFaults } from '../model/decision-tree.ts';
import { exerciseFaults } from '../model/exercise.ts';
import { mandateFaults } from '../model/mandate.ts';
import { scheduleFaults } from '../model/workshops/schedule-faults.ts';
import { showPath } from './describe-issue.ts';
import type { Entry } from './entry.ts';
import { lastDay } from './last-day.ts';
import { type FieldProblem, nearestMatch } from './problem.ts';

/** What the parts of one entry say of each other, which no field shows by itself. */
export function checkInside(entry: Pick<Entry, 'type' | 'data' | 'provenance'>): FieldProblem[] {
  const { file } = entry.provenance;
  return faultsInside(entry as Entry).map(({ path, message, expected, unknown }) => ({
    file,
    path,
    field: showPath(path),
    message,
    expected: unknown ? expected + nearestMatch(unknown.name, unknown.known) : expected,
  }));
}

function faultsInside(entry: Entry): TreeFault[] {
  if (entry.type === 'mandat') return mandateFaults(entry.data);
  if (entry.type === 'exercice') return exerciseFaults(entry.data);
  if (entry.type === 'questionnaire') return treeFaults(entry.data);
  if (entry.type === 'atelier') return scheduleFaults(entry.data);
  if (entry.type === 'acteur') return sendingFaults(entry.data.oriente_vers);
  if (entry.type === 'lieu') return futureFaults('verifie_le', entry.data.verifie_le);
  if (entry.type === 'miroir')
    return futureFaults('date_verification', entry.data.date_verification);
  return [];
}

/** What was verified was so on a day that has come: a page would say « aujourd’hui » of one to come. */
const futureFaults = (field: string, day: string | undefined): TreeFault[] =>
  day !== undefined && day > lastDay()
    ? [
        {
          path: [field],
          message: `ce jour n’est pas encore là : « ${day} »`,
          expected: 'le jour où quelqu’un a vérifié, ou rien',
        },
      ]
    : [];

/** An actor sends people to another: that is told once. */
const sendingFaults = (receivers: readonly string[]): TreeFault[] =>
  receivers.flatMap((receiver, at) =>
    receivers.indexOf(receiver) < at
      ? [
          {
            path: ['oriente_vers', at],
            message: `« ${receiver} » est là deux fois`,
            expected: 'chaque acteur une fois.',
          },
        ]
      : [],
  );
