import { readHeadingMark } from './editorial-marks.ts';
import { readHashes, underlineLevel } from './line-rules.ts';
import type { Line } from './lines.ts';
import type { ReadingState } from './reading-state.ts';

/** Takes a line as a heading, however it is written: `##`, « (sous titre 3) », or a line drawn below it. */
export function takeHeading(state: ReadingState, { text, line }: Line): boolean {
  const mark = readHeadingMark(text);
  if (mark) state.remarks.changed('marques « (sous titre) » devenues des intertitres', line);
  const heading = mark ?? readHashes(text);
  return heading
    ? state.pushHeading(heading.level, heading.text, line)
    : takeUnderline(state, text);
}

/** Level of the heading that this line makes of the paragraph above it, or 0. */
export function underlined({ openParagraph }: ReadingState, text: string): number {
  return openParagraph ? underlineLevel(text, openParagraph.text) : 0;
}

function takeUnderline(state: ReadingState, text: string): boolean {
  const { openParagraph: above, body, blocks, remarks } = state;
  const level = underlined(state, text);
  if (level === 0 || !above) return false;
  blocks.pop();
  body.words.splice(body.words.indexOf(above), 1);
  remarks.changed('intertitres soulignés (=== ou ---) réécrits avec des ##', above.line);
  return state.pushHeading(level, above.text, above.line);
}
