import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { abbreviationOf } from '../syntax/abbreviations.ts';
import { typesetAs } from './render-env.ts';

/**
 * Marks abbreviations up. The first time, the text says what one stands for, since touch screens and paper show no
 * tooltip: « CNIL (Commission nationale…) ». Titles and links stay short: there, an abbreviation is only marked up. A term
 * of the glossary stays a link of its own: what it stands for follows it.
 */
export function expandAbbreviations(md: MarkdownIt): void {
  md.core.ruler.push('expand_abbreviations', (state) => {
    const known = takeDefinitions(state);
    if (known.size === 0) return;
    const glossary = glossaryOf(known);
    state.tokens.forEach((token, index) => {
      if (token.type !== 'inline' || !token.children) return;
      const inTitle = /^(?:heading|box_title)_open$/.test(state.tokens[index - 1]?.type ?? '');
      token.children = markUp(state, token.children, inTitle, glossary);
    });
  });
}

/** The abbreviations of a document, ready to be looked for. */
export interface Glossary {
  known: ReadonlyMap<string, string>;
  /** Finds the letters that abbreviations begin with: most words are then skipped at no cost. */
  initials: RegExp;
  /** Lengths of the abbreviations, the longest first. */
  lengths: readonly number[];
  explained: Set<string>;
}

/** Definitions leave the document; of two for the same abbreviation, the first counts. */
function takeDefinitions(state: StateCore): Map<string, string> {
  const known = new Map<string, string>();
  const isDefinition = ({ type }: Token) => type === 'abbreviation';
  const definitions = state.tokens.filter(isDefinition);
  if (definitions.length === 0) return known;
  state.tokens = state.tokens.filter((token) => !isDefinition(token));
  for (const { meta } of definitions) {
    const { label, expansion } = abbreviationOf(meta);
    const word = typesetAs(label, state.env);
    if (!known.has(word)) known.set(word, typesetAs(expansion, state.env));
  }
  return known;
}

/** @param known each abbreviation with what it stands for; not empty */
export function glossaryOf(known: ReadonlyMap<string, string>): Glossary {
  const labels = [...known.keys()];
  const initials = new Set(labels.map((label) => String.fromCodePoint(label.codePointAt(0) ?? 0)));
  return {
    known,
    // Abbreviations begin with a letter or a digit: nothing to escape.
    initials: new RegExp(`[${[...initials].join('')}]`, 'gu'),
    lengths: [...new Set(labels.map(({ length }) => length))].sort((a, b) => b - a),
    explained: new Set(),
  };
}

function markUp(
  state: StateCore,
  tokens: readonly Token[],
  inTitle: boolean,
  glossary: Glossary,
): Token[] {
  const text = tokens.map(said).join('');
  const parentheses: Parentheses = { open: false, read: 0 };
  let links = 0;
  let offset = 0;
  const marked = tokens.flatMap((token, index) => {
    if (token.type === 'link_open' || token.type === 'link_close') links += token.nesting;
    const isPart = isInTerm(tokens, index) && !glossary.known.has(token.content);
    const place = { text, offset, parentheses, mayExplain: !inTitle && !isPart && links === 0 };
    offset += said(token).length;
    const isAddress = tokens[index - 1]?.markup === 'autolink';
    return token.type === 'text' && !isAddress ? markUpText(state, token, place, glossary) : token;
  });
  return explainedAfterTerms(marked);
}

const isInTerm = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.type === 'term_open';

/** What an abbreviation stands for leaves the link of its term: « [CNIL] (Commission nationale…) ». */
function explainedAfterTerms(tokens: Token[]): Token[] {
  tokens.forEach((explanation, index) => {
    const close = tokens[index + 1];
    if (tokens[index - 1]?.type !== 'abbr_close' || close?.type !== 'term_close') return;
    tokens.splice(index, 2, close, explanation);
  });
  return tokens;
}

function said({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return type === 'text' || type === 'code_inline' ? content : '';
}

/** Where a text token stands in its paragraph. */
interface Place {
  text: string;
  offset: number;
  /** Of the paragraph, shared by its tokens. */
  parentheses: Parentheses;
  mayExplain: boolean;
}

/** Whether a parenthesis is open, at the place up to which the paragraph was read. */
interface Parentheses {
  open: boolean;
  read: number;
}

/** Whether a place stands in parentheses. Places are asked for in order: each sign is read once. */
function isInParentheses(text: string, at: number, parentheses: Parentheses): boolean {
  for (; parentheses.read <= at; parentheses.read += 1) {
    const sign = text[parentheses.read];
    if (sign === '(' || sign === ')') parentheses.open = sign === '(';
  }
  return parentheses.open;
}

function markUpText(state: StateCore, token: Token, place: Place, glossary: Glossary): Token[] {
  const { content } = token;
  const tokens: Token[] = [];
  let from = 0;
  for (const { label, expansion, index } of abbreviationsIn(content, glossary)) {
    tokens.push(textToken(state, content.slice(from, index)));
    tokens.push(...abbreviationTokens(state, label, expansion, index, place, glossary));
    from = index + label.length;
  }
  if (tokens.length === 0) return [token];
  return [...tokens, textToken(state, content.slice(from))].filter(
    ({ type, content: left }) => type !== 'text' || left !== '',
  );
}

/** The abbreviations of a text, in its order, each with its place. */
export function* abbreviationsIn(
  content: string,
  glossary: Glossary,
): Iterable<{ label: string; expansion: string; index: number }> {
  let from = 0;
  for (const { index } of content.matchAll(glossary.initials)) {
    const label = index < from ? undefined : abbreviationAt(content, index, glossary);
    const expansion = label && glossary.known.get(label);
    if (!label || !expansion) continue;
    yield { label, expansion, index };
    from = index + label.length;
  }
}

/** The longest abbreviation that stands at a place, between the edges of words. */
function abbreviationAt(content: string, index: number, { known, lengths }: Glossary) {
  if (isInWord(content[index - 1])) return undefined;
  for (const length of lengths) {
    const label = content.slice(index, index + length);
    if (known.has(label) && !isInWord(content[index + length])) return label;
  }
  return undefined;
}

const isInWord = (sign = ''): boolean => /[\p{L}\p{N}]/u.test(sign);

function abbreviationTokens(
  state: StateCore,
  label: string,
  expansion: string,
  index: number,
  { text, offset, parentheses, mayExplain }: Place,
  { explained }: Glossary,
): Token[] {
  const open = new state.Token('abbr_open', 'abbr', 1);
  const close = new state.Token('abbr_close', 'abbr', -1);
  const at = offset + index;
  const marked = [open, textToken(state, label), close];
  const isFirst = mayExplain && !explained.has(label);
  if (isFirst) explained.add(label);
  if (!isFirst || isExplainedAround(text, at, label, expansion)) {
    open.attrSet('title', expansion);
    return marked;
  }
  // In French, parentheses within parentheses are square.
  const explanation = isInParentheses(text, at, parentheses)
    ? ` [${expansion}]`
    : ` (${expansion})`;
  return [...marked, textToken(state, explanation)];
}

/** Whether the writer gives the expansion just before or just after: « la Commission nationale… (CNIL) ». */
function isExplainedAround(text: string, at: number, label: string, expansion: string): boolean {
  const reach = expansion.length + 8;
  const after = at + label.length;
  const around = [text.slice(Math.max(0, at - reach), at), text.slice(after, after + reach)];
  return around.some((part) => fold(part).includes(fold(expansion)));
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}
