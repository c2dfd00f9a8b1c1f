import { loadPagefind, type Pagefind } from '../../src/browser/search/pagefind.ts';
import { runSearch, type SearchOutcome } from '../../src/browser/search/search-engine.ts';
import { announcement, resultItem } from '../../src/browser/search/search-results.ts';
import {
  isEmpty,
  readState,
  type SearchState,
  writeState,
} from '../../src/browser/search/search-state.ts';

/** Results shown at once; the rest comes on demand. */
const PAGE = 10;
/** Rest of the keyboard before a search starts by itself, in milliseconds. */
const TYPING = 250;

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`The search page has no ${selector}.`);
  return element;
};

const page = find<HTMLElement>('.recherche');
const form = find<HTMLFormElement>('.recherche form');
const field = find<HTMLInputElement>('#q');
const status = find<HTMLElement>('.annonce');
const list = find<HTMLOListElement>('.resultats');
const more = find<HTMLButtonElement>('.plus');
const fieldsets = [...page.querySelectorAll<HTMLFieldSetElement>('fieldset[data-facette]')];
const facetNames = fieldsets.map((fieldset) => fieldset.dataset.facette ?? '');

let engine: Promise<Pagefind> | undefined;
let latest = 0;
let timer = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(stateOfForm(), 'push');
});
page.addEventListener('change', (event) => {
  if (event.target !== field) go(stateOfForm(), 'push');
});
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => go(stateOfForm(), 'replace'), TYPING);
});
window.addEventListener('popstate', showAddress);
showAddress();

function showAddress(): void {
  const state = readState(location.search, facetNames);
  field.value = state.query;
  for (const box of boxes()) box.checked = state.facets[box.name]?.includes(box.value) ?? false;
  const folded = page.querySelector('details');
  if (folded && Object.keys(state.facets).length > 0) folded.open = true;
  void show(state);
}

function boxes(): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function stateOfForm(): SearchState {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return readState(`?${new URLSearchParams(fields)}`, facetNames);
}

function go(state: SearchState, how: 'push' | 'replace'): void {
  clearTimeout(timer);
  const address = location.pathname + writeState(state);
  if (address !== location.pathname + location.search) history[`${how}State`](null, '', address);
  void show(state);
}

/** Shows the results of a search, unless another one was started in the meantime. */
async function show(state: SearchState): Promise<void> {
  latest += 1;
  const mine = latest;
  if (isEmpty(state)) return clear();
  try {
    engine ??= loadPagefind(page.dataset.index ?? '/pagefind/');
    const outcome = await runSearch(await engine, state);
    if (mine === latest) await present(outcome, state, mine);
  } catch (error) {
    engine = undefined;
    console.error(error);
    status.textContent =
      'La recherche n’a pas pu se charger. Vérifiez la connexion, ou parcourez le plan du site.';
  }
}

function clear(): void {
  list.replaceChildren();
  status.textContent = '';
  find<HTMLElement>('.sans-resultat').hidden = true;
  more.hidden = true;
  showCounts({});
}

async function present(
  { results, counts }: SearchOutcome,
  { query }: SearchState,
  mine: number,
): Promise<void> {
  const items = async (from: number) => {
    const pages = await Promise.all(
      results.slice(from, from + PAGE).map((result) => result.data()),
    );
    return pages.map((found) => resultItem(found, query));
  };
  const first = await items(0);
  if (mine !== latest) return;
  list.replaceChildren(...first);
  status.textContent = announcement(results.length, query);
  find<HTMLElement>('.sans-resultat').hidden = results.length > 0;
  showCounts(counts);
  more.hidden = results.length <= PAGE;
  more.onclick = async () => {
    const from = list.children.length;
    const next = await items(from);
    if (mine !== latest) return;
    list.append(...next);
    more.hidden = list.children.length >= results.length;
    next[0]?.querySelector('a')?.focus();
  };
}

function showCounts(counts: Record<string, Record<string, number>>): void {
  const known = Object.keys(counts).length > 0;
  for (const box of boxes()) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const text = box.parentElement?.querySelector('.compte');
    if (text) text.textContent = known ? `(${count})` : '';
  }
}
