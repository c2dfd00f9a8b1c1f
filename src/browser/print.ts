const FOLDED = 'main details:not([open])';

/** Adds a button that prints the page wherever the page keeps a place for one; the attribute holds its words. */
export function addPrintButtons(root: Document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-imprimer]')) {
    const button = root.createElement('button');
    button.type = 'button';
    button.className = 'imprimer';
    button.textContent = place.dataset.imprimer ?? '';
    button.addEventListener('click', () => window.print());
    place.append(button);
  }
}

/** On paper nothing unfolds: what is folded opens while the page is printed. */
export function unfoldToPrint(root: Document): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>(FOLDED)];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
