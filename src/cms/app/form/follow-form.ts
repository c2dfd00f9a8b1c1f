import { TEXT_BLOCK } from './place-in-text.ts';
import { wordsOf } from './words.ts';

/** The form that is written, and the page that shows it, in its own window. */
interface Followed {
  form: Element | null | undefined;
  page: Element | null;
}

/** How long the keyboard or the caret rests before the page follows, in milliseconds. */
const REST = 300;

/**
 * Keeps in view, in the preview, what is being written.
 * @returns stops
 */
export function followForm(find: () => Followed): () => void {
  let timer = 0;
  const follow = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => show(find()), REST);
  };
  document.addEventListener('focusin', follow);
  document.addEventListener('selectionchange', follow);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', follow);
    document.removeEventListener('selectionchange', follow);
  };
}

function show({ form, page }: Followed): void {
  const words = form && page ? writtenWords(form) : '';
  const part = words.length > 1 && page ? partThatSays(page, words) : undefined;
  if (!part || isInView(part)) return;
  part.scrollIntoView({ block: 'center' });
}

/** The words of the field that has the keyboard; in a text, those of the paragraph that has the caret. */
function writtenWords(form: Element): string {
  const { activeElement } = document;
  if (!activeElement || !form.contains(activeElement)) return '';
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
    return wordsOf(activeElement.value);
  const at = document.getSelection()?.anchorNode;
  const block = (at instanceof Element ? at : at?.parentElement)?.closest(TEXT_BLOCK);
  return block && activeElement.contains(block) ? wordsOf(block.textContent ?? '') : '';
}

/** The smallest part of the page that holds all of these words. */
function partThatSays(page: Element, words: string): Element | undefined {
  const main = page.querySelector('main') ?? page;
  const holding = [...main.querySelectorAll('*')].filter((part) =>
    wordsOf(part.textContent ?? '').includes(words),
  );
  return holding.at(-1);
}

function isInView(part: Element): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  const height = part.ownerDocument.defaultView?.innerHeight ?? 0;
  return top >= 0 && bottom <= height;
}
