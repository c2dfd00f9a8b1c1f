import { isBlock, isElement, isText, nodesOf, rename, select, unwrap } from './dom.ts';

/** Numbers that sites draw beside the lines of a program. */
const NUMBERS =
  '.gutter, .lineno, .linenos, .linenodiv, .lnt, .ln, .line-numbers-rows, .rouge-gutter, .hljs-ln-numbers, .blob-num';

/** Lines of code, one under the other, without the numbers that a site draws beside them. */
export function settleCode(root: Element): void {
  for (const code of select(root, 'xmp, listing, plaintext')) rename(code, 'pre');
  const tables = new Set<Element | null>(select(root, 'pre').map((code) => code.closest('table')));
  for (const numbers of select(root, NUMBERS))
    if (numbers.closest('pre') || tables.has(numbers.closest('table') ?? numbers))
      dropNumbers(numbers);
  for (const stop of select(root, 'code br'))
    if (!stop.closest('pre'))
      stop.parentNode?.replaceChild(root.ownerDocument.createTextNode(' '), stop);
  for (const code of select(root, 'pre')) if (root.contains(code)) joinLines(code);
}

function dropNumbers(numbers: Element): void {
  if (!/^[\s\d]*$/.test(numbers.textContent ?? '')) return;
  const cell = numbers.closest('td');
  numbers.remove();
  if (cell && !cell.textContent?.trim()) cell.remove();
}

/** What stands in blocks, or on both sides of a line break, stands on lines of its own. */
function joinLines(code: Element): void {
  let holder: Node = code;
  let isAtStart = true;
  const inside = nodesOf(code);
  for (const node of inside) {
    const line = node.nodeName === 'BR' ? code.ownerDocument.createTextNode('\n') : node;
    if (line !== node) node.parentNode?.replaceChild(line, node);
    if (!isText(line) || line.data === '') continue;
    const own = blockOf(line, code);
    if (own !== holder && !isAtStart) line.data = `\n${line.data}`;
    holder = own;
    isAtStart = line.data.endsWith('\n');
  }
  for (const block of inside) if (isElement(block) && isBlock(block)) unwrap(block);
}

function blockOf(node: Node, root: Node): Node {
  let holder: Node = node;
  while (holder !== root && !isBlock(holder)) holder = holder.parentNode ?? root;
  return holder;
}
