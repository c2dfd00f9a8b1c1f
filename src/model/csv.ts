import { plainSigns } from './plain-signs.ts';

/** Tells spreadsheets that the file is UTF-8: without it Excel reads « Médiathèque » as « MÃ©diathÃ¨que ». */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parts the cells. RFC 4180 says a comma; a French Excel, whose decimals bear the comma, opens a file on a double click
 * only when it is parted by its own list separator. LibreOffice, and what reads data, recognise both.
 */
const SEPARATOR = ';';

/**
 * A cell that begins so is run as a formula by spreadsheets (https://owasp.org/www-community/attacks/CSV_Injection), which
 * pass over spaces and invisible signs, and read full-width signs as the usual ones.
 */
const FORMULA = /^[\p{Z}\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** Whether a spreadsheet would run a cell instead of showing it. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);

/** Rows as a file for spreadsheets: RFC 4180 but for its separator. The first row holds the headers. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(SEPARATOR)}\r\n`).join('');

/** One cell: never a formula, quoted when it holds what parts cells or rows. */
function cell(written: string): string {
  const text = plainSigns(written);
  const inert = isFormula(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
