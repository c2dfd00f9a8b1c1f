import type { MarkdownIt, Token } from 'markdown-it';
import { BOX_KINDS } from '../syntax/box-kinds.ts';
import { boxMeta } from '../syntax/boxes.ts';
import { frenchWords } from './render-env.ts';

/**
 * Boxes as notes beside the text: `role="note"` rather than `<aside>`, which would make each one a landmark.
 * The kind is always written: its colour alone would say nothing on paper or to someone who does not see it.
 */
export function boxesHtml(md: MarkdownIt): void {
  Object.assign(md.renderer.rules, {
    box_open: (tokens, index) =>
      `<div class="encadre encadre-${boxMeta(tokens[index]?.meta).kind}" role="note">\n`,
    box_title_open: (tokens, index, _options, env) =>
      `<p class="encadre-titre">${kindTitle(tokens[index - 1], frenchWords(env))}`,
    box_title_close: () => '</p>\n',
    box_close: () => '</div>\n',
    box_fault: (tokens, index) =>
      `<p><mark>${md.utils.escapeHtml(tokens[index]?.content ?? '')}</mark></p>\n`,
  } satisfies MarkdownIt['renderer']['rules']);
}

function kindTitle(open: Token | undefined, mark: string): string {
  const { kind, titled } = boxMeta(open?.meta);
  const title = kind ? BOX_KINDS[kind] : '';
  if (titled) return `<span class="encadre-genre"${mark}>${title}\u00A0:</span> `;
  return mark ? `<span${mark}>${title}</span>` : title;
}
