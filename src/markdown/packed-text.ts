import MarkdownIt, { type Token } from 'markdown-it';

/**
 * A document that was parsed once and is kept for all that is made of it, as JSON in UTF-8: many times lighter than its
 * tokens, held once by all threads, and read anew by each rendering, which may then change what it reads.
 */
export type PackedText = Uint8Array<ArrayBufferLike>;

/** What many tokens of a document have in common: type, tag, nesting, markup, whether they are blocks, or hidden. */
type Kind = [type: string, tag: string, nesting: -1 | 0 | 1, markup: string, flags: number];

const BLOCK = 1;
const HIDDEN = 2;

/**
 * A text between two marks is its words alone. Of the others: the place of their kind in the list of the document, with
 * what they hold, tokens, or what differs from an empty token.
 */
type PackedToken = string | number | [kind: number, PackedToken[] | Rest];

interface Rest {
  content?: string;
  info?: string;
  attrs?: NonNullable<Token['attrs']>;
  meta?: NonNullable<Token['meta']>;
  children?: PackedToken[];
}

interface Packed {
  kinds: Kind[];
  tokens: PackedToken[];
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Packs the tokens of a document. Their lines are left out: only the check needs them. */
export function packTokens(tokens: readonly Token[]): PackedText {
  const places = new Map<string, number>();
  const kinds: Kind[] = [];
  const placeOf = ({ type, tag, nesting, markup, block, hidden }: Token): number => {
    const flags = (block ? BLOCK : 0) + (hidden ? HIDDEN : 0);
    const name = `${type} ${tag} ${nesting} ${flags} ${markup}`;
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, kinds.length);
    return kinds.push([type, tag, nesting, markup, flags]) - 1;
  };
  const packed: Packed = { kinds, tokens: tokens.map((token) => packToken(token, placeOf)) };
  return shared(encoder.encode(JSON.stringify(packed)));
}

/** The bytes where every thread reads them; browsers, which pack for the check of the form alone, share no memory. */
function shared(bytes: Uint8Array): PackedText {
  if (typeof SharedArrayBuffer === 'undefined') return bytes;
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The tokens of a document, made anew each time. */
export function unpackTokens(packed: PackedText): Token[] {
  const { kinds, tokens }: Packed = JSON.parse(decoder.decode(packed));
  return tokens.map((token) => unpackToken(token, kinds));
}

function packToken(token: Token, placeOf: (token: Token) => number): PackedToken {
  const { type, content, info, attrs, meta, children } = token;
  if (type === 'text') return content;
  const place = placeOf(token);
  const held = children?.map((child) => packToken(child, placeOf));
  const rest: Rest = {
    // What an inline token holds stands in its children.
    ...(content !== '' && type !== 'inline' && { content }),
    ...(info !== '' && { info }),
    ...(attrs && { attrs }),
    ...(meta && { meta }),
  };
  if (Object.keys(rest).length > 0) return [place, { ...rest, ...(held && { children: held }) }];
  return held ? [place, held] : place;
}

function unpackToken(packed: PackedToken, kinds: readonly Kind[]): Token {
  if (typeof packed === 'string') {
    const text = newToken('text', '', 0);
    text.content = packed;
    return text;
  }
  const [place, held = undefined] = typeof packed === 'number' ? [packed] : packed;
  const [type, tag, nesting, markup, flags] = kinds[place] as Kind;
  const token = newToken(type, tag, nesting);
  token.markup = markup;
  token.block = (flags & BLOCK) !== 0;
  token.hidden = (flags & HIDDEN) !== 0;
  if (!held) return token;
  const { children, ...rest }: Rest = Array.isArray(held) ? { children: held } : held;
  Object.assign(token, rest);
  if (children) token.children = children.map((child) => unpackToken(child, kinds));
  return token;
}

/** By what a text that was parsed for its check is found again: the same words in French and in another language are two. */
export const checkedKey = (source: string, isForeign: boolean): string =>
  isForeign ? `\u0000${source}` : source;

/** A token as its own constructor makes it, which defines each field by a call: most of the time that unpacking took. */
function newToken(type: string, tag: string, nesting: Token['nesting']): Token {
  const token: Token = Object.create(MarkdownIt.Token.prototype);
  token.type = type;
  token.tag = tag;
  token.attrs = null;
  token.map = null;
  token.nesting = nesting;
  token.level = 0;
  token.children = null;
  token.content = '';
  token.markup = '';
  token.info = '';
  token.meta = null;
  token.block = false;
  token.hidden = false;
  return token;
}
