import type { Field } from './describe-field.ts';

/** What sample values are made of. The same source tells the same story: nothing else may bring chance in. */
export interface SampleSource {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** One of the items; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** As many items as asked, from different places of the list, or all of them when there are fewer. */
  some<T>(items: readonly T[], count: number): T[];
  /** Text on one line, of at most so many signs. */
  line(max: number): string;
  /** A few sentences, of at most so many signs. */
  sentences(max: number): string;
  /** Paragraphs with Trame's Markdown. */
  markdown(): string;
  /** The key of an entry of a type, or of any (`*`); none when there is no such entry. */
  key(target: string): string | undefined;
  /** Whether a field that a file may leave out is written. */
  fills(field: Field, place: SamplePlace): boolean;
  /** How many items a list holds. */
  count(list: Field, place: SamplePlace): number;
}

/** Where in an entry a sample is made. */
export interface SamplePlace {
  /** Groups around it: 0 in the front matter itself. */
  depth: number;
  /** What stands before it in its group. */
  before: Readonly<Record<string, unknown>>;
}
