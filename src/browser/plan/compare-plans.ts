import { actionsOf, type Placed, type Plan, type PlanAction } from './plan.ts';

/** What two versions of a plan do not say alike. The one at hand is « mine »; the other came in a file. */
export type Difference =
  /** An action that only the other has. */
  | { kind: 'ajoutee'; theirs: Placed }
  /** An action that only mine has. */
  | { kind: 'retiree'; mine: Placed }
  /** The same action told in two ways, or moved. */
  | { kind: 'changee'; mine: Placed; theirs: Placed; fields: string[] }
  /** A field of the plan itself. */
  | { kind: 'plan'; field: string; mine: unknown; theirs: unknown }
  /** An axis or a mission: its aim, or itself when only the other has it. */
  | { kind: 'partie'; axis: string; mission?: string; mine: string; theirs: string };

/** What to keep of a difference. « Both » stands for an action that became two. */
export type Choice = 'mine' | 'theirs' | 'both';

/** Nothing goes without being asked: what only one has is kept, and what both have stays mine. */
export const usualChoice = ({ kind }: Difference): Choice =>
  kind === 'ajoutee' ? 'theirs' : 'mine';

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Keys in one order, and nothing that is empty: two files may write the same in two ways. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !(one === undefined || one === '' || (Array.isArray(one) && !one[0])))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** Titles that differ by capitals, blanks or accents are the same title. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const placeOf = ({ axis, mission }: Placed): string =>
  `${folded(axis.titre)}/${mission ? folded(mission.titre) : ''}`;

/** All that differs, in the order of the plan: its own fields, its parts, then its actions. */
export function comparePlans(mine: Plan, theirs: Plan): Difference[] {
  return [
    ...fieldDifferences(mine, theirs),
    ...partDifferences(mine, theirs),
    ...actionDifferences(mine, theirs),
  ];
}

/** Dates of the file itself: the later one is right, and nobody has to choose. */
const OWN = new Set(['axes', 'creation', 'mise_a_jour']);

function fieldDifferences(mine: Plan, theirs: Plan): Difference[] {
  const names = new Set([...Object.keys(mine.data), ...Object.keys(theirs.data)]);
  const fields = [...names]
    .filter((field) => !OWN.has(field) && !same(mine.data[field], theirs.data[field]))
    .map(
      (field): Difference => ({
        kind: 'plan',
        field,
        mine: mine.data[field],
        theirs: theirs.data[field],
      }),
    );
  return mine.body === theirs.body
    ? fields
    : [...fields, { kind: 'plan', field: 'texte', mine: mine.body, theirs: theirs.body }];
}

/** Axes and missions by their titles, with their aims. */
const partsOf = ({ data }: Plan) =>
  data.axes.flatMap((axis) => [
    { axis: axis.titre, mission: undefined, aim: axis.objectif ?? '' },
    ...axis.missions.map((mission) => ({
      axis: axis.titre,
      mission: mission.titre as string | undefined,
      aim: mission.objectif ?? '',
    })),
  ]);

const partKey = ({ axis, mission }: { axis: string; mission: string | undefined }): string =>
  `${folded(axis)}/${mission === undefined ? '' : folded(mission)}`;

function partDifferences(mine: Plan, theirs: Plan): Difference[] {
  const known = new Map(partsOf(mine).map((part) => [partKey(part), part]));
  return partsOf(theirs).flatMap((part): Difference[] => {
    const own = known.get(partKey(part));
    if (own && own.aim === part.aim) return [];
    const { axis, mission, aim } = part;
    return [
      {
        kind: 'partie',
        axis,
        ...(mission !== undefined && { mission }),
        mine: own?.aim ?? '',
        theirs: aim,
      },
    ];
  });
}

/** Ways to see the same action in two versions, the surest first. */
const SAMENESS: readonly ((placed: Placed) => string)[] = [
  (placed) => `${placeOf(placed)} ${JSON.stringify(sorted(placed.action))}`,
  ({ action }) => JSON.stringify(sorted(action)),
  (placed) => `${placeOf(placed)} ${folded(placed.action.titre)}`,
  ({ action }) => folded(action.titre),
  ({ action }) => folded(action.description),
];

