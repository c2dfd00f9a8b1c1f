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
    const { id } = meta as unknown as Pick<Heading, 'id'>;
    return ` ${ownLink(id)}</${tag}>\n`;
  };
}

/**
 * A heading's link to itself, for who points at it. Within the heading it would be read out with it, and be one more stop
 * of the keyboard at each: the contents of the page, which have the same links, are for all.
 */
const ownLink = (id: string): string =>
  `<a class="ancre" href="#${id}" aria-hidden="true" tabindex="-1">#</a>`;

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
    close.meta = { id };
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
