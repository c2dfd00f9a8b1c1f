import type { KeyboardEvent } from 'react';
import { leaveBlock } from '../around-blocks.ts';
import { isSaveKey } from '../form/save-key.ts';

/**
 * As in a word processor, Tab goes to the next cell, and to a new row after the last one; Shift+Tab goes back, and Enter
 * to the cell below, in a new row if need be. The buttons between the cells are met after Escape, or the words that one types next would go to
 * them. Whoever goes through the table leaves it with Tab from a last row that is empty, for the text below, or with
 * Shift+Tab from the first cell.
 */
export function goOn(event: KeyboardEvent<HTMLInputElement>, openRow: () => void): void {
  // Slate, around this form, would take the key for the text; the page saves all the same.
  if (!isSaveKey(event.nativeEvent)) event.stopPropagation();
  const next = placeAfter(event, openRow);
  const isLeft =
    !next && event.key === 'Tab' && !event.shiftKey && leaveBlock(event.currentTarget, 1);
  if (event.key === 'Enter' || next || isLeft) event.preventDefault();
  next?.focus();
}

function placeAfter(
  { key, shiftKey, currentTarget: cell }: KeyboardEvent<HTMLInputElement>,
  openRow: () => void,
): HTMLElement | null | undefined {
  if (key === 'Enter') return below(cell, openRow);
  if (key === 'Escape') return cell.closest('tr')?.querySelector('button, select');
  if (key !== 'Tab') return undefined;
  if (!shiftKey && !beside(cell, 1)) openRow();
  return beside(cell, shiftKey ? -1 : 1);
}

function beside(cell: HTMLInputElement, way: 1 | -1): HTMLInputElement | undefined {
  const cells = [...(cell.closest('table')?.querySelectorAll('input') ?? [])];
  return cells[cells.indexOf(cell) + way];
}

function below(cell: HTMLInputElement, openRow: () => void): HTMLInputElement | null | undefined {
  const place = cell.closest('th, td');
  const row = place?.closest('tr');
  const isTitle = row?.closest('thead');
  if (row && !isTitle && !row.nextElementSibling) openRow();
  const next = isTitle ? row?.closest('table')?.tBodies[0]?.rows[0] : row?.nextElementSibling;
  if (!(place instanceof HTMLTableCellElement) || !(next instanceof HTMLTableRowElement))
    return undefined;
  return next.cells[place.cellIndex]?.querySelector('input');
}
