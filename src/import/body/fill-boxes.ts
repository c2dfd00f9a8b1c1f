import { isElement, isText, lineOf } from '../../markdown/from-html/dom.ts';
import type { Remarks } from '../remarks.ts';
import { BOX, BOX_END } from './signs.ts';

/** Gives the boxes that a mark started what belongs in them: up to their end mark, else the block that follows. */
export function fillBoxes(root: Element, remarks: Remarks): void {
  for (const mark of Array.from(root.children)) {
    const label = markOf(mark, BOX);
    if (label === undefined) continue;
    const [state, name = '', title = ''] = label.split('|');
    const box = root.ownerDocument.createElement('div');
    box.setAttribute('data-encadre', name);
    box.setAttribute('data-titre', title);
    const line = lineOf(mark);
    if (line !== undefined) box.setAttribute('data-line', String(line));
    root.replaceChild(box, mark);
    for (const block of contentOf(box, state === 'commence', remarks)) box.appendChild(block);
    if (!box.firstChild) box.remove();
  }
  for (const mark of Array.from(root.children))
    if (markOf(mark, BOX_END) !== undefined) mark.remove();
}

function markOf(element: Element, sign: string): string | undefined {
  const { firstChild } = element;
  return isText(firstChild) && firstChild.data.startsWith(sign)
    ? firstChild.data.slice(1)
    : undefined;
}

/** How many blocks after the mark belong to the box. */
function contentOf(box: Element, isStarted: boolean, remarks: Remarks): Element[] {
  const rest: Element[] = [];
  let next = box.nextElementSibling;
  while (
    next &&
    !/^H[1-6]$/.test(next.nodeName) &&
    markOf(next, BOX) === undefined &&
    markOf(next, BOX_END) === undefined
  ) {
    rest.push(next);
    next = next.nextElementSibling;
  }
  if (next && markOf(next, BOX_END) !== undefined) return rest;
  if (isStarted) return rest.slice(0, 1);
  remarks.review('encadré dont la fin n’est pas marquée : vérifiez où il s’arrête', lineOf(box));
  const [first, second] = rest;
  const announces = first?.nodeName === 'P' && /:\s*$/.test((first.textContent ?? '').slice(-20));
  const isList = isElement(second) && /^[UO]L$/.test(second.nodeName);
  return rest.slice(0, announces && isList ? 2 : 1);
}
