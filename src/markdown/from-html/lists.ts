import { isElement, runsOf, select, wrap } from './dom.ts';

/** Mends lists as editors write them, and numbers their items. */
export function settleLists(root: Element): void {
  for (const list of select(root, 'menu, dir')) list.setAttribute('data-liste', '');
  for (const list of select(root, 'ul, ol')) {
    takeStrays(list);
    mergeNext(list);
  }
  for (const item of select(root, 'li')) if (isEmpty(item)) item.remove();
  for (const list of select(root, 'ul, ol')) if (!list.firstElementChild) list.remove();
  for (const list of select(root, 'ol')) number(list);
}

const isEmpty = (item: Element): boolean =>
  !item.textContent?.trim() && !item.querySelector('img, data, sup, table, pre');

/** A list right in a list belongs to the item before it; anything else in a list is an item. */
function takeStrays(list: Element): void {
  let item: Element | undefined;
  for (const { nodes } of runsOf(list)) {
    const [first] = nodes;
    if (first?.nodeName === 'LI') item = first as Element;
    else if (item && isElement(first) && /^[UO]L$/.test(first.nodeName)) item.appendChild(first);
    else if (nodes.some((node) => node.textContent?.trim() || isElement(node))) {
      item = list.ownerDocument.createElement('li');
      wrap(nodes, item);
    }
  }
}

/** Two lists that follow each other would be read as one, with blanks between its items. */
function mergeNext(list: Element): void {
  for (let next = list.nextSibling; next; next = list.nextSibling) {
    if (!isElement(next)) {
      if (next.textContent?.trim()) return;
      next.parentNode?.removeChild(next);
    } else if (next.nodeName === list.nodeName && goesOn(list, next)) {
      while (next.firstChild) list.appendChild(next.firstChild);
      next.remove();
    } else return;
  }
}

/** A numbered list that starts where the one before it stops is the same list. */
const goesOn = (list: Element, next: Element): boolean =>
  !next.hasAttribute('start') ||
  Number(next.getAttribute('start')) ===
    Number(list.getAttribute('start') ?? 1) + list.children.length;

/** A number that an item says for itself holds for those that follow it too. */
function number(list: Element): void {
  let count = numberIn(list, 'start') ?? 1;
  for (let item = list.firstElementChild; item; item = item.nextElementSibling) {
    count = numberIn(item, 'value') ?? count;
    item.setAttribute('data-numero', String(count));
    count += 1;
  }
}

function numberIn(element: Element, attribute: string): number | undefined {
  const said = element.getAttribute(attribute);
  return said !== null && /^\d{1,9}$/.test(said) ? Number(said) : undefined;
}
