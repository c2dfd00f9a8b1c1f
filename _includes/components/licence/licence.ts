addCopyButtons(document);

/** Adds « Copier » after each text made to be pasted elsewhere. */
function addCopyButtons(root: Document): void {
  if (!navigator.clipboard) return;
  for (const text of root.querySelectorAll<HTMLElement>('[data-copier]')) {
    const button = root.createElement('button');
    button.type = 'button';
    button.className = 'copier';
    button.textContent = 'Copier';
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent ?? '');
      button.textContent = 'Copié';
    });
    text.after(button);
  }
}
