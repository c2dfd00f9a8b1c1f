/**
 * Calls back once, when whoever writes has gone to another page.
 * @param changes how many changes of page it takes: 2 for what is read on the next one
 */
export function leaveWithPage(leave: () => void, changes = 1): void {
  let left = changes;
  const count = (event: HashChangeEvent) => {
    if (isNamed(event) || isRefused(event)) return;
    left -= 1;
    if (left > 0) return;
    removeEventListener('hashchange', count);
    leave();
  };
  addEventListener('hashchange', count);
}

/** A new page takes an address of its own at its first save: it is the same page. */
const isNamed = ({ oldURL, newURL }: HashChangeEvent): boolean =>
  oldURL.endsWith('/new') && newURL.startsWith(oldURL.replace(/new$/, 'entries/'));

/** Whoever is asked and stays has the address of their page again, before this is told. */
const isRefused = ({ newURL }: HashChangeEvent): boolean => newURL !== location.href;
