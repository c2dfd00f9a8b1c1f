import MarkdownIt, { type Token } from 'markdown-it';

/**
 * A document that was parsed once and is kept for all that is made of it, as one string: a few times lighter than its
 * tokens, sent to another thread as it is, and read anew by each rendering, which may then change what it reads.
 */
export type PackedText = string;

/** A text between two marks is its words alone; of the others, what differs from an empty token. */
type PackedToken = string | [type: string, tag: string, nesting: -1 | 0 | 1, rest?: Rest];

interface Rest {
  content?: string;
  markup?: string;
  info?: string;
  attrs?: NonNullable<Token['attrs']>;
  meta?: NonNullable<Token['meta']>;
  block?: true;
  hidden?: true;
  children?: PackedToken[];
}

/** Packs the tokens of a document. Their lines are left out: only the check needs them. */
export const packTokens = (tokens: readonly Token[]): PackedText =>
  JSON.stringify(tokens.map(packToken));

/** The tokens of a document, made anew each time. */
export const unpackTokens = (packed: PackedText): Token[] =>
  (JSON.parse(packed) as PackedToken[]).map(unpackToken);

function packToken(token: Token): PackedToken {
  const { type, tag, nesting, content, markup, info, attrs, meta, block, hidden, children } = token;
  if (type === 'text') return content;
  const rest: Rest = {
    // What an inline token holds stands in its children.
    ...(content !== '' && type !== 'inline' && { content }),
    ...(markup !== '' && { markup }),
    ...(info !== '' && { info }),
    ...(attrs && { attrs }),
    ...(meta && { meta }),
    ...(block && { block }),
    ...(hidden && { hidden }),
    ...(children && { children: children.map(packToken) }),
  };
  return [type, tag, nesting, rest];
}

function unpackToken(packed: PackedToken): Token {
  if (typeof packed === 'string') {
    const text = new MarkdownIt.Token('text', '', 0);
    text.content = packed;
    return text;
  }
  const [type, tag, nesting, rest] = packed;
  const token = new MarkdownIt.Token(type, tag, nesting);
  return Object.assign(token, rest, rest?.children && { children: rest.children.map(unpackToken) });
}
