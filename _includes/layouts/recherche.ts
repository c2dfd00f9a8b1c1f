import { completionsOf } from '../../src/browser/search/completions.ts';
import { nationalSearch } from '../../src/browser/search/national-search.ts';
import { type Search, searchOf } from '../../src/browser/search/search-engine.ts';
import { countsOf, facetedPlaces, narrowed } from '../../src/browser/search/search-facets.ts';
import {
  announcement,
  othersSaid,
  remarks,
  resultItem,
} from '../../src/browser/search/search-results.ts';
import {
  fetchFrom,
  NoIndexYet,
  openSearch,
  type SearchSources,
} from '../../src/browser/search/search-sources.ts';
import {
  isEmpty,
  readState,
  type SearchState,
  writeState,
} from '../../src/browser/search/search-state.ts';
import { genreAt, type SearchedPage } from '../../src/model/search-files.ts';

/** Results shown at once; the rest comes on demand. */
const PAGE = 10;
/** What fills the first screen of a phone, where each result may ask for a file of its own; the rest follows. */
const SCREEN = 2;
/** Rest of the keyboard before a search starts by itself, in milliseconds. */
const TYPING = 250;
/** Between two looks for an index that is being made, in milliseconds, and how many there are. */
const WAIT = 1500;
const LOOKS = 60;

/** What the history keeps of a page of results. */
interface Kept {
  /** Results shown. */
  montres: number;
  /** Pages that say some of it only are among them. */
  tout: boolean;
  /** How far down. */
  y: number;
}

const find = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`The search page has no ${selector}.`);
  return element;
};

const page = find<HTMLElement>('.recherche');
const form = find<HTMLFormElement>('.recherche form');
const field = find<HTMLInputElement>('#q');
const results = find<HTMLElement>('.recherche-resultats');
const status = find<HTMLElement>('.annonce');
const toFacets = find<HTMLElement>('.affiner');
const told = find<HTMLElement>('.remarques');
const list = find<HTMLOListElement>('.resultats');
const more = find<HTMLButtonElement>('.plus');
const others = find<HTMLElement>('.moins-proches');
const showOthers = find<HTMLButtonElement>('.moins-proches button');
const nothing = find<HTMLElement>('.sans-resultat');
const start = find<HTMLElement>('.depart');
const completions = find<HTMLElement>('.completer');
const facetsFold = find<HTMLDetailsElement>('.facettes');
const fieldsets = [...page.querySelectorAll<HTMLFieldSetElement>('fieldset[data-facette]')];
const facetNames = fieldsets.map((fieldset) => fieldset.dataset.facette ?? '');
const folder = new URL(page.dataset.index ?? '/pagefind/', location.href).href;

const nationalPart = page.querySelector<HTMLElement>('.nationale');
const national = nationalPart ? nationalSearch(nationalPart, folder) : undefined;
/** Results of this site that the national ones are compared with: those a reader may have seen. */
const COMPARED = 60;

let opened: Promise<{ sources: SearchSources; search: Search }> | undefined;
let latest = 0;
let timer = 0;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void go(stateOfForm(), 'push').then(() => results.focus());
});
page.addEventListener('change', (event) => {
  if (event.target !== field) void go(stateOfForm(), 'push');
});
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => void go(stateOfForm(), 'replace'), TYPING);
  void complete();
});
toFacets.addEventListener('click', () => {
  facetsFold.open = true;
  facetsFold.querySelector('summary')?.focus();
});
window.addEventListener('popstate', () => void showAddress());
window.addEventListener('pagehide', () => keep({ y: scrollY }));
void showAddress();

async function showAddress(): Promise<void> {
  const state = readState(location.search, facetNames);
  field.value = state.query;
  for (const box of boxes()) box.checked = state.facets[box.name]?.includes(box.value) ?? false;
  if (Object.keys(state.facets).length > 0) facetsFold.open = true;
  const { montres = PAGE, tout = false, y } = (history.state ?? {}) as Partial<Kept>;
  await show(state, montres, tout);
  if (y) scrollTo(0, y);
}

const keep = (kept: Partial<Kept>): void => history.replaceState({ ...history.state, ...kept }, '');

