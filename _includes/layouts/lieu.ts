import { openNow } from '../../src/browser/places/open-now.ts';
import { placeFreshness } from '../../src/model/places/place-freshness.ts';

const now = new Date();

for (const notice of document.querySelectorAll<HTMLElement>('[data-horaires]')) {
  const said = openNow(notice.dataset.horaires ?? '', now, notice.dataset.commune);
  notice.textContent = said?.phrase ?? '';
  notice.hidden = said === undefined;
}

// A page may be read long after it was built: its age is said again, as of today.
for (const notice of document.querySelectorAll<HTMLElement>('.lieu-fraicheur')) {
  const { confirme, ecrit = '' } = notice.dataset;
  const { ancien, message } = placeFreshness({ verifie_le: confirme, mise_a_jour: ecrit }, now);
  notice.classList.toggle('lieu-ancien', ancien);
  const place = notice.querySelector('.lieu-fraicheur-message');
  if (place) place.textContent = message;
}

// Nothing of the past among the next dates of its workshops; their own pages tell what comes after these.
for (const list of document.querySelectorAll('.lieu-ateliers li > ul')) {
  for (const date of list.querySelectorAll<HTMLElement>('[data-fin]'))
    if (Date.parse(date.dataset.fin ?? '') <= now.getTime()) date.remove();
  if (!list.firstElementChild) list.remove();
}
