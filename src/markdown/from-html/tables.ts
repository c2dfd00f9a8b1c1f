import { isBlock, isElement, isText, nodesOf, rename, select, unwrap } from './dom.ts';
import type { Tell } from './told.ts';

/** What stands where a table has no caption: a person must write it. */
export const TO_CAPTION = 'à légender';

const CAPTION = /^\s*tableau\s*(?:n°\s*)?(\d{1,4})?\s*[:.–—-]\s*(.*)$/isu;

/** Makes tables that Markdown can write: one header row, as many cells in each row, a caption above. */
export function settleTables(root: Element, tell: Tell): void {
  for (const table of select(root, 'table')) settle(table, tell);
}

/** The caption of a figure that holds one table is the table's. */
export function takeCaptions(root: Element): void {
  for (const caption of select(root, 'figcaption')) {
    const figure = caption.closest('figure');
    const tables = figure ? select(figure, 'table') : [];
    const [table] = tables;
    if (tables.length !== 1 || !table || select(table, 'caption').length > 0) continue;
    table.insertBefore(rename(caption, 'caption'), table.firstChild);
  }
}

/** Takes away the tables that only put things beside each other. */
export function dissolveLayouts(root: Element): void {
  for (const table of select(root, 'table')) if (isLayout(table)) dissolve(table);
}

/** A table in a table, or of one column of blocks, only puts things beside each other; a note has no room for one. */
function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  return (
    rows.length === 0 ||
    table.closest('[data-note-de-bas], [data-marge]') !== null ||
    (isElement(table.querySelector('table, ul, ol, h1, h2, h3, h4, pre')) &&
      rows.every((row) => row.children.length <= 1)) ||
    isElement(table.querySelector('table'))
  );
}

function dissolve(table: Element): void {
  for (const part of select(table, 'td, th, caption')) rename(part, 'div');
  for (const part of select(table, 'tr, tbody, thead, tfoot')) unwrap(part);
  unwrap(table);
}

const rowsOf = (table: Element): Element[] => select(table, 'tr');
const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ nodeName }) => /^T[DH]$/.test(nodeName));

function settle(table: Element, tell: Tell): void {
  const rows = rowsOf(table);
  if (table.querySelector('[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])'))
    tell('tableau avec des cellules fusionnées : vérifiez qu’il se lit bien', table);
  spread(rows);
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  for (const row of rows) {
    for (let missing = width - cellsOf(row).length; missing > 0; missing -= 1)
      row.appendChild(table.ownerDocument.createElement('td'));
  }
  const [head] = rows;
  if (head && !head.closest('thead') && !head.querySelector('th'))
    tell('en-tête donné à un tableau qui n’en avait pas', table);
  if (head) for (const strong of select(head, 'b, strong')) unwrap(strong);
  caption(table, tell);
}

/** Tells of the tables whose cells hold several lines: Markdown has one for each, which keeps their words. */
export function tellJoinedLines(root: Element, tell: Tell): void {
  for (const table of select(root, 'table'))
    if (select(table, 'td, th').some(hasLines))
      tell('lignes d’une même case de tableau réunies en une seule : vérifiez', table);
}

/** Whether the words of a cell stand in several paragraphs, or on both sides of a line break. */
function hasLines(cell: Element): boolean {
  const lines = new Set<Node>();
  let line: Node = cell;
  for (const node of nodesOf(cell)) {
    if (node.nodeName === 'BR' || isBlock(node)) line = node;
    else if (isText(node) && node.data.trim() !== '') lines.add(line);
  }
  return lines.size > 1;
}

const MOST = 100;

/** Empty cells keep the place of what a merged cell covered. */
function spread(rows: readonly Element[]): void {
  const covered = new Map<number, Set<number>>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (covered.get(at)?.has(column)) column += insertBefore(cell);
      const span = size(cell, 'colspan');
      const depth = size(cell, 'rowspan');
      for (let below = 1; below < depth && at + below < rows.length; below += 1) {
        const columns = covered.get(at + below) ?? new Set();
        for (let beside = 0; beside < span; beside += 1) columns.add(column + beside);
        covered.set(at + below, columns);
      }
      for (let beside = 1; beside < span; beside += 1)
        row.insertBefore(cell.ownerDocument.createElement('td'), cell.nextSibling);
      column += span;
    }
  });
}

function insertBefore(cell: Element): 1 {
  cell.parentNode?.insertBefore(cell.ownerDocument.createElement('td'), cell);
  return 1;
}

const size = (cell: Element, name: string): number =>
  Math.min(MOST, Math.max(1, Math.trunc(Number(cell.getAttribute(name))) || 1));

/** The caption of the table itself, else a paragraph « Tableau : … » beside it, else a call for one. */
function caption(table: Element, tell: Tell): void {
  const own = table.querySelector('caption');
  const above = table.previousElementSibling;
  const below = table.nextElementSibling;
  if (own?.textContent?.trim()) place(own, table, tell);
  else if (isCaption(above)) place(above, table, tell);
  else if (isCaption(below)) {
    tell('légende d’un tableau remontée au-dessus de lui', table);
    place(below, table, tell);
  } else {
    tell(UNCAPTIONED, table);
    const paragraph = table.ownerDocument.createElement('p');
    paragraph.textContent = `Tableau : ${TO_CAPTION}`;
    paragraph.setAttribute('data-legende', '');
    table.parentNode?.insertBefore(paragraph, table);
  }
  if (own?.parentNode === table) own.remove();
}

const UNCAPTIONED = 'tableau sans légende : remplacez « à légender » par ce qu’il montre';

const isCaption = (node: Element | null): node is Element =>
  node?.nodeName === 'P' &&
  !node.hasAttribute('data-legende') &&
  CAPTION.test(node.textContent ?? '');

/** Writes the label as Trame reads it, in plain words; its number stays. */
function place(caption: Element, table: Element, tell: Tell): void {
  const paragraph = rename(caption, 'p');
  const [, number, words] = CAPTION.exec(paragraph.textContent ?? '') ?? [];
  paragraph.setAttribute('data-legende', '');
  const label = `Tableau${number ? ` ${number}` : ''} : `;
  if (words !== undefined) paragraph.textContent = `${label}${words.trim() || TO_CAPTION}`;
  else paragraph.insertBefore(paragraph.ownerDocument.createTextNode(label), paragraph.firstChild);
  if (words !== undefined && !words.trim()) tell(UNCAPTIONED, table);
  table.parentNode?.insertBefore(paragraph, table);
}
