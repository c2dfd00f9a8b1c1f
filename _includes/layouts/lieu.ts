import { openNow } from '../../src/browser/places/open-now.ts';
import { placeFreshness } from '../../src/model/places/place-freshness.ts';

const now = new Date();

for (const notice of document.querySelectorAll<HTMLElement>('[data-horaires]')) {
  const said = openNow(notice.dataset.horaires ?? '', now);
  notice.textContent = said?.phrase ?? '';
  notice.hidden = said === undefined;
}

// A page may be read long after it was built: its age is said again, as of today.
for (const notice of document.querySelectorAll<HTMLElement>('[data-confirme]')) {
  const { ancien, message } = placeFreshness(notice.dataset.confirme ?? '', now);
  notice.classList.toggle('lieu-ancien', ancien);
  const place = notice.querySelector('.lieu-fraicheur-message');
  if (place) place.textContent = message;
}