function boxes(): HTMLInputElement[] {
  return [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
}

function stateOfForm(): SearchState {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return readState(`?${new URLSearchParams(fields)}`, facetNames);
}

function go(state: SearchState, how: 'push' | 'replace'): Promise<void> {
  clearTimeout(timer);
  const address = location.pathname + writeState(state);
  if (address !== location.pathname + location.search) history[`${how}State`](null, '', address);
  if (how === 'push') completions.hidden = true;
  return show(state, PAGE);
}

/** Shows the results of a search, unless another one was started in the meantime. */
async function show(state: SearchState, shown: number, isWhole = false): Promise<void> {
  latest += 1;
  const mine = latest;
  if (isEmpty(state)) return clear();
  start.hidden = true;
  awaitCounts();
  try {
    const { sources, search } = await open(() => mine === latest);
    const found = state.query ? await search(state.query) : undefined;
    // On a large site facets are a file of their own, which the first results need not wait for.
    const narrowing = found && Object.keys(state.facets).length === 0 ? {} : await sources.facets();
    const close = found?.places ?? facetedPlaces(narrowing);
    const all = isWhole && found ? [...close, ...found.others] : close;
    const places = narrowed(all, state.facets, narrowing);
    const far = isWhole || !found ? 0 : narrowed(found.others, state.facets, narrowing).length;
    const items = (from: number, to: number) =>
      Promise.all(
        places.slice(from, to).map(async (place) => item(await sources.page(place), place)),
      );
    const first = await items(0, sources.pages.lot ? shown : SCREEN);
    if (mine !== latest) return;
    list.replaceChildren(...first);
    told.replaceChildren(...(found ? remarks(found) : []));
    status.textContent = announcement(places.length, state.query);
    const isVain = places.length === 0 || found?.isGood === false;
    nothing.hidden = !isVain;
    find('.sans-resultat-dire').textContent = state.query
      ? `Aucune page de ce site ne parle vraiment de « ${state.query} ». Pour continuer :`
      : 'Aucune page n’a tout ce que vous avez coché. Pour continuer :';
    toFacets.hidden = places.length === 0;
    const facets = await sources.facets();
    if (mine !== latest) return;
    showCounts(countsOf(all, state.facets, facets));
    const rest = await items(first.length, shown);
    if (mine !== latest) return;
    list.append(...rest);
    more.hidden = places.length <= list.children.length;
    others.hidden = far === 0 || !more.hidden;
    if (found && national) {
      const known = [...found.places, ...found.others].slice(0, COMPARED);
      const root = new URL('..', folder).pathname.length;
      const here = await Promise.all(known.map((place) => sources.page(place)));
      if (mine !== latest) return;
      national.offer(state.query, new Set(here.map(([, adresse]) => adresse.slice(root))));
    } else national?.hide();
    find('.moins-proches-dire').textContent = othersSaid(far);
    showOthers.onclick = async () => {
      const from = list.children.length;
      keep({ tout: true, montres: from + PAGE });
      await show(state, from + PAGE, true);
      list.children[from]?.querySelector('a')?.focus();
    };
    more.onclick = async () => {
      const from = list.children.length;
      const next = await items(from, from + PAGE);
      if (mine !== latest) return;
      list.append(...next);
      keep({ montres: list.children.length });
      more.hidden = list.children.length >= places.length;
      others.hidden = far === 0 || !more.hidden;
      next[0]?.querySelector('a')?.focus();
    };

    function item(shownPage: SearchedPage, place: number): HTMLLIElement {
      const genre = sources.pages.genres[genreAt(sources.pages.genreDe, place)];
      const also =
        found && !found.own.has(place) ? found.also.filter((word) => !/\s/.test(word)) : [];
      return resultItem({
        page: shownPage,
        genre: genre?.[0] ?? '',
        marked: found ? [found.query, ...also] : [],
      });
    }
  } catch (error) {
    opened = undefined;
    if (mine !== latest) return;
    console.error(error);
    showCounts({});
    status.textContent =
      'La recherche n’a pas pu se charger. Vérifiez la connexion, ou parcourez le plan du site.';
  }
}

/** Opens the search, once; waits for an index that is being made, as long as `isWanted`. */
async function open(isWanted: () => boolean) {
  for (let look = 1; ; look += 1) {
    opened ??= openSearch(folder, fetchFrom(folder)).then((sources) => ({
      sources,
      search: searchOf(sources),
    }));
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      if (!(error instanceof NoIndexYet) || look === LOOKS || !isWanted()) throw error;
      status.textContent =
        'L’index de la recherche est en train d’être fait. Les résultats viendront dans quelques secondes.';
      await new Promise((again) => setTimeout(again, WAIT));
    }
  }
}

/** Offers ways to end what is being typed, as links below the field. */
async function complete(): Promise<void> {
  const typed = field.value;
  try {
    const { sources } = await open(() => false);
    if (typed !== field.value) return;
    const links = completionsOf(typed, sources.pages).map((query) => {
      const link = document.createElement('a');
      link.href = location.pathname + writeState({ query, facets: stateOfForm().facets });
      link.textContent = query;
      return link;
    });
    completions.replaceChildren(...links);
    completions.hidden = links.length === 0;
  } catch {
    // The search itself says what is wrong.
  }
}

function clear(): void {
  list.replaceChildren();
  told.replaceChildren();
  status.textContent = '';
  for (const part of [nothing, more, others, toFacets, completions]) part.hidden = true;
  start.hidden = false;
  national?.hide();
  showCounts({});
}

/** Boxes are not seen before it is known which of them lead somewhere: those that go would move the others. */
function awaitCounts(): void {
  const isCounted = page.querySelector('.compte:not(:empty)') !== null;
  if (!isCounted && !facetsFold.contains(document.activeElement)) facetsFold.dataset.attente = '';
}

/** Says how many results each box would leave. One that would leave none goes, unless it is ticked or the reader is on it. */
function showCounts(counts: Record<string, Record<string, number>>): void {
  const known = Object.keys(counts).length > 0;
  for (const box of boxes()) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const text = box.parentElement?.querySelector('.compte');
    if (text) text.textContent = known ? `(${count})` : '';
    const isKept = !known || count > 0 || box.checked || box === document.activeElement;
    box.parentElement?.toggleAttribute('hidden', !isKept);
  }
  for (const fieldset of fieldsets)
    fieldset.hidden = fieldset.querySelector('label:not([hidden])') === null;
  delete facetsFold.dataset.attente;
}
