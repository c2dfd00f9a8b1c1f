offerLetter(document);

/** Offers to copy the letter as mail programs take it: with its layout, and as plain text for those that refuse it. */
function offerLetter(root: Document): void {
  const button = root.querySelector<HTMLButtonElement>('[data-lettre]');
  const text = (name: string) => root.querySelector(`[data-lettre-${name}]`)?.textContent ?? '';
  const help = root.querySelector<HTMLElement>('[data-lettre-aide]');
  if (!button || !help || !('ClipboardItem' in window) || !navigator.clipboard?.write) return;
  const part = (type: string, content: string) => new Blob([content], { type });
  button.hidden = false;
  help.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': part('text/html', text('html')),
        'text/plain': part('text/plain', text('texte')),
      }),
    ]);
    button.textContent = 'Lettre copiée';
    help.hidden = false;
  });
}
