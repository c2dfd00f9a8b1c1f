import type { Check, CheckFactory } from './check.ts';
import { rawTextOf } from './raw-text.ts';
import { sourceLines } from './source-lines.ts';
import { excerpt, type Spot } from './spot.ts';

/** Where words are one line, in which nothing opens. */
const HELD: Readonly<Record<string, string>> = {
  td_open: 'une case de tableau',
  th_open: 'une case de tableau',
  heading_open: 'un titre',
  box_title_open: 'un titre d’encadré',
};

/** Signs of a list, of a quotation or of a heading before words: « - 5 » is a number. */
const SIGN = /^[ \t]*([-*+>]|#{2,6})[ \t]+(?=[\p{L}«])/u;

/** Finds signs of blocks where no block opens, and terms that the meaning above them takes in. */
export const checkHeldLines: CheckFactory = ({ faults }, env): Check => ({
  at: {
    inline: (spot) => {
      const { token, line, siblings, index } = spot;
      const type = siblings[index - 1]?.type ?? '';
      const place = HELD[type];
      const sign = place === undefined ? undefined : SIGN.exec(rawTextOf(token).text)?.[1];
      // A heading that begins with the sign of another is told as such.
      if (sign !== undefined && !(type === 'heading_open' && sign.startsWith('#')))
        faults.push({
          line,
          found: excerpt(token.content),
          message: `« ${sign} » qui reste sur la page : rien ne s’ouvre dans ${place}`,
          expected: `le texte seul, ou « \\${sign} » pour garder le signe`,
        });
      const term = place === undefined ? termTakenIn(spot, sourceLines(env)) : undefined;
      if (term !== undefined) faults.push(term);
    },
  },
});

/** The last line of a meaning, at the margin, when a meaning follows: it was to be the next term. */
function termTakenIn({ token, line, siblings, index }: Spot, lines: readonly string[]) {
  const lineCount = token.content.split('\n').length;
  const next = siblings.slice(index + 1, index + 4).map(({ type }) => type);
  if (lineCount < 2 || next[1] !== 'dd_close' || next[2] !== 'dd_open') return undefined;
  const last = line + lineCount - 1;
  const term = lines[last - 1] ?? '';
  if (!/^\S/.test(term) || !/^\s{0,3}[:~]\s/.test(lines[last] ?? '')) return undefined;
  return {
    line: last,
    found: excerpt(term),
    message: `terme que la définition d’au-dessus prend avec elle : « ${excerpt(term)} »`,
    expected: 'une ligne vide avant ce terme',
  };
}
