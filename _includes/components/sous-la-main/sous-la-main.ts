wake(document);

/** Wakes the bar of a sheet. */
function wake(root: Document): void {
  const bar = root.querySelector<HTMLElement>('.sous-la-main');
  if (!bar) return;
  const button = (name: string) => bar.querySelector<HTMLElement>(`[data-geste="${name}"]`);
  button('imprimer')?.addEventListener('click', () => window.print());
  const share = button('partager');
  share?.addEventListener('click', () => void shareSheet(root, share));
  bar.hidden = false;
}

/** Gives the address to the sharing of the device; where it has none, copies it; where that is refused, shows it. */
async function shareSheet(root: Document, button: HTMLElement): Promise<void> {
  const url = location.href.replace(/[?#].*$/, '');
  try {
    if (typeof navigator.share === 'function') await navigator.share({ title: root.title, url });
    else {
      await navigator.clipboard.writeText(url);
      button.textContent = 'Adresse copiée';
    }
  } catch (error) {
    // Who closes the window of their device has changed their mind.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    window.prompt('L’adresse de cette fiche, à copier\u00A0:', url);
  }
}
