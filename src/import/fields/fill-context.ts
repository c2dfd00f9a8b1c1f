import type { Remarks } from '../remarks.ts';

/** What is known of a text when its missing fields are filled. */
export interface FillContext {
  title: string;
  /** The converted body. */
  body: string;
  /** Path of the source, for the fields that say where a text comes from. */
  path: string;
  /** Day of the file's last change. */
  day: string;
  authors: readonly string[];
  licence: string | undefined;
  order: number;
  remarks: Remarks;
}

/** Gives a field its value, or an honest placeholder, and says so in the report. */
export type Filler = (context: FillContext) => unknown;

/** What stands in a text field that only a person can write. */
export const TO_COMPLETE = 'À compléter';

/** A filler for a text that nothing in the source says. */
export const toComplete =
  (field: string, hint: string, value: unknown = TO_COMPLETE): Filler =>
  ({ remarks }) => {
    remarks.review(
      `${field} : « ${Array.isArray(value) ? value.join(', ') : value} » en attendant ; ${hint}`,
    );
    return value;
  };
