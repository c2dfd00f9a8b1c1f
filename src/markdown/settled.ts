import type { Token } from 'markdown-it';
import { notes } from './html/notes.ts';
import { typeset } from './html/typeset.ts';
import { createParser } from './parser.ts';
import { isSafeAddress } from './syntax/addresses.ts';

/** What a text keeps wherever it is shown: its notes in their place, and in French its typography. */
const settling = (isForeign: boolean) => {
  const md = createParser().use(notes);
  return isForeign ? md : md.use(typeset);
};

function parserOf(isForeign: boolean) {
  const parser = settling(isForeign);
  parser.validateLink = isSafeAddress;
  const settler = settling(isForeign);
  settler.core.ruler.enableOnly(isForeign ? ['gather_notes'] : ['gather_notes', 'typeset']);
  return { parser, settler };
}

const FRENCH = parserOf(false);
const FOREIGN = parserOf(true);

/** Parses a document as pages show it, up to what depends on the page. */
export const parseSettled = (source: string, isForeign = false): Token[] =>
  (isForeign ? FOREIGN : FRENCH).parser.parse(source, {});

/** Brings there the tokens of a document that was parsed for its check. The tokens given are changed. */
export function settle(tokens: Token[], isForeign = false): Token[] {
  const { settler } = isForeign ? FOREIGN : FRENCH;
  const state = new settler.core.State('', settler, {});
  state.tokens = tokens;
  settler.core.process(state);
  return state.tokens;
}
