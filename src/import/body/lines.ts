import { BREAK, NEW_LINE } from './signs.ts';

/** A line of the body, trimmed. */
export interface Line {
  text: string;
  /** Its number in the source. */
  line: number;
  /** Width of the blanks before it; a no-break space is one, a tab is four. */
  indent: number;
  /** Whether it ends on two spaces or a backslash: Markdown's line break. */
  hasBreak: boolean;
  /** Whether a `<br>` stood before it. */
  isAfterBreak: boolean;
}

const SPLIT = new RegExp(`(${NEW_LINE}|${BREAK}|\n)`);
const KEEPS_BREAKS = /^\s*(?:\||#{1,6}\s|[\s*_]*\(\s*(?:sous[\s-]*)?titre)/i;

/** Cuts a text in lines. A `<br>` starts a new line too, except where a line is all there is: headings, tables. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 1;
  let isAfterBreak = false;
  for (const piece of keepBold(text).split(SPLIT)) {
    if (piece === '\n') number++;
    if (piece === '\n' || piece === NEW_LINE) isAfterBreak = false;
    else if (piece === BREAK) isAfterBreak = true;
    else lines.push({ ...measure(piece), line: number, isAfterBreak });
  }
  return lines;
}

function measure(text: string) {
  const blanks = /^\s*/.exec(text)?.[0] ?? '';
  const indent = [...blanks].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);
  return { text: text.trim().replace(/\\$/, ''), indent, hasBreak: /(?: {2}|\\)$/.test(text) };
}

/** `**one<br>two**` is cut in two pieces: each keeps its bold. */
function keepBold(text: string): string {
  return text
    .split(/(?<=\n)/)
    .map((line) => {
      if (KEEPS_BREAKS.test(line)) return line.replaceAll(BREAK, ' ');
      const parts = line.split(BREAK);
      let isBold = false;
      return parts
        .map((part) => {
          const opened = isBold ? `**${part.trimStart()}` : part;
          isBold = (opened.split('**').length - 1) % 2 === 1;
          return isBold && parts.length > 1 && part !== parts.at(-1)
            ? `${opened.trimEnd()}**`
            : opened;
        })
        .join(BREAK);
    })
    .join('');
}
