import { mirrorAge } from '../../../src/model/mirror-freshness.ts';

const today = new Date();

// A page may be read long after it was built: the age of a date is said again, as of today.
for (const place of document.querySelectorAll<HTMLElement>('[data-age]'))
  place.textContent = mirrorAge(place.dataset.age ?? '', today);
