offerLetter(document);

/** Offers to copy the letter as mail programs take it: with its layout, and as plain text for those that refuse it. */
function offerLetter(root: Document): void {
  const button = root.querySelector<HTMLButtonElement>('[data-lettre]');
  const help = root.querySelector<HTMLElement>('[data-lettre-aide]');
  const text = (name: string) => root.querySelector(`[data-lettre-${name}]`)?.textContent ?? '';
  if (!button || !help) return;
  help.setAttribute('role', 'status');
  button.hidden = false;
  // What `navigator.clipboard` writes as HTML is first cleaned as a part of this page, whose rules refuse the styles
  // that the letter must have in each of its elements: a copy event takes the letter as it stands.
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', text('html'));
    event.clipboardData?.setData('text/plain', text('texte'));
    event.preventDefault();
  };
  button.addEventListener('click', () => {
    root.addEventListener('copy', give, { once: true });
    const isCopied = root.execCommand('copy');
    root.removeEventListener('copy', give);
    button.textContent = isCopied ? 'Lettre copiée' : 'Copie refusée : téléchargez la lettre';
    help.hidden = !isCopied;
  });
}
