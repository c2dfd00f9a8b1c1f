import './grid.css';
import type { CmsWidgetParam } from 'decap-cms-core';
import { createElement as h, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cellParts } from '../../editor-components/cell-view.ts';
import { retypedCell, shownWords } from '../../editor-components/retyped-cell.ts';
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
  withColumnBack,
  withNextRow,
  withoutColumn,
  withoutRow,
  withRow,
  withRowBack,
  writeGrid,
} from '../../editor-components/table-grid.ts';
import { tell } from '../message.ts';
import { goOn } from './cell-keys.ts';

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
    const frame = useRef<HTMLDivElement>(null);
    const taken = useRef<TakenOut>(undefined);
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
    /** Whoever adds some writes in it next. */
    const add = (next: Grid, cell: (table: HTMLTableElement) => Element | null | undefined) => {
      flushSync(() => change(next));
      const table = frame.current?.querySelector('table');
      if (table) cell(table)?.querySelector('input')?.focus();
    };
    const openRow = () => {
      const next = grid && withNextRow(grid);
      if (!next) return;
      // Nothing of it is written yet. It is drawn at once: the caret goes there.
      kept.current = { value, grid: next };
      flushSync(() => drawAgain((count) => count + 1));
    };
    if (!grid)
      return h('textarea', {
        id: props.forID,
        className: props.classNameWrapper,
        rows: 6,
        value,
        onChange: ({ target }: { target: HTMLTextAreaElement }) => onChange(target.value),
      });
    const putBack = () => {
      const now = kept.current.grid;
      const { current } = taken;
      taken.current = undefined;
      if (!frame.current) tell({ text: BY_TEXT });
      else if (now && current) change(now === current.after ? current.before : current.back(now));
    };
    /** Whoever takes a row or a column out by mistake may have it back, wherever the keyboard is in the table. */
    const takeOut: Edit['takeOut'] = (out) => {
      taken.current = out;
      flushSync(() => change(out.after));
      if (!frame.current?.contains(document.activeElement))
        frame.current?.querySelector('input')?.focus();
      tell({ text: out.told, action: { label: 'Annuler (Ctrl+Z)', act: putBack } });
    };
    const undo = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || !taken.current || kept.current.grid !== taken.current.after) return;
      event.preventDefault();
      event.stopPropagation();
      document.querySelector('.trame-message')?.remove();
      putBack();
    };
    const edit = { grid, change, takeOut, openRow };
    return h(
      'div',
      {
        className: `${props.classNameWrapper} trame-grille`,
        onKeyDownCapture: undo,
        onFocus: () => props.setActiveStyle?.(),
        onBlur: () => props.setInactiveStyle?.(),
      },
      h(
        'div',
        { className: 'trame-grille-cadre', ref: frame },
        h('table', null, titles(edit, props.forID), lines(edit)),
      ),
      button('Ajouter une ligne', () =>
        add(
          withRow(grid, grid.rows.length - 1),
          (table) => table.tBodies[0]?.rows[grid.rows.length],
        ),
      ),
      button('Ajouter une colonne', () =>
        add(withColumn(grid), (table) => table.tHead?.rows[0]?.cells[grid.header.cells.length + 1]),
      ),
    );
  };
  // Decap's type says that components are their own props.
  return {
    name: GRID_WIDGET,
    controlComponent: control,
    previewComponent: () => null,
  } as unknown as CmsWidgetParam<string>;
}

/** The table was drawn anew since: its text has all that was done. */
const BY_TEXT = 'Pour la remettre, cliquez dans le texte, puis Ctrl+Z.';

/** What was taken out of a table. */
interface TakenOut {
  told: string;
  before: Grid;
  /** The table without it. */
  after: Grid;
  /** The table as it is by now, with it again. */
  back(now: Grid): Grid;
}

const titles = ({ grid, change, takeOut, openRow }: Edit, id: string): ReactNode =>
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
          cell({
            grid,
            change,
            takeOut,
            openRow,
            row: -1,
            column,
            text,
            ...(column === 0 && { id }),
          }),
          h(
            'div',
            { className: 'trame-grille-colonne' },
            alignments(grid, change, column),
            button(
              '×',
              () =>
                takeOut({
                  told: 'La colonne est retirée.',
                  before: grid,
                  after: withoutColumn(grid, column),
                  back: (now) => withColumnBack(now, column, grid),
                }),
              grid.header.cells.length < 2,
              `Retirer la colonne ${column + 1}`,
            ),
          ),
        ),
      ),
    ),
  );

const lines = ({ grid, change, takeOut, openRow }: Edit): ReactNode =>
  h(
    'tbody',
    null,
    grid.rows.map((line, row) =>
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
          button(
            '×',
            () =>
              takeOut({
                told: 'La ligne est retirée.',
                before: grid,
                after: withoutRow(grid, row),
                back: (now) => withRowBack(now, row, line),
              }),
            false,
            `Retirer la ligne ${row + 1}`,
          ),
        ),
        line.cells.map((text, column) =>
          h('td', { key: column }, cell({ grid, change, takeOut, openRow, row, column, text })),
        ),
      ),
    ),
  );

/** A grid, and what its cells and its buttons do to it. */
interface Edit {
  grid: Grid;
  change(grid: Grid): void;
  takeOut(out: TakenOut): void;
  /** Opens an empty row at the end, unless the last one is empty still. */
  openRow(): void;
}

interface CellProps extends Edit {
  row: number;
  column: number;
  text: string;
  id?: string;
}

function cell({ grid, change, openRow, row, column, text, id }: CellProps): ReactNode {
  const { words, isBold } = cellWords(text);
  const say = (said: CellWords) => change(withCell(grid, row, column, cellText(said)));
  const input = h('input', {
    ...(id && { id }),
    type: 'text',
    value: shownWords(words),
    ...(isBold && { className: 'trame-grille-gras' }),
    'aria-label':
      row < 0 ? `Titre de la colonne ${column + 1}` : `Ligne ${row + 1}, colonne ${column + 1}`,
    onChange: ({ target: { value, selectionEnd } }: { target: HTMLInputElement }) =>
      say({ words: retypedCell(words, value, selectionEnd ?? value.length), isBold }),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      goOn(event, openRow);
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'b') return;
      event.preventDefault();
      say({ words, isBold: !isBold });
    },
  });
  return h('div', { className: 'trame-grille-case' }, input, view(words));
}

/** The same words with their marks, as long as nobody writes in the cell. */
function view(words: string): ReactNode {
  const parts = cellParts(words);
  if (parts.every(({ shown }) => shown === 'plain')) return null;
  return h(
    'span',
    { className: 'trame-grille-vue', 'aria-hidden': true },
    parts.map(({ text, shown }, at) => h(VIEWS[shown], { key: at }, text)),
  );
}

const VIEWS = { plain: 'span', strong: 'strong', em: 'em', link: 'u' } as const;

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
