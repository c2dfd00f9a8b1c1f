import { createContext, type RefObject } from 'react';
import type { DraftFault } from '../check/draft-fault.ts';
import type { WrittenForm } from '../written-form.ts';
import type { FoldingForm, FormPlace } from './go-to-field.ts';

/** What the parts of the screen of one entry share: the form, its plan, the preview. */
export interface OpenForm {
  written: WrittenForm;
  /** Everything that is wrong. */
  faults: readonly DraftFault[];
  /** Whether what is still empty is a fault yet: not in a new entry that nobody has tried to save. */
  isAsked: boolean;
  /** Whether it is what an adaptation of a national page starts as, and no file yet. */
  isFresh: boolean;
  /** Leads to a field, or to a place of the text. */
  goTo(place: FormPlace): void;
  /** Saves, as Ctrl+S does. */
  save(): void;
  /** On a narrow screen, the form and the preview take turns: whether it is the preview's. */
  isPreviewAlone: boolean;
  showPreviewAlone(isAlone: boolean): void;
  /** Decap's form and the part of the screen that it fills, once they are there. */
  pane: RefObject<FoldingForm | null>;
  root: RefObject<HTMLElement | null>;
}

export const FormContext = createContext<OpenForm | undefined>(undefined);
