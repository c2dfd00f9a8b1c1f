import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Heading } from '../heading.ts';
import { headingIds, headingLevel, headingSource } from '../syntax/headings.ts';
import { countWords } from './count-words.ts';
import { renderEnv, spokenText } from './render-env.ts';

/** Headings with an id and a link to themselves; the outline and the number of words go to the environment. */
export function outline(md: MarkdownIt): void {
  md.core.ruler.push('outline', nameHeadings);
  md.core.ruler.push('count_words', measure);
  md.renderer.rules.heading_close = (tokens, index) => {
    const { tag, meta } = tokens[index] as Token;
    const { id, text } = meta as unknown as Heading;
    const label = md.utils.escapeHtml(`Lien vers la section «\u202F${text}\u202F»`);
    return ` <a class="ancre" href="#${id}" aria-label="${label}">#</a></${tag}>\n`;
  };
}

function nameHeadings({ tokens, env }: StateCore): void {
  const { context, headings } = renderEnv(env);
  const idOf = headingIds(context.idPrefix);
  tokens.forEach((open, index) => {
    const children = tokens[index + 1]?.children;
    const close = tokens[index + 2];
    if (open.type !== 'heading_open' || !children || !close) return;
    const level = headingLevel(open.tag, context.headingShift);
    const id = idOf(headingSource(children));
    const text = spokenText(children, env);
    headings.push({ level, id, text });
    open.tag = `h${level}`;
    open.attrSet('id', id);
    close.tag = open.tag;
    close.meta = { id, text };
  });
}

function measure({ tokens, env }: StateCore): void {
  let words = 0;
  for (const { type, children } of tokens) {
    if (type !== 'inline' || !children) continue;
    for (const child of children) words += wordsOf(child, env);
  }
  renderEnv(env).words = words;
}

function wordsOf(token: Token, env: StateCore['env']): number {
  if (token.type === 'text' || token.type === 'code_inline') return countWords(token.content);
  return token.type === 'figure' ? countWords(spokenText([token], env)) : 0;
}
