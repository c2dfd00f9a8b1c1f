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
