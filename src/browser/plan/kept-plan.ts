import { asData, isGroup } from './as-plan.ts';
import type { Plan } from './plan.ts';

/** Where the plan is kept on the device: only for who asked for it. */
const KEY = 'trame-plan';

/** What was kept, by this version of the tool or another; nothing when nothing was, or when the device refuses. */
export function keptPlan(): Plan | undefined {
  try {
    return asPlan(localStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function asPlan(kept: string | null): Plan | undefined {
  const value: unknown = JSON.parse(kept ?? 'null');
  if (!isGroup(value) || !isGroup(value.data)) return undefined;
  return { data: asData(value.data), body: typeof value.body === 'string' ? value.body : '' };
}

/** Whether another plan than this one is kept. */
export const keepsAnother = (plan: Plan): boolean => {
  const kept = keptPlan();
  return kept !== undefined && JSON.stringify(kept) !== JSON.stringify(plan);
};

/** Keeps the plan, and says whether the device did. */
export function keepPlan(plan: Plan): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(plan));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing on the device. */
export function forgetPlan(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing could be kept there either.
  }
}

/** What another page of this site did to the plan that is kept. */
export type KeptElsewhere =
  /** It went on from what stands here. */
  | { kind: 'continued'; plan: Plan }
  /** It went on from something else: both cannot be kept. */
  | { kind: 'diverged' }
  | { kind: 'forgotten' };

/**
 * Follows what other pages of this site, in other tabs, do to the plan that is kept.
 * @param mine the plan that stands on this page
 */
export function followKeptPlan(mine: () => Plan, tell: (news: KeptElsewhere) => void): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== KEY && key !== null) return;
    if (!newValue) return tell({ kind: 'forgotten' });
    const plan = oldValue === JSON.stringify(mine()) ? asPlan(newValue) : undefined;
    tell(plan ? { kind: 'continued', plan } : { kind: 'diverged' });
  });
}
