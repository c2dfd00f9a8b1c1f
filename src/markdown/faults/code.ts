import type { Token } from 'markdown-it';
import type { Check, CheckFactory } from './check.ts';
import { sourceLines } from './source-lines.ts';
import { excerpt } from './spot.ts';

/** Signs of a list, a heading, a table, a box, a link, that a writer did not mean to show. */
const MARKDOWN =
  /^[ \t]*(?:#{1,6} |[-*+] |\d{1,2}[.)] |>|\||:::|\[\^)|\]\(|\*\*\S|\{marge\s?:|\{\{/m;

/** Finds code that nobody meant: a block that is not closed, and texts too far from the margin. */
export const checkCode: CheckFactory = ({ faults }, env): Check => ({
  at: {
    fence: ({ token, line }) => {
      const kind = /^\s*(?:\{.*|mermaid\b.*|math\b.*|plantuml\b.*)/.exec(token.info)?.[0].trim();
      if (kind !== undefined)
        faults.push({
          line,
          found: excerpt(kind),
          message: `bloc d’un autre outil, montré comme du code : « ${excerpt(kind)} »`,
          expected: 'le même contenu en texte, en tableau ou en image',
        });
      if (isClosed(token, sourceLines(env))) return;
      faults.push({
        line,
        found: token.markup,
        message: `bloc de code jamais fermé : « ${token.markup} »`,
        expected: `une ligne « ${token.markup} » après la dernière ligne du code`,
      });
    },
    code_block: ({ token, line }) => {
      if (!MARKDOWN.test(token.content)) return;
      const found = excerpt(token.content);
      faults.push({
        line,
        found,
        message: `texte trop loin de la marge, montré comme du code : « ${found} »`,
        expected:
          'le même texte avec moins d’espaces devant, ou entre deux lignes « ``` » si c’est du code',
      });
    },
  },
});

/** Whether the last line of a block is its closing fence. */
function isClosed({ markup, map }: Token, lines: readonly string[]): boolean {
  const [start, end] = map ?? [0, 0];
  const last = (lines[end - 1] ?? '').replace(/^[\s>]+/, '').trimEnd();
  return end - 1 > start && last.startsWith(markup) && /^(?:`+|~+)$/.test(last);
}
