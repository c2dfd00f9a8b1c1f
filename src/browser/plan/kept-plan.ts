import type { Plan } from './plan.ts';

/** Where the plan is kept on the device: only for who asked for it. */
const KEY = 'trame-plan';

/** What was kept; nothing when nothing was, or when the device refuses. */
export function keptPlan(): Plan | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept ? JSON.parse(kept) : undefined;
  } catch {
    return undefined;
  }
}

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
