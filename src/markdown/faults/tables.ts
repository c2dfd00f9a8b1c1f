import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { Check, CheckFactory } from './check.ts';
import { excerpt, type Spot } from './spot.ts';

/**
 * Finds tables without a caption, which says to everyone what the table is about before they enter it, and rows with more
 * cells than there are columns: pages leave these out. Finds captions that stand above no table, too.
 */
export const checkTables: CheckFactory = ({ faults }, env): Check => {
  let columns = 0;
  let isCaptionAway = false;
  const alone: Spot[] = [];
  return {
    at: {
      table_open: ({ line, siblings, index }) => {
        columns = 0;
        if (siblings[index + 1]?.type === 'caption_open') return;
        isCaptionAway = true;
        faults.push({
          line,
          found: 'tableau',
          message: 'tableau sans légende',
          expected: 'juste avant le tableau, un paragraphe « Tableau : ce que montre le tableau »',
        });
      },
      inline: (spot) => {
        if (isAloneCaption(spot)) alone.push(spot);
      },
      th_open: () => {
        columns += 1;
      },
      tr_open: ({ token, line }) => {
        const source = rowsOf(env).get(lineOf(token)) ?? '';
        if (columns === 0) return;
        if (!source.includes('|'))
          faults.push({
            line,
            found: excerpt(source),
            message: `ligne prise dans le tableau : « ${excerpt(source)} »`,
            expected: 'une ligne vide après le tableau',
          });
        const lost = cellsOf(source).slice(columns).filter(Boolean);
        if (lost.length === 0) return;
        faults.push({
          line,
          found: excerpt(source),
          message: `ligne plus large que le tableau : « ${excerpt(lost.join(' | '))} » ne serait pas sur la page`,
          expected: `${columns} ${columns > 1 ? 'cases' : 'case'}, comme la ligne de titres, ou une colonne de plus ; pour une barre dans une case, « \\| »`,
        });
      },
    },
    end: () => {
      // A table without caption is told, and this may well be its own.
      if (isCaptionAway) return;
      for (const { token, line } of alone) {
        const found = excerpt(token.content);
        faults.push({
          line,
          found,
          message: `légende sans tableau : « ${found} »`,
          expected: 'le tableau juste après, une ligne vide entre les deux, ou une phrase',
        });
      }
    },
  };
};

/** What is still a paragraph once captions have moved into their tables, and stands above no row that failed to be one. */
const isAloneCaption = ({ token, siblings, index }: Spot): boolean =>
  siblings[index - 1]?.type === 'paragraph_open' &&
  /^Tableau(?:\s\d+)?\s?:.*?\p{L}/iu.test(token.content) &&
  !token.content.includes('\n') &&
  !siblings.slice(index + 1, index + 5).some(({ content }) => content.includes('|'));

/** Makes a parser keep the source of the rows of tables, without the signs of the blocks around them. */
export function keepRows(md: MarkdownIt): void {
  md.block.ruler.before('table', 'keep_rows', (state, startLine, endLine, silent) => {
    if (!silent && isRule(state, startLine + 1, endLine)) keepRowsFrom(state, startLine, endLine);
    return false;
  });
}

const ROWS = Symbol('sources of the rows of tables, by their line');

function rowsOf(env: StateBlock['env']): Map<number, string> {
  const known = env[ROWS];
  if (known instanceof Map) return known;
  const rows = new Map<number, string>();
  env[ROWS] = rows;
  return rows;
}

const lineOf = ({ map }: Token): number => map?.[0] ?? -1;

function keepRowsFrom(state: StateBlock, startLine: number, endLine: number): void {
  const rows = rowsOf(state.env);
  for (let line = startLine; line < endLine && !state.isEmpty(line) && !rows.has(line); line += 1)
    rows.set(line, sourceOf(state, line));
}

const isRule = (state: StateBlock, line: number, endLine: number): boolean =>
  line < endLine && isRuleSign(state, line) && /^[-|:\s]+$/.test(sourceOf(state, line));

/** Whether a line begins like the dashes of a table: few do, and the others are not read. */
const isRuleSign = (state: StateBlock, line: number): boolean =>
  '|-:'.includes(state.src[(state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)] ?? ' ');

function sourceOf(state: StateBlock, line: number): string {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(start, state.eMarks[line]).trim();
}

/** The cells of a row: a bar parts them unless a backslash stands before it, in code too. */
function cellsOf(source: string): string[] {
  const cells = source.split(/(?<!\\)\|/).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
