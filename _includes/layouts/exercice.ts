import { stepHistory } from '../../src/browser/step-history.ts';
import { type AskedField, judge } from '../../src/model/exercise.ts';

/** One screen after the other, as on a real site. What is typed stays in the page, and goes when one leaves it. */
const root = document.querySelector<HTMLElement>('[data-exercice]');
if (root) start(root);

function start(root: HTMLElement): void {
  const screens = [...root.querySelectorAll<HTMLElement>('[data-ecran]')];
  const inputs = [...root.querySelectorAll<HTMLInputElement>('input')];
  /** The furthest screen that was reached with what is typed now. */
  let reached = 0;

  const show = (at: number): void => {
    reached = Math.max(reached, at);
    for (const [place, screen] of screens.entries())
      screen.classList.toggle('ecran-actif', place === at);
    screens[at]?.querySelector('h2')?.focus();
  };
  const steps = stepHistory((at) => {
    const step = Math.min(at, reached);
    show(step);
    return step;
  });
  const goTo = (at: number): void => {
    steps.went(at);
    show(at);
  };
  const clear = (): void => {
    for (const input of inputs) {
      if (input.type === 'radio') input.checked = false;
      else input.value = '';
    }
    for (const field of root.querySelectorAll<HTMLElement>('[data-champ]')) tell(field, '');
    for (const summary of root.querySelectorAll<HTMLElement>('.ecran-erreurs'))
      summary.hidden = true;
    for (const details of root.querySelectorAll<HTMLDetailsElement>('details:not(.identite)'))
      details.open = false;
  };

  for (const [at, screen] of screens.entries()) {
    const go = () => {
      if (passes(screen)) goTo(at + 1);
    };
    screen.querySelector('[data-suite]')?.addEventListener('click', go);
    screen.querySelector('[data-retour]')?.addEventListener('click', steps.back);
    screen.querySelector('[data-refaire]')?.addEventListener('click', () => {
      clear();
      reached = 0;
      goTo(0);
    });
    screen.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      go();
    });
  }
  // What looks real is told off and wiped as soon as it is written, before anything else is done with it.
  root.addEventListener('change', ({ target }) => {
    const field = target instanceof Element && target.closest<HTMLElement>('[data-champ]');
    if (field && verdict(field)?.vrai) refuse(field);
  });
  const trainer = root.querySelector<HTMLButtonElement>('[data-formateur]');
  trainer?.addEventListener('click', () => {
    const isOn = root.classList.toggle('vue-formateur');
    trainer.ariaPressed = String(isOn);
    for (const answers of root.querySelectorAll<HTMLDetailsElement>('.corrige'))
      answers.open = isOn;
  });
  // A page that comes back from the memory of the browser comes back empty.
  addEventListener('pagehide', clear);
  for (const ways of root.querySelectorAll<HTMLElement>('[data-gestes]')) ways.hidden = false;
  document.querySelector('.sommaire')?.remove();
  root.classList.add('en-marche');
  foldIdentity(root);
  clear();
  screens[0]?.classList.add('ecran-actif');
}

/** On a phone the identity would stand between the reader and the screen: it is folded, and opened when it is needed. */
function foldIdentity(root: HTMLElement): void {
  const identity = root.querySelector<HTMLDetailsElement>('.identite');
  if (identity && matchMedia('(max-width: 40rem)').matches) identity.open = false;
}

const rulesOf = (field: HTMLElement) => JSON.parse(field.dataset.champ ?? '{}') as AskedField;

function typedIn(field: HTMLElement): string {
  const chosen = field.querySelector<HTMLInputElement>('input:checked');
  return chosen?.value ?? field.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? '';
}

const verdict = (field: HTMLElement) => judge(rulesOf(field), typedIn(field));

/** Says the error of a field, or takes it away. */
function tell(field: HTMLElement, words: string): void {
  const place = field.querySelector('.champ-erreur');
  if (place) place.textContent = words;
  for (const input of field.querySelectorAll('input'))
    if (words) input.ariaInvalid = 'true';
    else input.removeAttribute('aria-invalid');
}

/** Wipes what looks like somebody's, and says why. */
function refuse(field: HTMLElement): void {
  const said = verdict(field)?.dire ?? '';
  const input = field.querySelector<HTMLInputElement>('input[type="text"]');
  if (!input) return;
  input.value = '';
  tell(field, said);
  input.focus();
}

/** Judges a whole screen; what is wrong is listed on top of it, each with the way to its field. */
function passes(screen: HTMLElement): boolean {
  const wrong = [...screen.querySelectorAll<HTMLElement>('[data-champ]')].flatMap((field) => {
    const found = verdict(field);
    if (found?.vrai) refuse(field);
    tell(field, found?.dire ?? '');
    return found ? [{ field, dire: found.dire }] : [];
  });
  const summary = screen.querySelector<HTMLElement>('.ecran-erreurs');
  if (!summary || wrong.length === 0) {
    if (summary) summary.hidden = true;
    return true;
  }
  const title = document.createElement('p');
  title.textContent =
    wrong.length === 1 ? 'Il y a une erreur :' : `Il y a ${wrong.length} erreurs :`;
  const list = document.createElement('ul');
  list.append(...wrong.map(({ field }) => wayTo(field)));
  summary.replaceChildren(title, list);
  summary.hidden = false;
  summary.focus();
  return false;
}

function wayTo(field: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const aimed = field.querySelector<HTMLElement>('input') ?? field;
  link.href = `#${field.id || aimed.id}`;
  link.textContent = field.querySelector('label, legend')?.firstChild?.textContent?.trim() ?? '';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    aimed.focus();
  });
  item.append(link);
  return item;
}
