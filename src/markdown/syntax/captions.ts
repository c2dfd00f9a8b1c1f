import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Captions of tables: the paragraph « Tableau : légende » just before a table moves into it. */
export function captions(md: MarkdownIt): void {
  md.core.ruler.push('caption', moveCaptions);
}

function moveCaptions(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'table_open')) return;
  const tokens: Token[] = [];
  for (const token of state.tokens) {
    const caption = token.type === 'table_open' ? takeCaption(tokens) : undefined;
    tokens.push(token);
    if (caption) tokens.push(...captionTokens(state, caption));
  }
  state.tokens = tokens;
}

/** Takes the caption off the end of what was read; `undefined` when there is none. */
function takeCaption(tokens: Token[]): Token | undefined {
  const inline = tokens.at(-2);
  if (tokens.at(-1)?.type !== 'paragraph_close' || !inline) return undefined;
  const first = inline.children?.[0];
  const label = first?.type === 'text' ? /^Tableau(?:\s\d+)?\s*:\s*/i.exec(first.content) : null;
  if (!first || !label || /^Tableau(?:\s\d+)?\s*:\s*$/i.test(inline.content)) return undefined;
  first.content = first.content.slice(label[0].length);
  tokens.length -= 3;
  return inline;
}

function captionTokens(state: StateCore, inline: Token): Token[] {
  const open = new state.Token('caption_open', 'caption', 1);
  const close = new state.Token('caption_close', 'caption', -1);
  open.block = true;
  close.block = true;
  return [open, inline, close];
}
