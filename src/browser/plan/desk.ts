import type { Plan } from './plan.ts';
import type { PlanLabels } from './plan-table.ts';

/** What the parts of the tool share: the plan at hand, and what to do when it changes. */
export interface Desk {
  plan: Plan;
  readonly form: HTMLElement;
  readonly labels: PlanLabels;
  /** A field changed: keeps the plan where it was asked for, and counts again. */
  changed(): void;
  /** Parts were added, moved or removed: shows them again. */
  rearranged(): void;
  /** The whole plan is another one: shows all of it again. */
  replaced(): void;
  /** Says something to everybody, screen readers included. */
  say(message: string): void;
}

/** A part of the page that the template always has. */
export function part<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The page of plans has no ${selector}.`);
  return found;
}

/** A copy of a template of the page. */
export const copyOf = (name: string): HTMLElement =>
  part<HTMLTemplateElement>(
    document,
    `template[data-gabarit="${name}"]`,
  ).content.firstElementChild?.cloneNode(true) as HTMLElement;

/** `AAAA-MM-JJ`, on this device. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
