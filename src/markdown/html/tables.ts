import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { renderEnv, spokenText } from './render-env.ts';

const ALIGNMENTS: Record<string, string> = {
  'text-align:left': 'a-gauche',
  'text-align:center': 'au-centre',
  'text-align:right': 'a-droite',
};

/** Tables in a frame that scrolls on narrow screens, by keyboard too; headers have a scope, alignments a class. */
export function tables(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, {
    table_open: (tokens, index, _options, env) => {
      const caption = tokens[index + 1]?.type === 'caption_open' && tokens[index + 2]?.children;
      const label = caption ? md.utils.escapeHtml(spokenText(caption, env)) : 'Tableau';
      // Without a name of its own, a region would be one landmark too many; so would it among several texts.
      const isAlone = !renderEnv(env).context.idPrefix;
      const role = caption && isAlone ? 'region' : 'group';
      return `<div class="tableau" role="${role}" tabindex="0" aria-label="${label}">\n<table>\n`;
    },
    table_close: () => '</table>\n</div>\n',
    th_open: (tokens, index) =>
      isEmptyHeader(tokens[index + 1])
        ? `<td${alignment(tokens[index])}>`
        : `<th scope="col"${alignment(tokens[index])}>`,
    th_close: (tokens, index) => (isEmptyHeader(tokens[index - 1]) ? '</td>\n' : '</th>\n'),
    td_open: (tokens, index) => `<td${alignment(tokens[index])}>`,
  } satisfies Record<string, RendererRule>);
}

/** A header that says nothing (the corner of a table) is not one. */
const isEmptyHeader = (cell: Token | undefined): boolean => cell?.children?.length === 0;

function alignment(cell: Token | undefined): string {
  const name = ALIGNMENTS[String(cell?.attrGet('style'))];
  return name ? ` class="${name}"` : '';
}
