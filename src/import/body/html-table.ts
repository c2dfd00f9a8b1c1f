import type { Remarks } from '../remarks.ts';
import { readTag, TAG } from './html-tags.ts';
import { lineAt, lineEndsOf, NEW_LINE } from './signs.ts';

const TABLE = /<table\b[^>]*>([\s\S]*?)<\/table>/gi;
const ROW = /<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|$)/gi;
const CELL = /<(?:td|th)\b([^>]*)>([\s\S]*?)(?=<\/t[dhr]>|<t[dhr]\b|$)/gi;

/** Turns HTML tables into Markdown tables; their first row becomes the header. */
export function convertTables(text: string, remarks: Remarks): string {
  return text.replace(TABLE, (whole: string, inside: string, at: number) => {
    const line = lineAt(text, at);
    remarks.changed('tableau HTML réécrit en Markdown', line);
    if (/\b(?:colspan|rowspan)\s*=/i.test(inside)) {
      remarks.review('tableau avec des cellules fusionnées : vérifiez qu’il se lit bien', line);
    }
    const caption = /<caption\b[^>]*>([\s\S]*?)<\/caption>/i.exec(inside)?.[1];
    const rows = [...inside.matchAll(ROW)].map(([, row = '']) =>
      [...row.matchAll(CELL)].map(([, , cell = '']) => flatten(cell)),
    );
    const lines = rows.filter((row) => row.length > 0).map((row) => `| ${row.join(' | ')} |`);
    const width = Math.max(...rows.map((row) => row.length), 1);
    lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
    const above = caption ? `${NEW_LINE}${NEW_LINE}Tableau : ${flatten(caption)}` : '';
    return `${above}${NEW_LINE}${NEW_LINE}${lines.join(NEW_LINE)}${NEW_LINE}${lineEndsOf(whole)}${NEW_LINE}`;
  });
}

/** The words of a cell on one line; the tags that dress words are left for the steps that follow. */
function flatten(cell: string): string {
  return cell
    .replace(TAG, (...match) =>
      /^(p|div|br|ul|ol|li)$/.test(readTag(match).name) ? ' ' : match[0],
    )
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
    .trim();
}
