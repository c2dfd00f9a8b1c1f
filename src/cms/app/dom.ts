import './windows.css';

/** Makes an element with its attributes and what it holds; `false` leaves an attribute out. */
export function make<N extends keyof HTMLElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...held: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(attribute, value === true ? '' : String(value));
  element.append(...held);
  return element;
}

/** A button that submits nothing by itself. */
export function makeButton(text: string, act: () => void, className = ''): HTMLButtonElement {
  const button = make('button', { type: 'button', ...(className && { class: className }) }, text);
  button.addEventListener('click', act);
  return button;
}

/**
 * A window over the page, with its title and a button that closes it. It keeps the keyboard while it is open, Escape
 * closes it, and the keyboard then returns to where it was.
 */
export function openWindow(title: string, className: string, ...held: Node[]): HTMLDialogElement {
  const heading = make('h2', { id: `${className}-titre` }, title);
  const dialog = make('dialog', {
    class: `trame-fenetre ${className}`,
    'aria-labelledby': heading.id,
  });
  const close = makeButton('Fermer', () => dialog.close(), 'trame-fermer');
  dialog.append(make('header', {}, heading, close), ...held);
  dialog.addEventListener('close', () => dialog.remove());
  // A search for a page keeps Escape to itself, even once its list is closed.
  dialog.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape' && !dialog.querySelector('[role="listbox"]')) dialog.close();
    },
    { capture: true },
  );
  // Decap and Slate listen to keys on the whole page: what is typed here is not for them.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  sayInFrench(dialog);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A browser names an empty field in its own language, whatever that of the page. */
function sayInFrench(dialog: HTMLDialogElement): void {
  const say = ({ target }: Event, words: string) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      target.setCustomValidity(words);
  };
  dialog.addEventListener('invalid', (event) => say(event, 'Remplissez ce champ.'), true);
  dialog.addEventListener('input', (event) => say(event, ''));
}
