import { namedElement } from '../../../src/browser/named-element.ts';
import { openAround } from '../../../src/browser/open-around.ts';

const OPEN = 'Tout ouvrir';
const CLOSE = 'Tout refermer';

growTree(document);

/** The plan of a strategy: opened whole by one button, around the action that the address names, and on paper. */
function growTree(root: Document): void {
  const tree = root.querySelector('[data-plan]');
  const title = tree?.querySelector('h2');
  if (!tree || !title) return;
  const parts = [...tree.querySelectorAll('details')];
  const button = root.createElement('button');
  button.type = 'button';
  button.className = 'plus';
  title.after(button);

  const isWhole = () => parts.every(({ open }) => open);
  const name = () => {
    button.textContent = isWhole() ? CLOSE : OPEN;
  };
  button.addEventListener('click', () => {
    const open = !isWhole();
    for (const part of parts) part.open = open;
    name();
  });
  tree.addEventListener('toggle', name, true);
  name();

  const openNamed = () => {
    const named = namedElement(root, location.hash);
    if (!named || !tree.contains(named)) return;
    openAround(named);
    named.scrollIntoView();
  };
  window.addEventListener('hashchange', openNamed);
  openNamed();

  // The stylesheet opens everything on paper where browsers know how; this is for the others.
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = parts.filter(({ open }) => !open);
    for (const part of folded) part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
  });
}
