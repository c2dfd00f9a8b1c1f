import './search.css';
import { frenchTypography } from '../../../markdown/typography.ts';
import { typeNamed } from '../../../model/types.ts';
import { type Found, MOST_FOUND, type SearchIndex, searchIndex } from '../../search/find-texts.ts';
import type { EntryText } from '../../search/texts-file.ts';
import { caretOfScreen } from '../caret-of-screen.ts';
import { make, openWindow } from '../dom.ts';

/** How the window is opened from everywhere in the editor. */
export const SEARCH_KEYS = 'Ctrl+K';

/**
 * Opens the search in all the texts of the site.
 * @param site address of the site, for the pages that this edition does not write
 */
export async function showSearch(site: string): Promise<void> {
  if (document.querySelector('.trame-recherche')) return;
  const caretBack = caretOfScreen();
  // Not of type « search »: Escape would empty it before it closes the window.
  const field = make('input', { type: 'text', id: 'trame-cherche', autocomplete: 'off' });
  field.enterKeyHint = 'search';
  const status = make('p', { role: 'status' });
  const list = make('ol', { class: 'trame-trouves' });
  const dialog = openWindow(
    'Chercher dans tous les textes',
    'trame-recherche',
    make('label', { for: field.id }, 'Mots cherchés'),
    field,
    status,
    list,
  );
  dialog.addEventListener('keydown', (event) => move(event, field, list));
  const closed = new AbortController();
  dialog.addEventListener('close', caretBack, { signal: closed.signal });
  // The keyboard is back in the text at once, the end of the window is told later: what is typed meanwhile has its place.
  dialog.addEventListener('keydown', () => {
    if (dialog.open) return;
    closed.abort();
    caretBack();
  });
  field.focus();
  const index = loadIndex();
  const show = async () => {
    const query = field.value;
    try {
      const found = (await index).find(query);
      if (query !== field.value) return;
      status.textContent = query.trim() === '' ? '' : counted(found.length);
      list.replaceChildren(...found.map((one) => result(one, site, () => dialog.close())));
    } catch {
      status.textContent = fr(
        'Les textes ne sont pas arrivés. Fermez cette fenêtre, puis essayez de nouveau.',
      );
    }
  };
  field.addEventListener('input', () => void show());
}

/** Opens the search at its keys, wherever the keyboard is. */
export function listenForSearch(page: Window, open: () => void): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    },
    { capture: true },
  );
}

/** Loaded anew each time: somebody may just have saved. */
async function loadIndex(): Promise<SearchIndex> {
  const texts: EntryText[] = await (await fetch('textes.json')).json();
  return searchIndex(texts);
}

function counted(count: number): string {
  if (count === 0) return fr('Aucun texte. Essayez un mot plus court, ou un autre.');
  if (count === MOST_FOUND)
    return `Les ${MOST_FOUND} premiers textes. Ajoutez un mot pour préciser.`;
  return count > 1 ? `${count} textes` : '1 texte';
}

function result({ text, where, excerpt }: Found, site: string, close: () => void): HTMLElement {
  const { type, slug, titre, own, url } = text;
  const [before, match, after] = excerpt;
  const address = own ? `#/collections/${type}/entries/${slug}` : site.replace(/\/$/, '') + url;
  const link = make('a', { href: address, ...(!own && { target: '_blank' }) }, titre);
  link.addEventListener('click', close);
  const kind = typeNamed(type).label + (own ? '' : ', page nationale : à lire sur le site');
  return make(
    'li',
    {},
    link,
    make('span', { class: 'trame-doux' }, ` ${fr(kind)}`),
    make('p', {}, fr(`${where} : `), before, make('mark', {}, match), after),
  );
}

/** Arrows go from the field to the results and among them. */
function move(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...list.querySelectorAll('a')];
  if (step === 0 || links.length === 0) return;
  event.preventDefault();
  const at = links.findIndex((link) => link.matches(':focus')) + step;
  (at < 0 ? field : (links[at] ?? links.at(-1)))?.focus();
}

const fr = frenchTypography;
