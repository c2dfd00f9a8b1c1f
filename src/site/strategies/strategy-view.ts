import type { DataOf } from '../../model/types.ts';

/** A plan, whatever is known of its actions. */
interface Axis<A> {
  readonly actions: readonly A[];
  readonly missions: readonly { readonly actions: readonly A[] }[];
}

/** An action of a plan, with its place in it. */
export interface PlacedAction<A = DataOf<'strategie'>['axes'][number]['actions'][number]> {
  /** Anchor of the action on the page of its strategy. It tells its place, as plans number their actions. */
  id: string;
  action: A;
}

/** All the actions of a plan, in the order of its page: those of an axis before those of its missions. */
export const actionsOf = <A>(axes: readonly Axis<A>[]): PlacedAction<A>[] =>
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
export function countActions({ axes }: { readonly axes: readonly Axis<unknown>[] }): {
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
export function planText(data: { readonly axes: readonly Axis<unknown>[] }): string {
  const count = countActions(data);
  return count.actions === 0 ? '' : `${several(data.axes.length, 'axe')}, ${countText(count)}`;
}

/** « 1 action », « 2 actions ». */
export const several = (count: number, word: string): string =>
  `${count} ${word}${count > 1 ? 's' : ''}`;
