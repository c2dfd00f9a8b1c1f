import { mirrorFreshness } from '../../../src/model/mirror-freshness.ts';
import type { ETATS_DE_MIROIR } from '../../../src/model/vocabularies.ts';

tellFreshness(document, new Date());

/** A page may be read long after it was built: what it says of a mirror is said again, as of today. */
function tellFreshness(root: Document, today: Date): void {
  for (const notice of root.querySelectorAll<HTMLElement>('.fraicheur[data-miroir]')) {
    const checked = notice.querySelector('time')?.dateTime;
    const state = notice.dataset.miroir as keyof typeof ETATS_DE_MIROIR;
    const { etat, avis, message } = mirrorFreshness(checked, state, today);
    notice.className = `fraicheur fraicheur-${etat}`;
    write(notice, 'strong', avis);
    write(notice, '.fraicheur-message', message);
  }
}

function write(within: Element, selector: string, text: string): void {
  const place = within.querySelector(selector);
  if (place) place.textContent = text;
}