function actionDifferences(mine: Plan, theirs: Plan): Difference[] {
  let own = actionsOf(mine);
  let other = actionsOf(theirs);
  const pairs = new Map<PlanAction, Placed>();
  for (const likeness of SAMENESS) {
    const waiting = new Map<string, Placed[]>();
    for (const placed of other) {
      const key = likeness(placed);
      waiting.set(key, [...(waiting.get(key) ?? []), placed]);
    }
    for (const placed of own) {
      const key = likeness(placed);
      const found = key === '' ? undefined : waiting.get(key)?.shift();
      if (found) pairs.set(placed.action, found);
    }
    const matched = new Set([...pairs.values()].map(({ action }) => action));
    own = own.filter(({ action }) => !pairs.has(action));
    other = other.filter(({ action }) => !matched.has(action));
  }
  const alone = new Set(other.map(({ action }) => action));
  return [
    ...actionsOf(mine).flatMap((placed): Difference[] => {
      const found = pairs.get(placed.action);
      if (!found) return [{ kind: 'retiree', mine: placed }];
      const fields = changedFields(placed, found);
      return fields.length > 0 ? [{ kind: 'changee', mine: placed, theirs: found, fields }] : [];
    }),
    ...actionsOf(theirs)
      .filter(({ action }) => alone.has(action))
      .map((placed): Difference => ({ kind: 'ajoutee', theirs: placed })),
  ];
}

function changedFields(mine: Placed, theirs: Placed): string[] {
  const own = mine.action as unknown as Record<string, unknown>;
  const other = theirs.action as unknown as Record<string, unknown>;
  const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return [
    ...(placeOf(mine) === placeOf(theirs) ? [] : ['place']),
    ...names.filter((name) => !same(own[name], other[name])),
  ];
}

/**
 * One plan of two, as it was chosen, difference by difference. Neither of them is changed.
 * @param choices by place in the list of differences
 */
export function mergePlans(
  mine: Plan,
  theirs: Plan,
  differences: readonly Difference[],
  choices: readonly Choice[],
): Plan {
  // A copy of mine that remembers which action stands for which.
  const data = structuredClone(mine.data);
  const merged: Plan = { data, body: mine.body };
  const copies = new Map(
    actionsOf(mine).map(({ action }, at) => [action, actionsOf(merged)[at]?.action]),
  );
  differences.forEach((difference, at) => {
    const choice = choices[at] ?? usualChoice(difference);
    if (choice !== 'mine') apply(difference, choice, merged, copies);
  });
  data.mise_a_jour = [mine.data.mise_a_jour, theirs.data.mise_a_jour].sort().at(-1) ?? '';
  return merged;
}

function apply(
  difference: Difference,
  choice: Choice,
  merged: Plan,
  copies: ReadonlyMap<PlanAction, PlanAction | undefined>,
): void {
  switch (difference.kind) {
    case 'plan':
      if (difference.field === 'texte') merged.body = String(difference.theirs);
      else merged.data[difference.field] = structuredClone(difference.theirs);
      return;
    case 'partie': {
      const part = partNamed(merged, difference.axis, difference.mission);
      part.objectif = difference.theirs;
      return;
    }
    case 'ajoutee':
      addAction(merged, difference.theirs);
      return;
    case 'retiree':
      removeAction(merged, copies.get(difference.mine.action));
      return;
    case 'changee': {
      if (choice === 'both') return void addAction(merged, difference.theirs);
      const copy = copies.get(difference.mine.action);
      if (difference.fields.includes('place')) {
        removeAction(merged, copy);
        addAction(merged, difference.theirs);
      } else if (copy) replaceContent(copy, difference.theirs.action);
    }
  }
}

function replaceContent(action: PlanAction, by: PlanAction): void {
  for (const name of Object.keys(action))
    delete (action as unknown as Record<string, unknown>)[name];
  Object.assign(action, structuredClone(by));
}

const addAction = (plan: Plan, { action, axis, mission }: Placed): void => {
  partNamed(plan, axis.titre, mission?.titre).actions.push(structuredClone(action));
};

function removeAction({ data }: Plan, action: PlanAction | undefined): void {
  for (const part of data.axes.flatMap((axis) => [axis, ...axis.missions]))
    part.actions = part.actions.filter((one) => one !== action);
}

/** The axis or the mission of this name, made when it is not there. */
function partNamed({ data }: Plan, axisTitle: string, missionTitle: string | undefined) {
  const titled = <T extends { titre: string }>(parts: readonly T[], titre: string) =>
    parts.find((part) => folded(part.titre) === folded(titre));
  let axis = titled(data.axes, axisTitle);
  if (!axis) {
    axis = { titre: axisTitle, missions: [], actions: [] };
    data.axes.push(axis);
  }
  if (missionTitle === undefined) return axis;
  let mission = titled(axis.missions, missionTitle);
  if (!mission) {
    mission = { titre: missionTitle, actions: [] };
    axis.missions.push(mission);
  }
  return mission;
}
