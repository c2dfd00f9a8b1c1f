const FOLDED = 'main details:not([open])';

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
