import { isText, select } from './dom.ts';

/**
 * Writes in words what a browser shows of elements by other means: ticks, numbers above the line, readings, quotation
 * marks, the bar of a fraction. Calls of notes are known by then.
 */
export function writeWhatIsShown(root: Element): void {
  for (const item of select(root, 'li')) tickItem(item);
  for (const box of select(root, 'input[type=checkbox]')) {
    box.parentNode?.insertBefore(words(box, tick(box.hasAttribute('checked'))), box);
    box.remove();
  }
  for (const raised of select(root, 'sup, sub, [style*="vertical-align"]')) writeRaised(raised);
  for (const reading of select(root, 'rt'))
    if (reading.nextElementSibling?.nodeName !== 'RP') put(reading, ' (', ')');
  for (const quoted of select(root, 'q')) put(quoted, '«\u00a0', '\u00a0»');
  for (const below of select(root, 'mfrac > :nth-child(2)')) put(below, '/', '');
  // The source of a formula stands beside the formula, and some sites draw it a second time.
  for (const double of select(root, 'annotation, annotation-xml, .katex-mathml + .katex-html'))
    double.remove();
  for (const table of select(root, 'table')) orderParts(table);
}

const tick = (isChecked: boolean) => (isChecked ? '☑ ' : '☐ ');
const words = (near: Node, text: string): Text =>
  (near.ownerDocument as Document).createTextNode(text);

function put(element: Element, before: string, after: string): void {
  element.insertBefore(words(element, before), element.firstChild);
  if (after) element.appendChild(words(element, after));
}

/** An item of a list of tasks, as Google Docs and Notion write one. */
function tickItem(item: Element): void {
  if (item.getAttribute('role') === 'checkbox') {
    for (const drawing of select(item, 'img')) drawing.remove();
    const first = item.querySelector('p') ?? item;
    put(first, tick(item.getAttribute('aria-checked') === 'true'), '');
    return;
  }
  const first = firstWords(item);
  if (!first) return;
  first.data = first.data.replace(/^\s*\[([ xX])\]\s+/, (_, mark) => tick(mark !== ' '));
}

function firstWords(element: Element): Text | undefined {
  let node: Node | null = element;
  while (node && !isText(node)) {
    node = node.firstChild;
    while (isText(node) && node.data.trim() === '') node = node.nextSibling;
  }
  return node ?? undefined;
}

const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BELOW = '₀₁₂₃₄₅₆₇₈₉';

/** « 10<sup>6</sup> » is not 106, nor is « 2020<sup>1</sup> » a year: numbers above and below the line have signs of their own. */
function writeRaised(element: Element): void {
  const style = (element.getAttribute('style') ?? '').replace(/\s/g, '');
  const isAbove = element.nodeName === 'SUP' || style.includes('vertical-align:super');
  const isBelow = element.nodeName === 'SUB' || style.includes('vertical-align:sub;');
  const text = (element.textContent ?? '').trim();
  if (!(isAbove || isBelow) || element.hasAttribute('data-appel') || !/^[-−]?\d+$/.test(text))
    return;
  if (element.querySelector('[data-appel]')) return;
  const signs = isAbove ? ABOVE : BELOW;
  element.textContent = text
    .replace(/\d/g, (digit) => signs[Number(digit)] ?? digit)
    .replace(/[-−]/, isAbove ? '⁻' : '₋');
}

/** The head of a table shows first, and its foot last, wherever they are written. */
function orderParts(table: Element): void {
  const parts = Array.from(table.children);
  const head = parts.find(({ nodeName }) => nodeName === 'THEAD');
  const before = parts.find(({ nodeName }) => /^(?:T(?:BODY|FOOT|R))$/.test(nodeName));
  if (head && before && before !== head) table.insertBefore(head, before);
  for (const part of parts) if (part.nodeName === 'TFOOT') table.appendChild(part);
}
