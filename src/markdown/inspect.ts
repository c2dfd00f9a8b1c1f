import type { Env, Token } from 'markdown-it';
import { OTHER_BLANKS } from './blanks.ts';
import type { MarkdownFacts } from './facts.ts';
import { checkAbbreviations } from './faults/abbreviations.ts';
import { checkBoxes } from './faults/boxes.ts';
import type { CheckFactory } from './faults/check.ts';
import { checkCode } from './faults/code.ts';
import { checkDefinitions } from './faults/definitions.ts';
import { checkFootnotes } from './faults/footnotes.ts';
import { checkHeadings } from './faults/headings.ts';
import { checkHeldLines } from './faults/held-lines.ts';
import { checkLeftovers } from './faults/leftovers.ts';
import { checkLineStarts } from './faults/line-starts.ts';
import { checkLinks } from './faults/links.ts';
import { checkLists } from './faults/lists.ts';
import { checkMalformed, malformations } from './faults/malformed.ts';
import { misreadWords } from './faults/misread.ts';
import { checkQuotes } from './faults/quotes.ts';
import { checkRawHtml } from './faults/raw-html.ts';
import { keepRawTexts } from './faults/raw-text.ts';
import { keepSourceLines } from './faults/source-lines.ts';
import { spots, trackInlineLines } from './faults/spot.ts';
import { checkTables, keepRows } from './faults/tables.ts';
import { unseenSigns } from './faults/unseen.ts';
import { type PackedText, packTokens } from './packed-text.ts';
import { createParser } from './parser.ts';
import { settle } from './settled.ts';
import { MOST_HTML, type TextWeight, weighTokens } from './weight.ts';

const CHECKS: readonly CheckFactory[] = [
  checkHeadings,
  checkLinks,
  checkRawHtml,
  checkBoxes,
  checkTables,
  checkFootnotes,
  checkAbbreviations,
  checkMalformed,
  checkDefinitions,
  checkLists,
  checkQuotes,
  checkCode,
  checkLineStarts,
  checkHeldLines,
  checkLeftovers,
];

const parser = createInspector();

/** Reads a text for what it holds and for its faults, in the order of its lines; renders nothing. */
export const inspectMarkdown = (source: string): MarkdownFacts => inspect(source).facts;

/**
 * The same, with the text ready for all that will be made of it. Absent where pages might not read the text as its check
 * does: they refuse HTML and dangerous addresses, which the check must see.
 * @param isForeign it is in another language than French
 */
export function readMarkdown(
  source: string,
  isForeign = false,
): {
  facts: MarkdownFacts;
  weight: TextWeight;
  /** Definitions alone, of abbreviations, links or notes: nothing of it is on the page. */
  showsNothing: boolean;
  packed?: PackedText;
} {
  const { facts, tokens } = inspect(source);
  const weight = weighTokens(tokens);
  const showsNothing = isHidden(tokens);
  if (facts.faults.length > 0 || weight.html > MOST_HTML || tokens.some(isOfTheCheck))
    return { facts, weight, showsNothing };
  return { facts, weight, showsNothing, packed: packTokens(settle(tokens, isForeign)) };
}

function inspect(source: string): { facts: MarkdownFacts; tokens: Token[] } {
  const facts: MarkdownFacts = { links: [], images: [], figures: [], headings: [], faults: [] };
  const env: Env = {};
  const checks = CHECKS.map((start) => start(facts, env));
  const tokens = parser.parse(source, env);
  for (const spot of spots(tokens)) for (const { at } of checks) at[spot.token.type]?.(spot);
  for (const { end } of checks) end?.();
  facts.faults.push(...misreadWords(source));
  const told = new Set(facts.faults.map(({ line }) => line));
  facts.faults.push(...unseenSigns(source).filter(({ line }) => !told.has(line)));
  facts.faults.sort((a, b) => a.line - b.line);
  return { facts, tokens };
}

/** Whether a document holds definitions alone; what a note says shows only where the note is called. */
function isHidden(tokens: readonly Token[]): boolean {
  let notes = 0;
  for (const { type, nesting } of tokens) {
    if (type === 'footnote_open' || type === 'footnote_close') notes += nesting;
    else if (notes === 0 && !DEFINITIONS.has(type)) return false;
  }
  return true;
}

const DEFINITIONS = new Set(['abbreviation', 'reference_definition']);

/** Tokens that only the check makes. Those that images hold make no fault. */
const isOfTheCheck = ({ type, children }: Token): boolean =>
  OF_THE_CHECK.has(type) || (children?.some(isOfTheCheck) ?? false);

const OF_THE_CHECK = new Set(['html_inline', 'malformed', 'reference_definition']);

const BLANK = new RegExp(`[${OTHER_BLANKS}]`, 'u');

/** The parser of the pages, opened to what they refuse so that it can be named: HTML, and dangerous addresses. */
function createInspector() {
  const md = createParser()
    .use(trackInlineLines)
    .use(malformations)
    .use(keepSourceLines)
    .use(keepRawTexts)
    .use(keepRows);
  md.options.html = true;
  md.validateLink = () => true;
  // Encoded, a blank that nobody sees could not be told from a letter of the address.
  const { normalizeLink } = md;
  md.normalizeLink = (address) => (BLANK.test(address) ? address : normalizeLink(address));
  // Pages know no blocks of HTML either: what such a block would swallow is read as they read it.
  md.disable(['html_block', 'strip_references']);
  return md;
}
