import type { Env } from 'markdown-it';
import type { MarkdownFacts } from './facts.ts';
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
