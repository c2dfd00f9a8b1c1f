import { decodedPart } from '../decoded-address.ts';
import { headingIds } from '../syntax/headings.ts';
import { isElement, select, unwrap } from './dom.ts';
import { isHeading } from './lines.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Leads what leads to a heading to the anchor that its words give it here; a heading's link to itself goes. */
export function followPlaces(root: Element): void {
  const idOf = headingIds();
  const anchors = new Map<string, string>();
  for (const heading of select(root, HEADINGS)) {
    const names = namesOf(heading);
    dropOwnLinks(heading, names);
    const id = idOf(heading.textContent ?? '');
    for (const name of names) if (!anchors.has(name)) anchors.set(name, id);
  }
  for (const link of select(root, 'a[href^="#"]')) {
    const id = anchors.get(decodedPart((link.getAttribute('href') ?? '').slice(1)));
    if (id !== undefined) link.setAttribute('href', `#${id}`);
  }
}

/** Names of the place of a heading: its own, of what stands in it or just before, or of the part that it opens. */
function namesOf(heading: Element): string[] {
  const before = heading.previousElementSibling;
  const around = before === null ? heading.parentNode : before;
  const isPlace = isElement(around) && !isHeading(around) && (before === null || isEmpty(before));
  return [heading, ...select(heading, '[id], a[name]'), ...(isPlace ? [around] : [])]
    .flatMap((place) => [place.getAttribute('id'), place.getAttribute('name')])
    .filter((name) => name !== null && name !== '')
    .map(String);
}

const isEmpty = (element: Element): boolean =>
  element.nodeName === 'A' && !element.textContent?.trim();

function dropOwnLinks(heading: Element, names: readonly string[]): void {
  for (const link of select(heading, 'a[href^="#"]')) {
    const leadsHere = names.includes(decodedPart((link.getAttribute('href') ?? '').slice(1)));
    if (!/[\p{L}\p{N}]/u.test(link.textContent ?? '')) link.remove();
    else if (leadsHere) unwrap(link);
  }
}
