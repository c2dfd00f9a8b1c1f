import type { Env } from 'markdown-it';
import { checkAbbreviations } from './faults/abbreviations.ts';
import { checkBoxes } from './faults/boxes.ts';
import type { CheckFactory } from './faults/check.ts';
import { checkFootnotes } from './faults/footnotes.ts';
import { checkHeadings } from './faults/headings.ts';
import { checkLinks } from './faults/links.ts';
import { checkMalformed, malformations } from './faults/malformed.ts';
import { checkRawHtml } from './faults/raw-html.ts';
import { spots, trackInlineLines } from './faults/spot.ts';
import { checkTables } from './faults/tables.ts';
import { createParser } from './parser.ts';
import type { Heading } from './render.ts';

/** Something that a text should not hold, told so that its writer can mend it. */
export interface MarkdownFault {
  /** Line of the source, from 1. */
  line: number;
  /** What stands in the source. */
  found: string;
  /** What is wrong, in French. */
  message: string;
  /** What to write instead, in French. */
  expected: string;
}

/** What a text points at, how it is divided, and what is wrong in it. Lines are those of the source, from 1. */
export interface MarkdownFacts {
  links: { href: string; line: number }[];
  images: { src: string; alt: string; line: number }[];
  /** Key figures that the text quotes, known or not. */
  figures: { slug: string; line: number }[];
  /** With the ids of the page, but as they were written: no typography. */
  headings: (Heading & { line: number })[];
  faults: MarkdownFault[];
}

const CHECKS: readonly CheckFactory[] = [
  checkHeadings,
  checkLinks,
  checkRawHtml,
  checkBoxes,
  checkTables,
  checkFootnotes,
  checkAbbreviations,
  checkMalformed,
];

const parser = createInspector();

/** Reads a text for what it holds and for its faults, in the order of its lines; renders nothing. */
export function inspectMarkdown(source: string): MarkdownFacts {
  const facts: MarkdownFacts = { links: [], images: [], figures: [], headings: [], faults: [] };
  const env: Env = {};
  const checks = CHECKS.map((start) => start(facts, env));
  for (const spot of spots(parser.parse(source, env)))
    for (const { at } of checks) at[spot.token.type]?.(spot);
  for (const { end } of checks) end?.();
  facts.faults.sort((a, b) => a.line - b.line);
  return facts;
}

/** The parser of the pages, opened to what they refuse so that it can be named: HTML, and dangerous addresses. */
function createInspector() {
  const md = createParser().use(trackInlineLines).use(malformations);
  md.options.html = true;
  md.validateLink = () => true;
  // Pages know no blocks of HTML either: what such a block would swallow is read as they read it.
  md.disable(['html_block', 'strip_references']);
  return md;
}
