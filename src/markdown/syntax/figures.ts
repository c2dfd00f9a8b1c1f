import type { MarkdownIt, StateInline } from 'markdown-it';

/** Key figures quoted in the text: `{{chiffre:personnes-en-difficulte}}`. */
export function figures(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'figure', figure);
}

/** What the token of a quoted figure knows. */
export interface FigureMeta {
  slug: string;
  /** A figure is a link; within another link it can only be text. */
  inLink: boolean;
}

export const figureMeta = (meta: unknown): FigureMeta => meta as FigureMeta;

/** The figure quoted at a place of a text: its slug, and the length of the quotation. */
export function figureAt(text: string, at: number): { slug: string; length: number } | undefined {
  const quotation = /\{\{\s*chiffre\s*:\s*([a-z0-9-]+)\s*\}\}/y;
  quotation.lastIndex = at;
  const match = quotation.exec(text);
  return match?.[1] === undefined ? undefined : { slug: match[1], length: match[0].length };
}

function figure(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false;
  const found = figureAt(state.src, state.pos);
  if (!found || state.pos + found.length > state.posMax) return false;
  if (!silent) {
    const token = state.push('figure', 'a', 0);
    token.content = state.src.slice(state.pos, state.pos + found.length);
    token.meta = { slug: found.slug, inLink: state.linkLevel > 0 };
  }
  state.pos += found.length;
  return true;
}
