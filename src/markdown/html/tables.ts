import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import { renderEnv, spokenText } from './render-env.ts';

const ALIGNMENTS: Record<string, string> = {
  'text-align:left': 'a-gauche',
  'text-align:center': 'au-centre',
  'text-align:right': 'a-droite',
};

/** From so many columns on, a table holds on no telephone: there, each row is a card whose cells say their column. */
const COLUMNS_OF_CARDS = 3;

/** Tables in a frame that scrolls on narrow screens, by keyboard too; headers have a scope, alignments a class. */
export function tables(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, {
    table_open: (tokens, index, _options, env) => {
      const caption = tokens[index + 1]?.type === 'caption_open' && tokens[index + 2]?.children;
      const label = caption ? md.utils.escapeHtml(spokenText(caption, env)) : 'Tableau';
      // Without a name of its own, a region would be one landmark too many; so would it among several texts.
      const isAlone = !renderEnv(env).context.idPrefix;
      const role = caption && isAlone ? 'region' : 'group';
      const cards = nameColumns(md, tokens, index, env) ? ' en-cartes' : '';
      return `<div class="tableau${cards}" role="${role}" tabindex="0" aria-label="${label}">\n<table>\n`;
    },
    table_close: () => '</table>\n</div>\n',
    th_open: (tokens, index) =>
      isEmptyHeader(tokens[index + 1])
        ? `<td${alignment(tokens[index])}>`
        : `<th scope="col"${alignment(tokens[index])}>`,
    th_close: (tokens, index) => (isEmptyHeader(tokens[index - 1]) ? '</td>\n' : '</th>\n'),
    td_open: (tokens, index) => {
      const column = tokens[index]?.attrGet(COLUMN);
      return `<td${alignment(tokens[index])}${column ? ` ${COLUMN}="${column}"` : ''}>`;
    },
  } satisfies Record<string, RendererRule>);
}

const COLUMN = 'data-colonne';

/**
 * Gives each cell of a wide table the name of its column, but those of the first, which name their row. Says whether the
 * table is one.
 */
function nameColumns(
  md: MarkdownIt,
  tokens: Token[],
  start: number,
  env: Env | undefined,
): boolean {
  const names: string[] = [];
  let column = 0;
  for (let at = start; tokens[at] && tokens[at]?.type !== 'table_close'; at += 1) {
    const token = tokens[at];
    if (token?.type === 'th_open')
      names.push(md.utils.escapeHtml(spokenText(tokens[at + 1]?.children ?? [], env)));
    if (token?.type === 'tbody_open' && names.length < COLUMNS_OF_CARDS) return false;
    if (token?.type === 'tr_open') column = 0;
    if (token?.type !== 'td_open') continue;
    if (column > 0) token.attrSet(COLUMN, names[column] ?? '');
    column += 1;
  }
  return names.length >= COLUMNS_OF_CARDS;
}

/** A header that says nothing (the corner of a table) is not one. */
const isEmptyHeader = (cell: Token | undefined): boolean => cell?.children?.length === 0;

function alignment(cell: Token | undefined): string {
  const name = ALIGNMENTS[String(cell?.attrGet('style'))];
  return name ? ` class="${name}"` : '';
}
