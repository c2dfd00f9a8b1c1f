/** An answer understood, or the reason why it is not, as the end of a sentence. */
export type Reading<T> = { value: T } | { reason: string };

/** One thing to know before an edition is written. */
export interface Question<T = unknown> {
  /** Name of its option, without dashes. */
  readonly flag: string;
  /** What is asked, in a few words. */
  readonly asks: string;
  /** What helps to answer. */
  readonly hint?: string;
  /** What an empty answer means; where there is none, an answer is needed. */
  readonly otherwise?: (answers: Answers) => string;
  /** Whether it makes sense after the answers so far; always, when left out. */
  readonly when?: (answers: Answers) => boolean;
  read(answer: string, answers: Answers): Reading<T>;
}

/** What was understood so far, by the name of the option. */
export type Answers = Readonly<Record<string, unknown>>;
