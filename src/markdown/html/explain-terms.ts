import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Term } from '../terms.ts';
import { type RenderEnv, renderEnv } from './render-env.ts';

/** More would speckle the page: readers would see links before words. */
const MOST_TERMS = 6;

/** Blocks whose words stay as they are: titles, headers, and what someone else wrote. */
const LEFT_ALONE = /^(?:heading|box_title|th|caption|dt|blockquote)_(?:open|close)$/;

/** Marks up that lead elsewhere already, or that stand beside the text. */
const CLOSED_TO_TERMS = /^(?:link|margin_note)_(?:open|close)$/;

/**
 * Makes a link of the first occurrence of each term of the glossary. Goes before abbreviations, which find the text whole
 * after it but for these links.
 */
export function explainTerms(md: MarkdownIt): void {
  md.core.ruler.push('explain_terms', (state) => {
    if (!renderEnv(state.env).context.terms) return;
    let leftAlone = 0;
    for (const token of state.tokens) {
      if (LEFT_ALONE.test(token.type)) leftAlone += token.nesting;
      if (token.type === 'inline' && token.children && leftAlone === 0)
        token.children = markUp(state, token.children);
    }
  });
}

function markUp(state: StateCore, tokens: Token[]): Token[] {
  const { terms } = renderEnv(state.env);
  let closed = 0;
  return tokens.flatMap((token) => {
    if (CLOSED_TO_TERMS.test(token.type)) closed += token.nesting;
    const isOpen = token.type === 'text' && closed === 0 && terms.length < MOST_TERMS;
    return isOpen ? markUpText(state, token) : token;
  });
}

function markUpText(state: StateCore, token: Token): Token[] {
  const { context, terms } = renderEnv(state.env);
  const { content } = token;
  const tokens: Token[] = [];
  let from = 0;
  for (const { term, start, end } of context.terms?.index.find(content) ?? []) {
    if (isNotMeant(term, context.terms?.page) || terms.includes(term)) continue;
    if (start > from) tokens.push(textToken(state, content.slice(from, start)));
    tokens.push(...termTokens(state, term, content.slice(start, end)));
    terms.push(term);
    from = end;
    if (terms.length === MOST_TERMS) break;
  }
  if (from === 0) return [token];
  if (from < content.length) tokens.push(textToken(state, content.slice(from)));
  return tokens;
}

/** A term is not explained on its own page, nor where its word means something else. */
const isNotMeant = ({ id, except }: Term, page = ''): boolean =>
  id === page || except.includes(page);

function termTokens(state: StateCore, { url }: Term, written: string): Token[] {
  const open = new state.Token('term_open', 'a', 1);
  const { context }: RenderEnv = renderEnv(state.env);
  open.attrs = [
    ['class', 'terme'],
    ['href', context.href(url) ?? url],
  ];
  return [open, textToken(state, written), new state.Token('term_close', 'a', -1)];
}

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
