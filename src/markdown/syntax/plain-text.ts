import type { Token } from 'markdown-it';

/**
 * What inline tokens say once their markup is gone. Margin notes and calls of footnotes are beside the text: left out.
 * @param figure how a quoted figure reads; as it was written unless told otherwise
 */
export function plainText(
  tokens: readonly Token[],
  figure: (token: Token) => string = ({ content }) => content,
): string {
  let text = '';
  let notes = 0;
  for (const token of tokens) {
    if (token.type.startsWith('margin_note')) notes += token.nesting;
    if (notes === 0) text += tokenText(token, figure);
  }
  return text;
}

function tokenText(token: Token, figure: (token: Token) => string): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'image':
      return plainText(token.children ?? [], figure);
    case 'figure':
      return figure(token);
    default:
      return token.content;
  }
}
