import { isBlank, isElement, rename, runsOf, select, wrap } from './dom.ts';

/**
 * Lists of definitions as Markdown can write them: one term for each meaning, « Pix, PIX » when there are several; what
 * has no term, as old word processors wrote any indent, is a paragraph.
 */
export function settleDefinitions(root: Element): void {
  for (const list of select(root, 'dl')) {
    let last: Element | undefined;
    for (const { nodes } of runsOf(list)) {
      const part = partOf(nodes, list);
      if (!part) continue;
      if (part.nodeName !== 'DT') {
        const meaning = rename(part, last ? 'dd' : 'p');
        if (last) last = meaning;
      } else if (last?.nodeName === 'DT') {
        last.appendChild(list.ownerDocument.createTextNode(', '));
        while (part.firstChild) last.appendChild(part.firstChild);
        part.remove();
      } else last = part;
    }
  }
}

/** A term, a meaning, or words that stand loose in the list. */
function partOf(nodes: Node[], list: Element): Element | undefined {
  const [first] = nodes;
  if (isElement(first) && /^D[TD]$/.test(first.nodeName)) return first;
  if (isBlank(nodes) || (isElement(first) && !/^P$/.test(first.nodeName) && nodes.length === 1))
    return undefined;
  const loose = list.ownerDocument.createElement('dd');
  wrap(nodes, loose);
  return loose;
}
