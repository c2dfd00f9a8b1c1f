import type { TreeFault } from '../decision-tree.ts';
import { minutesOf, ruledDates, type Schedule, type SpecialDate } from './sessions.ts';

/** What the dates of a workshop say against each other, and no field shows by itself. */
export function scheduleFaults(schedule: Schedule): TreeFault[] {
  const dates = new Set(ruledDates(schedule));
  const specials = schedule.dates_particulieres;
  return [
    ...(dates.size === 0 && !specials.some(({ cas }) => cas === 'en-plus') ? [NO_DATE] : []),
    ...specials.flatMap((special, at) => [
      ...twice(specials, special, at),
      ...skipped(special, dates, at),
      ...ended(special, schedule, at),
    ]),
  ];
}

const NO_DATE: TreeFault = {
  path: ['jusqu_au'],
  message: 'aucune date ne tombe avant celle-ci',
  expected: 'une dernière date qui laisse au moins un des jours dits.',
};

const pathOf = (at: number, name: string): TreeFault['path'] => ['dates_particulieres', at, name];

/** Of two notes on one day, nobody knows which one holds. */
const twice = (all: readonly SpecialDate[], { date }: SpecialDate, at: number): TreeFault[] =>
  all.findIndex((other) => other.date === date) < at
    ? [
        {
          path: pathOf(at, 'date'),
          message: `le ${date} est là deux fois`,
          expected: 'chaque jour une fois.',
        },
      ]
    : [];

/** Only a day that the rule gives can be skipped: else the day that was meant stays announced. */
const skipped = (
  { date, cas }: SpecialDate,
  dates: ReadonlySet<string>,
  at: number,
): TreeFault[] =>
  cas === 'sans' && !dates.has(date)
    ? [
        {
          path: pathOf(at, 'date'),
          message: `le ${date}, il n’y a pas d’atelier à retirer`,
          expected: 'une des dates de la série.',
        },
      ]
    : [];

const ended = (
  { heure_debut, heure_fin }: SpecialDate,
  schedule: Schedule,
  at: number,
): TreeFault[] =>
  heure_fin !== undefined && minutesOf(heure_fin) <= minutesOf(heure_debut ?? schedule.heure_debut)
    ? [
        {
          path: pathOf(at, 'heure_fin'),
          message: `${heure_fin} ne vient pas après l’heure du début`,
          expected: 'une heure plus tardive que celle du début, ce jour-là.',
        },
      ]
    : [];
