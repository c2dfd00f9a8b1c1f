import './grid.css';
import type { CmsWidgetParam } from 'decap-cms-core';
import { createElement as h, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { cellParts } from '../../editor-components/cell-view.ts';
import {
  type Alignment,
  type CellWords,
  cellText,
  cellWords,
  type Grid,
  readGrid,
  withAlignment,
  withCell,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  writeGrid,
} from '../../editor-components/table-grid.ts';

/** Name of the widget, for the fields that hold the rows of a table. */
export const GRID_WIDGET = 'grille';

interface GridProps {
  value?: string;
  forID: string;
  classNameWrapper: string;
  onChange(value: string): void;
  setActiveStyle?(): void;
  setInactiveStyle?(): void;
}

/** The rows of a table as a grid, in which one writes as in a spreadsheet. What is no table is written as its source. */
export function gridWidget(): CmsWidgetParam<string> {
  const control = ({ value = '', onChange, ...props }: GridProps): ReactNode => {
    const kept = useRef({ value, grid: readGrid(value) });
    const [, drawAgain] = useState(0);
    // What is written elsewhere, in the source for instance, is read anew; our own keeps its spaces while one types.
    if (kept.current.value !== value) kept.current = { value, grid: readGrid(value) };
    const { grid } = kept.current;
    const change = (next: Grid) => {
      const written = writeGrid(next);
      kept.current = { value: written, grid: next };
      onChange(written);
      drawAgain((count) => count + 1);
    };
    if (!grid)
      return h('textarea', {
        id: props.forID,
        className: props.classNameWrapper,
        rows: 6,
        value,
        onChange: ({ target }: { target: HTMLTextAreaElement }) => onChange(target.value),
      });
    return h(
      'div',
      {
        className: `${props.classNameWrapper} trame-grille`,
        onFocus: () => props.setActiveStyle?.(),
        onBlur: () => props.setInactiveStyle?.(),
      },
      h(
        'div',
        { className: 'trame-grille-cadre' },
        h('table', null, titles(grid, change, props.forID), lines(grid, change)),
      ),
      button('Ajouter une ligne', () => change(withRow(grid, grid.rows.length - 1))),
      button('Ajouter une colonne', () => change(withColumn(grid))),
    );
  };
  // Decap's type says that components are their own props.
  return {
    name: GRID_WIDGET,
    controlComponent: control,
    previewComponent: () => null,
  } as unknown as CmsWidgetParam<string>;
}

const titles = (grid: Grid, change: (grid: Grid) => void, id: string): ReactNode =>
  h(
    'thead',
    null,
    h(
      'tr',
      null,
      h('td', null),
      grid.header.cells.map((text, column) =>
        h(
          'th',
          { key: column, scope: 'col' },
          cell({ grid, change, row: -1, column, text, ...(column === 0 && { id }) }),
          h(
            'div',
            { className: 'trame-grille-colonne' },
            alignments(grid, change, column),
            button(
              '×',
              () => change(withoutColumn(grid, column)),
              grid.header.cells.length < 2,
              `Retirer la colonne ${column + 1}`,
            ),
          ),
        ),
      ),
    ),
  );

const lines = (grid: Grid, change: (grid: Grid) => void): ReactNode =>
  h(
    'tbody',
    null,
    grid.rows.map(({ cells }, row) =>
      h(
        'tr',
        { key: row },
        h(
          'td',
          { className: 'trame-grille-ligne' },
          button(
            '+',
            () => change(withRow(grid, row)),
            false,
            `Ajouter une ligne sous la ligne ${row + 1}`,
          ),
          button('×', () => change(withoutRow(grid, row)), false, `Retirer la ligne ${row + 1}`),
        ),
        cells.map((text, column) =>
          h('td', { key: column }, cell({ grid, change, row, column, text })),
        ),
      ),
    ),
  );

interface CellProps {
  grid: Grid;
  change(grid: Grid): void;
  row: number;
  column: number;
  text: string;
  id?: string;
}

function cell({ grid, change, row, column, text, id }: CellProps): ReactNode {
  const { words, isBold } = cellWords(text);
  const say = (said: CellWords) => change(withCell(grid, row, column, cellText(said)));
  const input = h('input', {
    ...(id && { id }),
    type: 'text',
    value: words,
    ...(isBold && { className: 'trame-grille-gras' }),
    'aria-label':
      row < 0 ? `Titre de la colonne ${column + 1}` : `Ligne ${row + 1}, colonne ${column + 1}`,
    onChange: ({ target }: { target: HTMLInputElement }) => say({ words: target.value, isBold }),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      goOn(event);
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'b') return;
      event.preventDefault();
      say({ words, isBold: !isBold });
    },
  });
  return h('div', { className: 'trame-grille-case' }, input, view(words));
}

/** What the cell says, over its signs, as long as nobody writes in it. */
function view(words: string): ReactNode {
  const parts = cellParts(words);
  if (parts.map(({ text }) => text).join('') === words) return null;
  return h(
    'span',
    { className: 'trame-grille-vue', 'aria-hidden': true },
    parts.map(({ text, shown }, at) => h(VIEWS[shown], { key: at }, text)),
  );
}

const VIEWS = { plain: 'span', strong: 'strong', em: 'em', link: 'u' } as const;

/**
 * As in a spreadsheet, Enter goes to the cell below, and Tab to the next one: the buttons between them are met with
 * Shift+Tab, or the words that one types next would go to them.
 */
function goOn(event: KeyboardEvent<HTMLInputElement>): void {
  // Slate, around this form, would take the key for the text.
  event.stopPropagation();
  const { key, shiftKey, currentTarget } = event;
  const next =
    key === 'Enter' ? below(currentTarget) : key === 'Tab' && !shiftKey && after(currentTarget);
  if (key === 'Enter' || next) event.preventDefault();
  if (next) next.focus();
}

function after(cell: HTMLInputElement): HTMLInputElement | undefined {
  const cells = [...(cell.closest('table')?.querySelectorAll('input') ?? [])];
  return cells[cells.indexOf(cell) + 1];
}

function below(cell: HTMLInputElement): HTMLInputElement | null | undefined {
  const place = cell.closest('th, td');
  const row = place?.closest('tr');
  const next = row?.nextElementSibling ?? row?.closest('table')?.tBodies[0]?.rows[0];
  if (!(place instanceof HTMLTableCellElement) || !(next instanceof HTMLTableRowElement))
    return undefined;
  return next.cells[place.cellIndex]?.querySelector('input');
}

const ALIGNMENTS: Record<Alignment, string> = {
  '': 'Comme la page',
  left: 'À gauche',
  center: 'Au centre',
  right: 'À droite (nombres)',
};

const alignments = (grid: Grid, change: (grid: Grid) => void, column: number): ReactNode =>
  h(
    'select',
    {
      'aria-label': `Alignement de la colonne ${column + 1}`,
      value: grid.rule.alignments[column] ?? '',
      onChange: ({ target }: { target: HTMLSelectElement }) => {
        const wanted = Object.keys(ALIGNMENTS).find((name) => name === target.value);
        change(withAlignment(grid, column, (wanted ?? '') as Alignment));
      },
    },
    Object.entries(ALIGNMENTS).map(([name, text]) => h('option', { key: name, value: name }, text)),
  );

const button = (text: string, onClick: () => void, disabled = false, name = text): ReactNode =>
  h(
    'button',
    {
      type: 'button',
      className: 'trame-bouton',
      onClick,
      disabled,
      'aria-label': name,
      title: name,
    },
    text,
  );
