import { isBlock, isElement, isText, nodesOf, rename, select, unwrap } from './dom.ts';

/**
 * Finds footnotes whoever wrote them (Word, Google Docs, LibreOffice, kramdown, pandoc): a link leads to a place, and a
 * link of that place leads back. The call becomes `sup[data-appel]`, the note `div[data-note-de-bas]`.
 */
export function settleNotes(root: Element): void {
  const places = new Map<string, Element>();
  for (const element of select(root, '[id], a[name]')) {
    for (const name of ['id', 'name']) {
      const value = element.getAttribute(name);
      if (value && !places.has(value)) places.set(value, element);
    }
  }
  const links = select(root, 'a[href]').map((link) => ({
    link,
    target: (link.getAttribute('href') ?? '').split('#')[1] ?? '',
  }));
  const backTo = new Map<string, Element>();
  for (const { link, target } of links) if (!backTo.has(target)) backTo.set(target, link);
  const labels = new Map<Element, string>();
  for (const { link, target } of links) {
    const place = places.get(target);
    const note = place && noteOf(place);
    if (!note || note.contains(link)) continue;
    const back = namesOf(link)
      .map((name) => backLink(links, name, note))
      .find(Boolean);
    const known = labels.get(note);
    if (!back && !known) continue;
    const label = known ?? String(labels.size + 1);
    labels.set(note, label);
    callFrom(link, label);
    if (back) dropBack(back);
  }
  // In the order of the text, whatever the order of the calls.
  for (const note of select(root, '*')) {
    const label = labels.get(note);
    if (label !== undefined) makeNote(note, label);
  }
}

/** The way back to a call goes with the arrow that it may stand beside. */
function dropBack(back: Element): void {
  const around = back.closest('.mw-cite-backlink, [role=doc-backlink], [data-footnote-backref]');
  (around ?? back).remove();
}

/** The block that holds a note: all of its paragraphs, where a word processor says which. */
function noteOf(place: Element): Element | undefined {
  const whole = place.closest('[id]:not(a):not(li):not(p)');
  if (whole && /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(whole.id)) return whole;
  const block = isBlock(place) ? place : place.closest('li, p, dd, div, td');
  return block?.closest('li') ?? block ?? undefined;
}

/** Names of the place that a call stands at: its own, or one just around it or in it. */
const namesOf = (link: Element): string[] =>
  [link, link.parentNode, link.firstElementChild]
    .filter(isElement)
    .flatMap((element) => [element.getAttribute('id'), element.getAttribute('name')])
    .filter((name) => name !== null && name !== '')
    .map(String);

function backLink(
  links: readonly { link: Element; target: string }[],
  name: string,
  note: Element,
): Element | undefined {
  return indexOf(links)
    .get(name)
    ?.find((link) => note.contains(link));
}

const indexes = new WeakMap<object, Map<string, Element[]>>();

function indexOf(links: readonly { link: Element; target: string }[]): Map<string, Element[]> {
  const known = indexes.get(links);
  if (known) return known;
  const index = new Map<string, Element[]>();
  for (const { link, target } of links) index.set(target, [...(index.get(target) ?? []), link]);
  indexes.set(links, index);
  return index;
}

function callFrom(link: Element, label: string): void {
  const sup = link.closest('sup');
  const call = sup && sup.textContent === link.textContent ? sup : link;
  const own = rename(call, 'sup');
  own.textContent = label;
  own.setAttribute('data-appel', label);
}

/** The note without the sign that repeated its number; a list that only numbered notes goes. */
function makeNote(note: Element, label: string): void {
  const list = note.nodeName === 'LI' ? note.parentNode : undefined;
  const own = rename(note, 'div');
  own.setAttribute('data-note-de-bas', label);
  for (const empty of select(own, 'sup, a')) {
    if (!empty.textContent?.trim() && !empty.hasAttribute('data-appel')) empty.remove();
  }
  dropArrow(own);
  // A note is one run of words.
  for (const item of select(own, 'li')) rename(item, 'p');
  for (const inner of select(own, 'ul, ol')) unwrap(inner);
  if (isElement(list)) takeOut(own, list);
  const rule = own.previousElementSibling ?? own.parentNode?.previousSibling;
  if (rule?.nodeName === 'HR') rule.parentNode?.removeChild(rule);
}

/** « ↑ a et b » led back to several calls: without its links, nothing of it is words. */
function dropArrow(note: Element): void {
  note.normalize();
  const [first] = nodesOf(note).filter((node) => isText(node) && node.data.trim() !== '');
  if (isText(first)) first.data = first.data.replace(/^\s*[↑^](?:\s*(?:et|and|,))*\s*/, '');
}

/** Puts a note where its list stands: the items before it stay before it, those after it after it. */
function takeOut(note: Element, list: Element): void {
  if (note.previousElementSibling) {
    const before = list.cloneNode(false);
    while (list.firstChild && list.firstChild !== note) before.appendChild(list.firstChild);
    list.parentNode?.insertBefore(before, list);
  }
  list.parentNode?.insertBefore(note, list);
  if (!list.firstElementChild) list.remove();
}
