import {
  isBlank,
  isBlock,
  isElement,
  isText,
  linesOf,
  nodesOf,
  rename,
  runsOf,
  select,
  unwrap,
  wrap,
} from './dom.ts';

const HEADINGS = /^H[1-6]$/;

/** Text that stands loose between blocks becomes a paragraph; blocks that only group others go. */
export function settleBlocks(root: Element): void {
  // Pages that name no version of HTML may put a table in a paragraph.
  for (const paragraph of select(root, 'p'))
    if (paragraph.querySelector('table')) rename(paragraph, 'div');
  pushInlineDown(root);
  for (const stop of select(root, 'br')) liftBreak(stop);
  for (const line of linesOf(root)) flattenLine(line);
  for (const element of [root, ...select(root, '*')]) {
    if (element === root || isContainer(element)) wrapLooseText(element);
  }
  for (const paragraph of select(root, 'p')) if (isBlank([paragraph])) paragraph.remove();
  for (const group of select(root, GROUPS)) if (group !== root && !isOurs(group)) unwrap(group);
}

/** Lists are tight: the paragraphs that open an item, or a note, make one. */
export function joinParagraphs(root: Element): void {
  for (const item of select(root, 'li, [data-note-de-bas]')) joinFirst(item);
}

const GROUPS =
  'address, article, aside, audio, button, canvas, center, details, div, fieldset, figcaption, figure, footer, form, header, hgroup, legend, main, nav, object, optgroup, option, output, section, summary, video';

/** Elements that say what Trame's Markdown says. */
const isOurs = (element: Element): boolean =>
  ['data-encadre', 'data-note-de-bas', 'data-sigle'].some((name) => element.hasAttribute(name));

const LINE = /^(?:P|H[1-6]|DT|DD|T[DH]|CAPTION|PRE)$/;
const INSIDE = /^(?:TABLE|TBODY|THEAD|TFOOT|TR|UL|OL|DL)$/;

const isContainer = (element: Element): boolean =>
  isBlock(element) && !LINE.test(element.nodeName) && !INSIDE.test(element.nodeName);

/** `<b><p>…</p></b>`: an inline element around blocks goes inside each of them. */
function pushInlineDown(root: Element): void {
  const around = select(root, '*').filter(
    (element) => !isBlock(element) && nodesOf(element).some(isBlock),
  );
  for (const element of around.reverse()) {
    const dress = (nodes: Node[]) => {
      if (!isBlank(nodes)) wrap(nodes, element.cloneNode(false) as Element);
    };
    for (const holder of [element, ...nodesOf(element).filter(isElement)]) {
      if (holder !== element && !isBlock(holder)) continue;
      if (INSIDE.test(holder.nodeName)) continue;
      for (const run of runsOf(holder)) if (!run.isBlock) dress(run.nodes);
    }
    unwrap(element);
  }
}

/** A line break at an end of some words goes out of what dresses them, where it still parts two lines. */
function liftBreak(stop: Element): void {
  for (
    let around = stop.parentNode;
    isElement(around) && !isBlock(around);
    around = stop.parentNode
  ) {
    if (isNothing(stop.nextSibling, stop.nextSibling?.nextSibling))
      around.parentNode?.insertBefore(stop, around.nextSibling);
    else if (isNothing(stop.previousSibling, stop.previousSibling?.previousSibling))
      around.parentNode?.insertBefore(stop, around);
    else return;
  }
}

const isNothing = (node: Node | null, after: Node | null | undefined = null): boolean =>
  node === null || (isText(node) && node.data.trim() === '' && !after);

/** Blocks in a line of words part words, and go; a line break parts them too where a line cannot hold one. */
function flattenLine(line: Element): void {
  const space = () => line.ownerDocument.createTextNode(' ');
  for (const node of nodesOf(line)) {
    if (node.nodeName === 'BR' && line.nodeName !== 'P')
      node.parentNode?.replaceChild(space(), node);
    if (!isElement(node) || !isBlock(node)) continue;
    node.parentNode?.insertBefore(space(), node);
    node.parentNode?.insertBefore(space(), node.nextSibling);
    unwrap(node);
  }
}

function wrapLooseText(element: Element): void {
  for (const run of runsOf(element)) {
    if (!run.isBlock && !isBlank(run.nodes))
      wrap(run.nodes, element.ownerDocument.createElement('p'));
  }
}

function joinFirst(item: Element): void {
  const [first, ...rest] = Array.from(item.childNodes).filter((node) => isBlock(node));
  if (first?.nodeName !== 'P') return;
  for (const next of rest) {
    if (next.nodeName !== 'P' || (next as Element).hasAttribute('data-legende')) return;
    first.appendChild(item.ownerDocument.createTextNode(' '));
    while (next.firstChild) first.appendChild(next.firstChild);
    item.removeChild(next);
  }
}

/** Whether an element is a heading. */
export const isHeading = (node: Node): node is Element =>
  isElement(node) && HEADINGS.test(node.nodeName);
