import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type Edit, OPAQUE, typographyEdits } from '../typography.ts';

/**
 * French typography over the text of a document, markup or not in between (`**mot** :`); code, addresses and words of
 * another language apart.
 */
export function typeset(md: MarkdownIt): void {
  md.core.ruler.push('typeset', (state: StateCore) => {
    for (const { type, children } of state.tokens)
      if (type === 'inline' && children) typesetInline(children);
  });
}

/** A text token, and where it lies in the text of its paragraph. */
interface Piece {
  token: Token;
  start: number;
}

function typesetInline(tokens: readonly Token[]): void {
  const pieces: Piece[] = [];
  let text = '';
  let foreign = 0;
  tokens.forEach((token, index) => {
    if (token.type.startsWith('language_')) foreign += token.nesting;
    const isAddress = tokens[index - 1]?.markup === 'autolink' && token.type === 'text';
    if (token.type === 'text' && !isAddress && foreign === 0) {
      pieces.push({ token, start: text.length });
      text += token.content;
    } else text += standIn(token);
  });
  const edits = typographyEdits(text);
  if (edits.length > 0) applyEdits(pieces, edits);
}

/** What stands in the text for a token that is not text. Markup around words counts for nothing. */
function standIn({ type, nesting }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  const isMarkup = nesting !== 0 && !type.startsWith('margin_note');
  return isMarkup ? '' : OPAQUE;
}

/** Edits begin in a text token, and the spaces that they remove may go on into the next one. */
function applyEdits(pieces: readonly Piece[], edits: readonly Edit[]): void {
  let next = 0;
  for (const { token, start } of pieces) {
    const { content } = token;
    const end = start + content.length;
    let typesetContent = '';
    let from = start;
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[next]) {
      const after = edit.at + edit.remove;
      if (edit.at >= start) {
        typesetContent += content.slice(from - start, edit.at - start) + edit.insert;
      }
      from = Math.min(Math.max(from, after), end);
      if (after > end) break;
      next += 1;
    }
    token.content = typesetContent + content.slice(from - start);
  }
}
