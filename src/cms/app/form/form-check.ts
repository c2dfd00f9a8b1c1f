import type { WrittenSettings } from '../check/check-settings.ts';
import type { DraftFault } from '../check/draft-fault.ts';
import { formWords } from '../check/form-words.ts';
import { schemaFaults } from '../check/schema-faults.ts';
import type { WrittenEntry } from '../preview/draft-entry.ts';
import type { WrittenForm } from '../written-form.ts';

/** What becomes of what is saved: a file of this machine, a draft, or the site at once. */
export type SaveTarget = 'file' | 'draft' | 'site';

/** What forms ask of the site that they write: given once, before the first form opens. */
export interface FormCheck {
  target: SaveTarget;
  /** What the check of the site would say of a draft. */
  entryFaults(written: WrittenEntry): DraftFault[];
  /** The same of a file of settings. */
  settingsFaults(written: WrittenSettings): DraftFault[];
  /** Title of a page of the site, by its key. */
  titleOf(key: string): string | undefined;
  /**
   * Waits until the check of a draft that was just asked knows all that it takes: the official codes.
   * @throws what keeps it from knowing
   */
  ready(): Promise<void>;
  /** Calls back when it would now say something else. Gives back what stops it. */
  onChange(listener: () => void): () => void;
}

let current: FormCheck | undefined;

/** Decap makes its forms by itself: what they are checked with waits for them here. */
export function giveFormCheck(check: FormCheck): void {
  current = check;
}

/** @throws Error when a form opens before `giveFormCheck`: a fault of the admin's program */
export function formCheck(): FormCheck {
  if (!current) throw new Error('No check was given to the forms.');
  return current;
}

/** Everything that is wrong in a form, in its order and in its words. */
export function formFaults({ schema, data, entry, settings }: WrittenForm): DraftFault[] {
  if (entry) return formWords(formCheck().entryFaults(entry), entry.body, formCheck().titleOf);
  if (!settings) return schemaFaults(schema, data);
  const told = formCheck().settingsFaults({ schema, data, ...settings });
  return formWords(told, '', formCheck().titleOf);
}
