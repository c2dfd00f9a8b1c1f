import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { addFiles } from './add-files.ts';
import { filesMeant, wordsMeant } from './clipboard-files.ts';
import { insertFiles } from './insert-files.ts';
import { picturePlace } from './insert-picture.ts';

/**
 * Takes the files that people drop on the page, paste into a text, or choose for the media: Decap takes one at a time,
 * as it is, and a file dropped beside its place would open instead of the editor.
 * @returns stops
 */
export function takeFiles(page: Window): () => void {
  const stop = new AbortController();
  // Before React, and before the editor of texts.
  const first = { capture: true, signal: stop.signal };
  page.addEventListener('change', chosen, first);
  page.addEventListener('dragover', dragged, first);
  page.addEventListener('drop', dropped, first);
  page.addEventListener('paste', pasted, first);
  return () => stop.abort();
}

/** Files chosen in the window of the system, for the media. */
function chosen(event: Event): void {
  const input = event.target;
  if (
    !(input instanceof HTMLInputElement) ||
    !input.matches('.nc-fileUploadButton input[type=file]')
  )
    return;
  const files = [...(input.files ?? [])];
  taken(event);
  input.value = '';
  void addToLibrary(files);
}

const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

function dragged(event: DragEvent): void {
  if (holdsFiles(event.dataTransfer)) event.preventDefault();
}

function dropped(event: DragEvent): void {
  if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
  const files = [...event.dataTransfer.files];
  const place = event.target instanceof Element ? picturePlace(event.target, event) : undefined;
  const words = wordsMeant(event.dataTransfer);
  taken(event);
  if (place) void insertFiles(files, () => place, words);
  else if (store.getState().mediaLibrary.get('isVisible')) void addToLibrary(files);
}

function pasted(event: ClipboardEvent): void {
  const { clipboardData, target } = event;
  const files = clipboardData ? filesMeant(clipboardData) : [];
  if (!clipboardData || files.length === 0 || !(target instanceof Element)) return;
  // Fields of a block within the text (its title, its table) take text only.
  const place = target.closest('input, textarea') ? undefined : picturePlace(target);
  if (place) {
    const words = wordsMeant(clipboardData);
    taken(event);
    void insertFiles(files, () => place, words);
  } else if (store.getState().mediaLibrary.get('isVisible')) {
    taken(event);
    void addToLibrary(files);
  }
}

function taken(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Adds files, and selects the last one: in the library, one chooses what one has just added. */
async function addToLibrary(files: readonly File[]): Promise<void> {
  const name = (await addFiles(files)).at(-1);
  const end = performance.now() + PATIENCE;
  while (name !== undefined && performance.now() < end) {
    const cards = [...document.querySelectorAll<HTMLElement>('[class*="CardText"]')];
    const card = cards.find(({ textContent }) => textContent === name);
    if (card) return card.click();
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

/** How long a new file may take to be shown, in milliseconds. */
const PATIENCE = 5000;
