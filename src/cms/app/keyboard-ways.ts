import { enterField } from './enter-text.ts';
import { controlOf, fieldAt } from './form/form-dom.ts';

/** A short way for the keyboard to a part of the screen. */
interface Way {
  words: string;
  /** Whether it is for the screen of one entry, or for the lists. */
  on: 'entry' | 'lists';
  find(): HTMLElement | null | undefined;
}

const LIST = '[class*="CardsGrid"]';
const MENU = '[class*="SidebarNavLink"]';

const WAYS: readonly Way[] = [
  {
    words: 'Aller à la liste',
    on: 'lists',
    find: () => document.querySelector<HTMLElement>(`${LIST} a`),
  },
  {
    words: 'Aller aux rubriques',
    on: 'lists',
    find: () => document.querySelector<HTMLElement>(`${MENU}.sidebar-active, ${MENU}`),
  },
  {
    words: 'Chercher partout',
    on: 'lists',
    find: () => document.querySelector<HTMLElement>('[class*="SearchInput"], aside input'),
  },
  {
    words: 'Aller au texte',
    on: 'entry',
    find: () => {
      const form = document.querySelector('.formulaire');
      const text = form && fieldAt(form, ['body'])?.field;
      return text && controlOf(text);
    },
  },
  {
    words: 'Aller au plan de la page',
    on: 'entry',
    find: () => document.querySelector<HTMLElement>('.plan button'),
  },
];

/** Addresses of the screen of one entry: `#/collections/kit/entries/accueillir`, `#/collections/kit/new`. */
const ENTRY = /^#\/collections\/[^/]+\/(?:entries\/|new)/;

/** How long a list may take to come, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens short ways for the keyboard, before everything else: they show when they have the focus. Whoever chooses a
 * collection by the keyboard goes on at its list.
 */
export function openWays(body: HTMLElement): void {
  const nav = document.createElement('nav');
  nav.className = 'raccourcis';
  nav.setAttribute('aria-label', 'Raccourcis');
  nav.tabIndex = -1;
  const buttons = WAYS.map((way) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = way.words;
    button.addEventListener('click', () => follow(way));
    nav.append(button);
    return { button, way };
  });
  const update = () => {
    const on: Way['on'] = ENTRY.test(location.hash) ? 'entry' : 'lists';
    for (const { button, way } of buttons) button.hidden = way.on !== on;
  };
  addEventListener('hashchange', () => {
    update();
    document.querySelector(`.${ADD}`)?.remove();
    // The link that was followed leaves with its screen: the keyboard starts here.
    if (!ENTRY.test(location.hash)) void goOnAtList();
    else if (isFreed(document.activeElement)) nav.focus({ preventScroll: true });
  });
  update();
  body.prepend(nav);
}

/** Whether the keyboard stands on a link that leaves, or on nothing since the link has left. */
const isFreed = (element: Element | null): boolean =>
  element === document.body || element instanceof HTMLAnchorElement;

function follow({ find }: Way): void {
  const target = find();
  if (!target) return;
  enterField(target);
  target.scrollIntoView({ block: target.isContentEditable ? 'nearest' : 'center' });
}

/** From a link of the menu that the keyboard has chosen, to the list that it opens. */
async function goOnAtList(): Promise<void> {
  const link = document.activeElement;
  if (!link?.matches(`${MENU}:focus-visible`)) return;
  const before = document.querySelector(LIST);
  const end = performance.now() + PATIENCE;
  while (document.activeElement === link && performance.now() < end) {
    const list = document.querySelector<HTMLElement>(LIST);
    if (list && list !== before) {
      enterList(list);
      return;
    }
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

/** The class of the link to a new entry, for whoever comes to a list by the keyboard. */
const ADD = 'ajouter-au-clavier';

/** From here, the next stops are the new entry, whose own link was passed, and the entries. */
function enterList(list: HTMLElement): void {
  const around = list.parentElement ?? list;
  const heading = document.querySelector('[class*="CollectionTopHeading"]')?.textContent;
  around.tabIndex = -1;
  around.setAttribute('role', 'group');
  around.setAttribute('aria-label', heading ?? 'Liste');
  const add = document.querySelector('[class*="CollectionTopNewButton"]')?.cloneNode(true);
  if (add instanceof HTMLElement) {
    add.classList.add(ADD);
    list.before(add);
  }
  around.focus();
}
