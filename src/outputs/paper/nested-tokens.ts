import type { Token } from 'markdown-it';

/** A token with what stands between it and the one that closes it. */
export interface Nested {
  open: Token;
  inside: Nested[];
}

/** The flat tokens of markdown-it as a tree. */
export function nest(tokens: readonly Token[]): Nested[] {
  const root: Nested[] = [];
  const levels = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      levels.pop();
      continue;
    }
    const nested: Nested = { open: token, inside: [] };
    levels.at(-1)?.push(nested);
    if (token.nesting === 1) levels.push(nested.inside);
  }
  return root;
}
