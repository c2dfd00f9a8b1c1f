import type { Token } from 'markdown-it';
import { notes } from './html/notes.ts';
import { typeset } from './html/typeset.ts';
import { createParser } from './parser.ts';
import { isSafeAddress } from './syntax/addresses.ts';

/** What a text keeps wherever it is shown: its notes in their place, its typography. */
const settling = () => createParser().use(notes).use(typeset);

const parser = settling();
parser.validateLink = isSafeAddress;

const settler = settling();
settler.core.ruler.enableOnly(['gather_notes', 'typeset']);

/** Parses a document as pages show it, up to what depends on the page. */
export const parseSettled = (source: string): Token[] => parser.parse(source, {});

/** Brings there the tokens of a document that was parsed for its check. The tokens given are changed. */
export function settle(tokens: Token[]): Token[] {
  const state = new settler.core.State('', settler, {});
  state.tokens = tokens;
  settler.core.process(state);
  return state.tokens;
}
