import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { createParser } from '../../markdown/parser.ts';
import { abbreviationOf } from '../../markdown/syntax/abbreviations.ts';
import { boxMeta } from '../../markdown/syntax/boxes.ts';
import { figureMeta } from '../../markdown/syntax/figures.ts';
import { footnoteLabel } from '../../markdown/syntax/footnotes.ts';
import { htmlInMarkdown } from './html-in-markdown.ts';
import { lenientEmphasis } from './lenient-emphasis.ts';

/** Reads what editors wrote as HTML, with the elements that the converter to Markdown knows. */
const parser = createParser().use(htmlInMarkdown).use(lenientEmphasis).use(elements).use(lines);

/**
 * The Markdown of an old site as HTML.
 * @param lines the line of the source that each line of the text comes from
 */
export const toHtml = (text: string, lines: readonly number[]): string =>
  parser.render(text, { lines });

function elements(md: MarkdownIt): void {
  // The converter sees to captions, numbered ones too.
  md.core.ruler.disable('caption');
  const { escapeHtml } = md.utils;
  Object.assign(md.renderer.rules, {
    box_open: (tokens, index) => {
      const title = tokens[index + 2]?.content ?? '';
      return `<div data-encadre="${boxMeta(tokens[index]?.meta).kind}" data-titre="${escapeHtml(title)}"${lineOf(tokens[index])}>`;
    },
    // The title is written as it was: in the attribute.
    box_title_open: (tokens, index) => {
      const inline = tokens[index + 1];
      if (inline) inline.children = [];
      return '';
    },
    box_title_close: () => '',
    box_close: () => '</div>',
    box_fault: (tokens, index) => `<p>${escapeHtml(tokens[index]?.content ?? '')}</p>`,
    margin_note_open: () => '<span data-marge>',
    margin_note_close: () => '</span>',
    footnote_open: (tokens, index) =>
      `<div data-note-de-bas="${escapeHtml(footnoteLabel(tokens[index]?.meta))}"${lineOf(tokens[index])}>`,
    footnote_close: () => '</div>',
    footnote_call: (tokens, index) => {
      const label = escapeHtml(footnoteLabel(tokens[index]?.meta));
      return `<sup data-appel="${label}">${label}</sup>`;
    },
    figure: (tokens, index) =>
      `<data value="${figureMeta(tokens[index]?.meta).slug}">chiffre</data>`,
    abbreviation: (tokens, index) => {
      const { label, expansion } = abbreviationOf(tokens[index]?.meta);
      return `<div data-sigle="${escapeHtml(label)}" title="${escapeHtml(expansion)}"></div>`;
    },
  } satisfies MarkdownIt['renderer']['rules']);
}

const lineOf = (token: Token | undefined): string => {
  const line = token?.attrGet('data-line');
  return line ? ` data-line="${line}"` : '';
};

function lines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', (state: StateCore) => {
    const known = (state.env.lines ?? []) as number[];
    for (const token of state.tokens) {
      const at = token.map?.[0];
      if (at !== undefined && token.nesting !== -1)
        token.attrSet('data-line', String(known[at] ?? at + 1));
    }
  });
}
