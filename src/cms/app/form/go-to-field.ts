import type { FieldPath } from '../../../corpus/parse-yaml.ts';
import { enterField } from '../enter-text.ts';
import { controlOf, fieldAt } from './form-dom.ts';
import { showPlaceInText } from './place-in-text.ts';

/** A place of the form: a field; in the text, a line of it and the words that stand there. */
export interface FormPlace {
  path: FieldPath;
  line?: number | undefined;
  found?: string | undefined;
}

/** Decap's form, as far as it can unfold itself. */
export interface FoldingForm {
  /** Unfolds what a field is folded in: `etapes.1.action`. */
  focus(path: string): void;
}

/** How long an item of a list may take to unfold, in milliseconds. */
const PATIENCE = 2000;

/**
 * Leads to a place of the form: unfolds what it is folded in, brings it into view, and gives it the keyboard.
 * @param body the text of the form, as its source
 */
export async function goToPlace(
  form: FoldingForm,
  root: Element,
  { path, line, found }: FormPlace,
  body: string,
): Promise<void> {
  if (path.length === 0) return;
  if (path.length > 1) form.focus(path.map(String).join('.'));
  const field = await shown(root, path);
  if (!field) return;
  const control = controlOf(field);
  if (control) enterField(control);
  if (path[0] === 'body' && control && line !== undefined) {
    showPlaceInText(control, body, line, found);
    return;
  }
  caretIn(field).scrollIntoView({ block: 'center' });
}

/** The part of a text where the caret stands; else the field, or the whole of a text that begins. */
function caretIn(field: HTMLElement): Element {
  const part = getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node="element"]');
  return part && field.contains(part) ? part : field;
}

/** The field once it is on the screen, or the nearest that is. */
async function shown(root: Element, path: FieldPath): Promise<HTMLElement | undefined> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const at = fieldAt(root, path);
    if (at?.isWhole || performance.now() > end) return at?.field;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}
