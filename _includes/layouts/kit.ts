import { namedElement } from '../../src/browser/named-element.ts';
import { openAround } from '../../src/browser/open-around.ts';

openAddressed(document);
addEventListener('hashchange', () => openAddressed(document));

/** An address that names a part of the folded text opens it, in browsers that do not do so themselves too. */
function openAddressed(root: Document): void {
  const part = namedElement(root, location.hash);
  if (!part?.closest('details:not([open])')) return;
  openAround(part);
  part.scrollIntoView();
}
