/** A line of text, and the line of the source that it comes from. */
export interface Line {
  text: string;
  line: number;
}

/** A line of the source, trimmed. */
export interface SourceLine extends Line {
  /** As it was written. */
  raw: string;
  /** Width of the blanks before it; a no-break space is one, a tab is four. */
  indent: number;
  /** Whether it ends on two spaces or a backslash: Markdown's line break. */
  hasBreak: boolean;
}

/** A line as the reading sees it. */
export function measure(raw: string, at: number): SourceLine {
  const text = raw.trim();
  const blanks = raw.slice(0, raw.length - raw.trimStart().length);
  const indent = [...blanks].reduce((sum, sign) => sum + (sign === '\t' ? 4 : 1), 0);
  const hasBreak = text !== '' && (raw.endsWith('  ') || text.endsWith('\\'));
  return {
    raw,
    text: text.endsWith('\\') ? text.slice(0, -1) : text,
    line: at + 1,
    indent,
    hasBreak,
  };
}
