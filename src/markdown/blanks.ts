/**
 * Blanks that look like a space, or like nothing, and are not the space that Markdown asks for after a sign: no-break
 * ones (Option + space on a Mac), thin ones, the wide one of Asian keyboards, those without width, the soft hyphen.
 * For use between the brackets of an expression.
 */
export const OTHER_BLANKS =
  '\\u00A0\\u00AD\\u1680\\u2000-\\u200D\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000\\uFEFF';

const BLANKS = new RegExp(`[${OTHER_BLANKS}]`, 'gu');

/** What makes an item, a heading or a definition of the line that it begins. */
export const BLOCK_SIGN = '#{1,6}|[-*+]|\\d{1,2}[.)]|[:~]';

/** Blanks before and after such a sign, after the plain signs of the blocks around it. */
const BEFORE = new RegExp(
  `^([ \\t>]*(?:[-*+] +|\\d{1,2}[.)] +)?)([${OTHER_BLANKS}][ \\t${OTHER_BLANKS}]*)(?=(?:${BLOCK_SIGN})[ \\t${OTHER_BLANKS}]|[|>]|:::|\`\`\`)`,
  'u',
);
const AFTER = new RegExp(
  `^([ \\t>]*(?:[-*+] +|\\d{1,2}[.)] +)?(?:${BLOCK_SIGN}))([ \\t]*[${OTHER_BLANKS}][ \\t${OTHER_BLANKS}]*)(?=\\S)`,
  'u',
);

/** The line of dashes of a table. */
export const TABLE_RULE = new RegExp(
  `^[ \\t>${OTHER_BLANKS}]*\\|?[ \\t${OTHER_BLANKS}]*:?-[-|: \\t${OTHER_BLANKS}]*$`,
  'u',
);

/** Deeper, the line would be code. */
const DEEPEST = 3;

/**
 * A text with plain spaces around the signs that open its blocks, as its writer sees them already. Code is left alone, and
 * so is all the rest: within a sentence these blanks are meant.
 */
export function withPlainBlanks(source: string): string {
  if (source.search(BLANKS) === -1) return source;
  let fence = '';
  return source
    .split('\n')
    .map((line) => {
      const edge = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (edge !== '' && (fence === '' || edge.startsWith(fence))) fence = fence === '' ? edge : '';
      return fence === '' ? withPlainLine(line) : line;
    })
    .join('\n');
}

function withPlainLine(line: string): string {
  if (line.includes('|') && TABLE_RULE.test(line)) return line.replace(BLANKS, ' ');
  return line
    .replace(
      BEFORE,
      (_, start: string, blanks: string) => start + ' '.repeat(Math.min(DEEPEST, blanks.length)),
    )
    .replace(AFTER, '$1 ');
}
