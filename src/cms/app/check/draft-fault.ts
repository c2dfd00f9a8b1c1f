import type { FieldPath } from '../../../corpus/parse-yaml.ts';

/** Something that its writer has to mend, told in the words of the form. */
export interface DraftFault {
  /**
   * What keeps an entry from being published: a field that is empty (`missing`), something that the check refuses
   * (`refused`). What is left to write (`gap`) does not, nor what is good to know (`note`).
   */
  kind: 'missing' | 'refused' | 'gap' | 'note';
  /** The field of the form that holds it; `['body']` for the text. Empty when no field of the form does. */
  path: FieldPath;
  /** In the text: its line, from 1. */
  line?: number | undefined;
  /** In the text: the words that stand there, if they are known. */
  found?: string | undefined;
  /** In the text: its first words, for people, who see no lines. */
  passage?: string | undefined;
  /** What is wrong, without a full stop. */
  message: string;
  /** What to write instead. */
  expected: string;
}

/** The name of the text in the form's data. */
export const BODY_PATH: FieldPath = ['body'];

/** Whether it keeps an entry from being published. */
export const isProblem = ({ kind }: DraftFault): boolean =>
  kind === 'missing' || kind === 'refused';

export const isPublishable = (faults: readonly DraftFault[]): boolean => !faults.some(isProblem);
