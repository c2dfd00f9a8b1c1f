import { isElement, runsOf, select, wrap } from './dom.ts';
import type { Tell } from './told.ts';

/** Mends lists as editors write them, and numbers their items. */
export function settleLists(root: Element, tell: Tell): void {
  for (const list of select(root, 'menu, dir')) list.setAttribute('data-liste', '');
  for (const list of select(root, 'ul, ol')) nest(list);
  for (const list of select(root, 'ul, ol')) {
    takeStrays(list);
    mergeNext(list, tell);
  }
  for (const item of select(root, 'li')) if (isEmpty(item)) item.remove();
  for (const list of select(root, 'ul, ol')) if (!list.firstElementChild) list.remove();
  for (const list of select(root, 'ol')) number(list);
}

const isEmpty = (item: Element): boolean =>
  !item.textContent?.trim() && !item.querySelector('img, data, sup, table, pre');

/** Word online and others write each level as a list of its own, under the one that it belongs to, and say how deep it is. */
function nest(list: Element): void {
  const level = levelOf(list);
  if (level === undefined) return;
  let holder = isList(list.previousElementSibling) ? list.previousElementSibling : undefined;
  let item: Element | null | undefined;
  for (let depth = 0; depth < DEEPEST && holder && isShallower(holder, level); depth += 1) {
    item = holder.lastElementChild;
    holder = isList(item?.lastElementChild) ? item?.lastElementChild : undefined;
  }
  if (item?.nodeName === 'LI') item.appendChild(list);
}

/** Levels that a list may say: word processors have nine. */
const DEEPEST = 9;

const isList = (element: Element | null | undefined): element is Element =>
  element !== null && element !== undefined && /^[UO]L$/.test(element.nodeName);

const isShallower = (list: Element, level: { unit: string; depth: number }): boolean => {
  const own = levelOf(list);
  return own !== undefined && own.unit === level.unit && own.depth < level.depth;
};

/** How deep a list says that it is: in words of its own, or by its margin. */
function levelOf(list: Element): { unit: string; depth: number } | undefined {
  const item = list.firstElementChild;
  const said =
    list.getAttribute('data-indent') ??
    item?.getAttribute('data-aria-level') ??
    item?.getAttribute('aria-level');
  if (said && /^\d{1,2}$/.test(said)) return { unit: '', depth: Number(said) };
  const [, depth, unit = ''] =
    /(?:^|[;\s])(?:padding|margin)-left:\s?([\d.]{1,6})(px|pt|em|cm|in)/.exec(
      list.getAttribute('style') ?? '',
    ) ?? [];
  return depth === undefined ? undefined : { unit, depth: Number(depth) };
}

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

/** Two lists that follow each other would be read as one, with blanks between its items: they are one. */
function mergeNext(list: Element, tell: Tell): void {
  for (let next = list.nextSibling; next; next = list.nextSibling) {
    if (!isElement(next)) {
      if (next.textContent?.trim()) return;
      next.parentNode?.removeChild(next);
    } else if (next.nodeName === list.nodeName) {
      if (!goesOn(list, next))
        tell('listes numérotées qui se suivent, réunies en une : vérifiez les numéros', next);
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
