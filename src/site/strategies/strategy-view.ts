import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { STRATEGY_PAGES } from '../../model/addresses.ts';
import type { DataOf } from '../../model/types.ts';
import type { SiteContext } from '../site-context.ts';

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

/** Anchor of a public on the page of all actions. */
export const publicAnchor = (id: string): string => `public_${id}`;

/**
 * Public → address of what other strategies do for it. « Tous les publics » is left out: it brings nothing together.
 * Of other strategies only the publics of their actions are read, which the preview knows too.
 */
export function elsewhere(
  entry: EntryOf<'strategie'>,
  corpus: PublishedCorpus,
  { href }: Pick<SiteContext, 'href'>,
): Record<string, string> {
  const others = entriesOf(corpus, 'strategie').filter(({ key }) => key !== entry.key);
  const publics = others
    .flatMap(({ data }) => actionsOf(data.axes))
    .flatMap(({ action }) => action.publics)
    .filter((id) => id !== 'tous');
  return Object.fromEntries(
    [...new Set(publics)].map((id) => [id, href(`${STRATEGY_PAGES.actions}#${publicAnchor(id)}`)]),
  );
}
