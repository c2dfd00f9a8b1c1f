import { csvText } from '../../model/csv.ts';
import { actionsOf, type Plan } from './plan.ts';

/** Identifier → label. */
export type Labels = Readonly<Record<string, string>>;

/** The words for what a plan holds as identifiers. */
export interface PlanLabels {
  publics: Labels;
  freins: Labels;
  etats: Labels;
}

/** The plan for a spreadsheet, an action a line. */
export function planTable(plan: Plan, { publics, freins, etats }: PlanLabels): string {
  const named = (ids: readonly string[] = [], labels: Labels) =>
    ids.map((id) => labels[id] ?? id).join(', ');
  const rows = actionsOf(plan).map(({ action, axis, mission }) => [
    axis.titre,
    mission?.titre ?? '',
    action.titre,
    action.description,
    named(action.publics, publics),
    named(action.freins, freins),
    action.pilote ?? '',
    (action.partenaires ?? []).join(', '),
    action.echeance ?? '',
    etats[action.etat] ?? action.etat,
    action.resultat ?? '',
  ]);
  return csvText([
    [
      'Axe',
      'Mission',
      'Action',
      'Description',
      'Publics',
      'Freins',
      'Pilote',
      'Partenaires',
      'Échéance',
      'État',
      'Résultat',
    ],
    ...rows,
  ]);
}
