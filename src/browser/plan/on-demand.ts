import { wordFile } from '../documents/word-file.ts';
import type { Desk } from './desk.ts';
import type { Plan } from './plan.ts';
import { planDocument } from './plan-document.ts';
import type { PlanLabels } from './plan-table.ts';
import { readEntry, readPlainEntry } from './read-entry.ts';
import { showDifferences } from './versions.ts';

/**
 * The plan that a file holds.
 * @param whole asks for the reader of all YAML, which few files need
 * @throws Error that says in French what is wrong
 */
export const readPlan = async (
  file: string,
  whole: () => Promise<typeof import('./whole-yaml.ts')>,
): Promise<Plan> => readPlainEntry(file) ?? readEntry(file, (await whole()).parseYaml);

/** Lays another version beside the plan at hand. */
export const compareWith = (desk: Desk, theirs: Plan): void => showDifferences(desk, theirs);

/**
 * The plan as a Word file.
 * @param territory name of the territory
 */
export const planWord = (
  plan: Plan,
  territory: string,
  labels: PlanLabels,
): Uint8Array<ArrayBuffer> => wordFile(plan.data.titre, planDocument(plan, territory, labels));
