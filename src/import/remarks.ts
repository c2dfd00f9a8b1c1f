/**
 * Where a remark goes in the report: what was changed, what a person must look at (a text, or a field filled for want
 * of better), what was left aside.
 */
export type RemarkKind = 'changed' | 'review' | 'filled' | 'left';

/** One thing to tell about a file, in French. */
export interface Remark {
  kind: RemarkKind;
  text: string;
  /** Line of the source file, from 1. */
  line?: number | undefined;
}

/** What an import has to say about one file, gathered along the way. */
export class Remarks {
  readonly all: Remark[] = [];
  readonly #linesBefore: number;

  /** @param linesBefore how many lines of the file stand before the text whose lines are told */
  constructor(linesBefore = 0) {
    this.#linesBefore = linesBefore;
  }

  /** Something that the import did by itself. */
  changed(text: string, line?: number): void {
    this.#add('changed', text, line);
  }

  /** Something that only a person can settle. */
  review(text: string, line?: number): void {
    this.#add('review', text, line);
  }

  /** A field that the source lacks, and what it was filled with. */
  filled(field: string, origin: string): void {
    this.#add('filled', `${field} (${origin})`, undefined);
  }

  /** Something of the source that is not in the result. */
  left(text: string, line?: number): void {
    this.#add('left', text, line);
  }

  #add(kind: RemarkKind, text: string, line: number | undefined): void {
    this.all.push({ kind, text, line: line === undefined ? undefined : line + this.#linesBefore });
  }
}
