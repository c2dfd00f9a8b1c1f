import {
  answers,
  countChoice,
  type FacetRule,
  type Identifiers,
  readChosen,
  writeChosen,
} from './filter-match.ts';

/** Something that hides when it does not answer the choices. */
interface Item {
  element: HTMLElement;
  ids: Identifiers;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filtre]')) {
  const list = document.getElementById(form.dataset.filtre ?? '');
  if (list) offerFilter(form, list);
}

/**
 * Wakes a form of the component `filtres`. Inside the list, `data-filtrable` marks an item, and `data-<facet>` holds its
 * identifiers; `data-groupe` marks what hides when all the items in it do.
 */
function offerFilter(form: HTMLFormElement, list: HTMLElement): void {
  const facets = [...form.querySelectorAll('fieldset')].map(facetOf);
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const items = [...list.querySelectorAll<HTMLElement>('[data-filtrable]')].map((element) =>
    itemOf(element, facets),
  );
  const groups = [...list.querySelectorAll<HTMLElement>('[data-groupe]')];
  const folded = form.querySelector('details');
  const backToList = form.querySelector('.filtres-voir');
  const showAll = form.querySelector('.filtres-bilan button');

  /** Where there is room the choices stand open beside the list: the style sheet then needs no way back to it. */
  const isBeside = () => backToList !== null && getComputedStyle(backToList).display === 'none';

  const chosen = (): Identifiers =>
    Object.fromEntries(
      facets.map(({ name }) => [
        name,
        boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value),
      ]),
    );

  const show = () => {
    const now = chosen();
    let count = 0;
    for (const { element, ids } of items) {
      element.hidden = !answers(ids, now, facets);
      if (!element.hidden) count++;
    }
    for (const group of groups)
      group.hidden = !group.querySelector('[data-filtrable]:not([hidden])');
    tell(form, count, items.length, boxes.filter(({ checked }) => checked).length);
    const all = items.map(({ ids }) => ids);
    for (const box of boxes) {
      const facet = facets.find(({ name }) => name === box.name);
      const place = box.parentElement?.querySelector('.compte');
      if (facet && place)
        place.textContent = `(${countChoice(all, now, facets, facet, box.value)})`;
    }
  };

  const apply = () => {
    show();
    const address = location.pathname + writeChosen(location.search, chosen()) + location.hash;
    history.replaceState(history.state, '', address);
  };

  const restore = () => {
    const asked = readChosen(location.search, facets);
    for (const box of boxes) box.checked = asked[box.name]?.includes(box.value) ?? false;
    show();
  };

  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!folded || isBeside()) return;
    folded.open = false;
    folded.querySelector('summary')?.focus();
  });
  showAll?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    // The button is about to go: the keyboard stays near.
    folded?.querySelector('summary')?.focus();
    apply();
  });
  window.addEventListener('popstate', restore);
  if (folded) folded.open = isBeside();
  restore();
  form.hidden = false;
}

function facetOf({ dataset }: HTMLFieldSetElement): FacetRule {
  return { name: dataset.facette ?? '', forAll: dataset.pourTous ?? '' };
}

function itemOf(element: HTMLElement, facets: readonly FacetRule[]): Item {
  const ids = facets.map(
    ({ name }) => [name, element.getAttribute(`data-${name}`)?.split(' ') ?? []] as const,
  );
  return { element, ids: Object.fromEntries(ids) };
}

/** Says how many items are left: « 12 acteurs sur 34 ». */
function tell(form: HTMLFormElement, count: number, total: number, choices: number): void {
  const { un = '', plusieurs = '' } = form.dataset;
  const write = (selector: string, text: string) => {
    const place = form.querySelector(selector);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const name = (number: number) =>
    `${number.toLocaleString('fr-FR')} ${number < 2 ? un : plusieurs}`;
  write(
    '[role=status]',
    choices === 0 ? name(total) : `${name(count)} sur ${total.toLocaleString('fr-FR')}`,
  );
  write(
    '.filtres-choisis',
    choices === 0 ? '' : choices === 1 ? '(1 choix)' : `(${choices} choix)`,
  );
  const set = (selector: string, hidden: boolean) =>
    form.querySelector(selector)?.toggleAttribute('hidden', hidden);
  set('.filtres-bilan button', choices === 0);
  set('.filtres-vide', count > 0);
}
