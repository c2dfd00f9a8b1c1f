import type { DataOf } from '../../model/types.ts';

type Axis = DataOf<'strategie'>['axes'][number];

/** An action of a plan, with its place in it. */
export interface PlacedAction {
  /** Anchor of the action on the page of its strategy. It tells its place, as plans number their actions. */
  id: string;
  action: Axis['actions'][number];
}

/** All the actions of a plan, in the order of its page: those of an axis before those of its missions. */
export const actionsOf = (axes: readonly Axis[]): PlacedAction[] =>
  axes.flatMap((axis, axisAt) => [
    ...axis.actions.map((action, at) => ({ id: `action_${axisAt + 1}-${at + 1}`, action })),
    ...axis.missions.flatMap((mission, missionAt) =>
      mission.actions.map((action, at) => ({
        id: `action_${axisAt + 1}-${missionAt + 1}-${at + 1}`,
        action,
      })),
    ),
  ]);

/** How many missions and actions a strategy has. */
export function countActions({ axes }: Pick<DataOf<'strategie'>, 'axes'>): {
  missions: number;
  actions: number;
} {
  return {
    missions: axes.flatMap(({ missions }) => missions).length,
    actions: actionsOf(axes).length,
  };
}

/** « 3 missions, 12 actions »: what the line that unfolds an axis says. */
export function countText({ missions, actions }: ReturnType<typeof countActions>): string {
  return [
    ...(missions > 0 ? [several(missions, 'mission')] : []),
    ...(actions > 0 || missions === 0 ? [several(actions, 'action')] : []),
  ].join(', ');
}

/** « 5 axes, 12 missions, 29 actions »; empty when no action is described. */
export function planText(data: Pick<DataOf<'strategie'>, 'axes'>): string {
  const count = countActions(data);
  return count.actions === 0 ? '' : `${several(data.axes.length, 'axe')}, ${countText(count)}`;
}

/** « 1 action », « 2 actions ». */
export const several = (count: number, word: string): string =>
  `${count} ${word}${count > 1 ? 's' : ''}`;
