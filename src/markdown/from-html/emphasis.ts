import { isElement, isText, linesOf, rename, select, unwrap } from './dom.ts';
import { isHeading } from './lines.ts';
import type { Tell } from './told.ts';

const NAMES: Readonly<Record<string, string>> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  S: 's',
  STRIKE: 's',
  DEL: 's',
};
const PUNCTUATION = /[\p{P}\p{S}]/u;
const isEmphasis = (node: Node | null): node is Element =>
  isElement(node) && /^(?:STRONG|EM|S)$/.test(node.nodeName);

/** Makes emphasis such that Markdown reads it: one element for touching ones, none around blanks, marks against words. */
export function settleEmphasis(root: Element, tell: Tell): void {
  for (const element of select(root, Object.keys(NAMES).join(',').toLowerCase())) {
    const name = NAMES[element.nodeName] ?? 'em';
    const own = element.nodeName.toLowerCase() === name ? element : rename(element, name);
    const { textContent } = own;
    if (!textContent?.trim() && !own.querySelector('img')) unwrap(own);
    else if (isElement(own.parentNode) && own.parentNode.closest(name)) unwrap(own);
  }
  root.normalize();
  for (const element of select(root, 'strong, em, s')) mergeNext(element);
  for (const element of select(root, 'strong, em, s')) {
    if (touchesEmphasis(element)) drop(element, tell);
  }
  root.normalize();
  for (const line of linesOf(root)) {
    if (isHeading(line)) unwrapWhole(line);
    for (const element of select(line, 'strong, em, s')) settleMarks(element, line, tell);
  }
  root.normalize();
}

/** Makes one of two elements of the same name that touch: their signs would run together. */
export function mergeNext(element: Element): void {
  while (element.nextSibling?.nodeName === element.nodeName) {
    const next = element.nextSibling;
    while (next.firstChild) element.appendChild(next.firstChild);
    next.parentNode?.removeChild(next);
  }
}

/** A heading stands out by itself. */
function unwrapWhole(heading: Element): void {
  for (
    let only = heading.firstChild;
    heading.childNodes.length === 1 && isEmphasis(only);
    only = heading.firstChild
  )
    unwrap(only);
}

/** Markdown's « flanking »: a mark between a letter and a punctuation sign is no mark, so that sign goes outside. */
function settleMarks(element: Element, line: Element, tell: Tell): void {
  if (!element.parentNode) return;
  const isFit =
    (fits(edge(element, line, 'before'), innerEdge(element, 'first')) ||
      moveOut(element, 'first')) &&
    (fits(edge(element, line, 'after'), innerEdge(element, 'last')) || moveOut(element, 'last'));
  if (isFit && element.textContent?.trim()) return;
  if (isFit) unwrap(element);
  else drop(element, tell);
}

function drop(element: Element, tell: Tell): void {
  tell('gras ou italique que Markdown ne peut pas écrire ici, retiré', element);
  unwrap(element);
}

/** Marks that touch would make one run. */
const touchesEmphasis = ({ previousSibling, textContent }: Element): boolean =>
  isEmphasis(previousSibling) &&
  !/^\s/.test(textContent ?? '') &&
  !/\s$/.test(previousSibling.textContent ?? '');

const fits = (outside: string, inside: string): boolean =>
  !PUNCTUATION.test(inside) || /^\s?$/.test(outside) || PUNCTUATION.test(outside);

/** The sign just outside an element; nothing at the edge of its line. */
function edge(element: Element, line: Element, side: 'before' | 'after'): string {
  const text = element.textContent ?? '';
  if (side === 'before' ? /^\s/.test(text) : /\s$/.test(text)) return ' ';
  for (let node: Node | null = element; node && node !== line; node = node.parentNode) {
    const sibling: Node | null = side === 'before' ? node.previousSibling : node.nextSibling;
    if (sibling) return signOf(sibling, side === 'before' ? 'last' : 'first');
    if (node !== element && !isEmphasis(node)) return '[';
    // Inside another emphasis that starts or stops here too, marks make one run, and what counts is outside of it.
  }
  return '';
}

/** The first or last sign of an element's words; blanks at its ends go outside. */
function innerEdge(element: Element, end: 'first' | 'last'): string {
  const child = end === 'first' ? element.firstChild : element.lastChild;
  if (!isText(child)) return child ? signOf(child, end) : '';
  const words = end === 'first' ? child.data.trimStart() : child.data.trimEnd();
  const sibling = end === 'first' ? child.nextSibling : child.previousSibling;
  if (words === '') return sibling ? signOf(sibling, end) : ' ';
  return [...words].at(end === 'first' ? 0 : -1) ?? ' ';
}

/** A node's first or last sign as it will be written: a link or code starts and stops with a mark. */
function signOf(node: Node, end: 'first' | 'last'): string {
  if (isText(node)) return [...node.data].at(end === 'first' ? 0 : -1) ?? ' ';
  return isEmphasis(node) ? innerEdge(node, end) : '[';
}

/** Moves the punctuation at an end of the emphasis out of it. */
function moveOut(element: Element, end: 'first' | 'last'): boolean {
  const child = end === 'first' ? element.firstChild : element.lastChild;
  if (!isText(child)) return false;
  const { data } = child;
  const kept = end === 'first' ? data.replace(/^[\p{P}\p{S}\s]+/u, '') : withoutEnd(data);
  const moved =
    end === 'first' ? data.slice(0, data.length - kept.length) : data.slice(kept.length);
  if (kept === '' && element.childNodes.length > 1) return false;
  child.data = kept;
  const outside = element.ownerDocument.createTextNode(moved);
  element.parentNode?.insertBefore(outside, end === 'first' ? element : element.nextSibling);
  return true;
}

/** Sign by sign: a pattern that looks for the end of a text starts anew at each sign. */
function withoutEnd(text: string): string {
  const signs = [...text];
  while (signs.length > 0 && /[\p{P}\p{S}\s]/u.test(signs.at(-1) ?? '')) signs.pop();
  return signs.join('');
}
