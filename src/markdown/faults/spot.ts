import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A token of the source, with its line and what stands around it. */
export interface Spot {
  token: Token;
  /** From 1. */
  line: number;
  siblings: readonly Token[];
  /** Place of the token among its siblings. */
  index: number;
}

/** Every token of a document in the order of its source, blocks and what they hold; what images hold is left out. */
export function spots(tokens: readonly Token[]): Spot[] {
  const found: Spot[] = [];
  let line = 0;
  tokens.forEach((token, index) => {
    // Cells of tables do not know their line; their row does.
    line = token.map?.[0] ?? line;
    found.push({ token, line: line + 1, siblings: tokens, index });
    token.children?.forEach((child, at, siblings) => {
      found.push({ token: child, line: line + 1 + (child.map?.[0] ?? 0), siblings, index: at });
    });
  });
  return found;
}

/** Makes a parser note, in the `map` of each inline token, how many lines below the start of its block it stands. */
export function trackInlineLines(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    #line = 0;
    #counted = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      token.map = [this.#lineAt(this.pos), this.#line];
      return token;
    }

    /** Tokens come in order: each line break is counted once, however long the text. */
    #lineAt(pos: number): number {
      while (this.#counted < pos) {
        if (this.src[this.#counted] === '\n') this.#line += 1;
        this.#counted += 1;
      }
      return this.#line;
    }
  };
  md.core.ruler.after('linkify', 'lines_of_addresses', ({ tokens }: StateCore) => {
    for (const { children } of tokens) if (children) giveLines(children);
  });
}

/** An address that became a link leaves its pieces without their line: it is that of what stands before them. */
function giveLines(tokens: Token[]): void {
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    else token.map = [line, line];
    if (/^(?:soft|hard)break$/.test(token.type)) line += 1;
  }
}

/** The tokens between an opening token and the one that closes it. */
export function contentOf({ siblings, index }: Spot): Token[] {
  let depth = 0;
  for (let end = index; end < siblings.length; end += 1) {
    depth += siblings[end]?.nesting ?? 0;
    if (depth === 0) return siblings.slice(index + 1, end);
  }
  return siblings.slice(index + 1);
}

/** A piece of source short enough for a message. */
export function excerpt(source: string): string {
  const text = source.replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
