/** Elements that stand on lines of their own. Everything else is part of a line of text. */
const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION COLGROUP COL OPTION OPTGROUP BUTTON OUTPUT OBJECT VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);

/** Blocks that hold one run of words, and no other block. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, dt, dd, td, th, caption';

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;
export const isText = (node: Node | null | undefined): node is Text => node?.nodeType === 3;
export const isBlock = (node: Node | null | undefined): boolean =>
  isElement(node) && BLOCKS.has(node.nodeName);

/**
 * Elements of a tree, in its order. Node's DOM has lists that cannot be walked with `for`, and takes three times as long
 * as a walk to find elements by their names.
 */
export function select(root: Element, selector: string): Element[] {
  const names = namesIn(selector);
  if (!names) return Array.from(root.querySelectorAll(selector));
  return nodesOf(root).filter((node) => isElement(node) && names.has(node.nodeName)) as Element[];
}

/** Names of elements as trees have them, when a selector is nothing but names: those of drawings are in small letters. */
function namesIn(selector: string): ReadonlySet<string> | undefined {
  if (!/^[a-z\d]+(?:, ?[a-z\d]+)*$/.test(selector)) return undefined;
  const names =
    NAMES.get(selector) ?? new Set(`${selector},${selector.toUpperCase()}`.split(/, ?/));
  NAMES.set(selector, names);
  return names;
}

const NAMES = new Map<string, ReadonlySet<string>>();

/** The lines of words of a tree, in its order. */
export const linesOf = (root: Element): Element[] => select(root, LINES);

/** What follows a node in the order of the text, its own children first; `undefined` at the end of the tree. */
function following(node: Node, root: Node): Node | undefined {
  if (node.firstChild) return node.firstChild;
  let last: Node | null = node;
  while (last && last !== root && !last.nextSibling) last = last.parentNode;
  return last && last !== root ? (last.nextSibling ?? undefined) : undefined;
}

/** Every node below a root, in the order of the text. No recursion: a tree may be deeper than the stack. */
export function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  for (let node = following(root, root); node; node = following(node, root)) nodes.push(node);
  return nodes;
}

/** Takes an element away and leaves what it holds in its place. */
export function unwrap(element: Element): void {
  const { parentNode } = element;
  if (!parentNode) return;
  while (element.firstChild) parentNode.insertBefore(element.firstChild, element);
  parentNode.removeChild(element);
}

/** Puts an element around nodes that follow each other. */
export function wrap(nodes: readonly Node[], element: Element): void {
  const [first] = nodes;
  first?.parentNode?.insertBefore(element, first);
  for (const node of nodes) element.appendChild(node);
}

/** Names that a document lets a program give: a quote too many in the source makes others. */
const SOUND_NAME = /^[a-z_][\w:.-]*$/i;

/** Whether an element has a name that programs can give too. */
export const isSound = (element: Element): boolean => SOUND_NAME.test(element.nodeName);

/** Makes an element another one, with the same content and the same attributes. */
export function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of Array.from(element.attributes))
    if (SOUND_NAME.test(key)) other.setAttribute(key, value);
  while (element.firstChild) other.appendChild(element.firstChild);
  element.parentNode?.replaceChild(other, element);
  return other;
}

/** Children in runs: each block alone, and the inline nodes between two blocks together. */
export function runsOf(element: Element): { isBlock: boolean; nodes: Node[] }[] {
  const runs: { isBlock: boolean; nodes: Node[] }[] = [];
  for (const node of Array.from(element.childNodes)) {
    const last = runs.at(-1);
    if (isBlock(node)) runs.push({ isBlock: true, nodes: [node] });
    else if (last && !last.isBlock) last.nodes.push(node);
    else runs.push({ isBlock: false, nodes: [node] });
  }
  return runs;
}

/** Whether nodes show anything. */
export const isBlank = (nodes: readonly Node[]): boolean =>
  nodes.every(
    (node) =>
      (node.textContent ?? '').trim() === '' &&
      !(isElement(node) && (SHOWN.has(node.nodeName) || node.querySelector('img, data, sup'))),
  );

const SHOWN: ReadonlySet<string> = new Set(['IMG', 'DATA', 'SUP', 'BR']);

/** Line of the source that an element comes from, where its maker wrote it in `data-line`. */
export function lineOf(node: Node): number | undefined {
  const element = isElement(node) ? node : node.parentNode;
  const line = isElement(element) && element.closest('[data-line]')?.getAttribute('data-line');
  return line ? Number(line) : undefined;
}
