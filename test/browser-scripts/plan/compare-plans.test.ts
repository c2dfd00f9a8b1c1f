import { describe, expect, test } from 'vitest';
import { type Choice, comparePlans, mergePlans } from '../../../src/browser/plan/compare-plans.ts';
import {
  actionsOf,
  emptyPlan,
  type Plan,
  type PlanAction,
} from '../../../src/browser/plan/plan.ts';
import { chance } from '../../../src/commands/fuzz/chance.ts';
import { oddPlan } from './random-plan.ts';

const action = (titre: string, rest: Partial<PlanAction> = {}): PlanAction => ({
  titre,
  description: `Ce que fait ${titre}`,
  etat: 'prevue',
  ...rest,
});

const planOf = (...axes: [titre: string, ...actions: PlanAction[]][]): Plan => {
  const plan = emptyPlan('2026-11-30');
  plan.data.axes = axes.map(([titre, ...actions]) => ({ titre, missions: [], actions }));
  return plan;
};

const titles = (plan: Plan): string[] =>
  actionsOf(plan).map(({ action: { titre, etat }, axis }) => `${axis.titre} / ${titre} (${etat})`);

const merged = (mine: Plan, theirs: Plan, choices: Choice[] = []): string[] =>
  titles(mergePlans(mine, theirs, comparePlans(mine, theirs), choices));

const MINE = planOf(
  ['Équiper', action('Prêter'), action('Réparer')],
  ['Former', action('Ouvrir un atelier')],
);

test('a plan differs in nothing from itself', () => {
  expect(comparePlans(MINE, structuredClone(MINE))).toEqual([]);
});

describe('action by action', () => {
  const theirs = planOf(
    ['Équiper', action('Prêter', { etat: 'en-cours' })],
    ['Former', action('Ouvrir un atelier'), action('Former les agents')],
    ['Coordonner', action('Réunir')],
  );
  const differences = comparePlans(MINE, theirs);

  test('what changed, what only one has', () => {
    expect(
      differences.flatMap((one) => {
        if (one.kind === 'ajoutee') return [`+ ${one.theirs.action.titre}`];
        if (one.kind === 'retiree') return [`- ${one.mine.action.titre}`];
        return one.kind === 'changee' ? [`${one.mine.action.titre}: ${one.fields}`] : [one.kind];
      }),
    ).toEqual(['partie', 'Prêter: etat', '- Réparer', '+ Former les agents', '+ Réunir']);
  });

  test('without a choice nothing is lost', () => {
    expect(merged(MINE, theirs)).toEqual([
      'Équiper / Prêter (prevue)',
      'Équiper / Réparer (prevue)',
      'Former / Ouvrir un atelier (prevue)',
      'Former / Former les agents (prevue)',
      'Coordonner / Réunir (prevue)',
    ]);
  });

  test('both versions of an action may stay', () => {
    expect(merged(MINE, theirs, ['mine', 'both', 'theirs', 'mine', 'mine'])).toEqual([
      'Équiper / Prêter (prevue)',
      'Équiper / Prêter (en-cours)',
      'Former / Ouvrir un atelier (prevue)',
    ]);
  });
});

test('an action that was moved is the same action', () => {
  const theirs = planOf(
    ['Équiper', action('Réparer')],
    ['Former', action('Ouvrir un atelier'), action('Prêter')],
  );
  const differences = comparePlans(MINE, theirs);
  expect(differences).toMatchObject([{ kind: 'changee', fields: ['place'] }]);
  expect(merged(MINE, theirs, ['theirs'])).toContain('Former / Prêter (prevue)');
});

test('a title that was written anew is the same action, by what it does', () => {
  const theirs = structuredClone(MINE);
  const [first] = actionsOf(theirs);
  if (first) first.action.titre = 'Prêter des tablettes';
  expect(comparePlans(MINE, theirs)).toMatchObject([{ kind: 'changee', fields: ['titre'] }]);
});

/** What plans say, without the order of actions that two people placed at the same time. */
const contents = (plan: Plan) =>
  actionsOf(plan)
    .map(({ action: one }) => JSON.stringify(one))
    .sort();

test.each(Array.from({ length: 30 }, (_, seed) => seed))(
  'of two odd plans, all of theirs or all of mine can be had, and neither is changed (seed %i)',
  (seed) => {
    const [mine, theirs] = [oddPlan(chance(2 * seed + 100)), oddPlan(chance(2 * seed + 101))];
    const before = JSON.stringify([mine, theirs]);
    const differences = comparePlans(mine, theirs);
    const all = (choice: Choice) =>
      mergePlans(
        mine,
        theirs,
        differences,
        differences.map(() => choice),
      );
    expect(contents(all('theirs'))).toEqual(contents(theirs));
    expect(contents(all('mine'))).toEqual(contents(mine));
    expect(all('mine').data.axes).toEqual(mine.data.axes);
    expect(JSON.stringify([mine, theirs])).toBe(before);
  },
);
