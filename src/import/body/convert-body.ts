import { select } from '../../markdown/from-html/dom.ts';
import { htmlToMarkdown } from '../../markdown/from-html/html-to-markdown.ts';
import { settleNotes } from '../../markdown/from-html/notes.ts';
import { forgetOurSigns } from '../../markdown/from-html/our-signs.ts';
import { followPlaces } from '../../markdown/from-html/places.ts';
import { toSlug } from '../../model/slug.ts';
import { Remarks } from '../remarks.ts';
import { fillBoxes } from './fill-boxes.ts';
import { settleFootnotes } from './footnotes.ts';
import { levelHeadings, takeTitle } from './headings.ts';
import { type GivenAnchors, removeJekyllSigns } from './jekyll-signs.ts';
import { type LinkResolver, rewriteLinks } from './links.ts';
import { type LiquidValues, resolveLiquid } from './liquid.ts';
import { placeNotes } from './margin-notes.ts';
import { mendLinks } from './mend-links.ts';
import { setSigns, tellOddities, tooltips } from './oddities.ts';
import { settleOtherTools } from './other-tools.ts';
import { parseHtml } from './parse-html.ts';
import { lineFinder, plainSigns } from './signs.ts';
import { toHtml } from './source-parser.ts';
import { tidyLines } from './tidy-lines.ts';

/** What a body needs to know of the file and of the tree it comes from. */
export interface BodyContext {
  /** Title of the page, when its front matter has one. */
  title?: string | undefined;
  /** Line of the file where the body starts. */
  firstLine: number;
  /** The body is HTML already. */
  isHtml?: boolean | undefined;
  liquid: LiquidValues;
  resolve: LinkResolver;
}

/** A body in Trame's Markdown. */
export interface ConvertedBody {
  markdown: string;
  /** The heading that was the page's title, taken out of the body. */
  titleHeading?: string | undefined;
  remarks: Remarks;
}

/** Turns the Markdown that editors wrote for Jekyll, or HTML, into Trame's Markdown, word for word. */
export function convertBody(source: string, context: BodyContext): ConvertedBody {
  const remarks = new Remarks(context.firstLine - 1);
  const { root, anchors } = context.isHtml
    ? { root: readHtml(source), anchors: new Map<string, string>() }
    : read(source, context, remarks);
  settleNotes(root);
  const titleHeading = takeTitle(root, context.title);
  fillBoxes(root, remarks);
  levelHeadings(root, remarks);
  tellOddities(root, remarks);
  setSigns(root, remarks);
  if (context.isHtml) followPlaces(root);
  followAnchors(root, anchors);
  const titles = tooltips(root);
  rewriteLinks(root, context.resolve, remarks);
  titles.tellLost(remarks);
  if (!context.isHtml) placeNotes(root, remarks);
  settleFootnotes(root, remarks);
  const { markdown, told } = htmlToMarkdown(root);
  for (const { text, line } of told) remarks.review(text, line);
  return { markdown, titleHeading, remarks };
}

function readHtml(source: string): Element {
  const root = parseHtml(plainSigns(source));
  forgetOurSigns(root);
  return root;
}

/** Reads Markdown as editors write it: Jekyll's languages first, then each line's habits, then Markdown itself. */
function read(
  source: string,
  { liquid }: BodyContext,
  remarks: Remarks,
): { root: Element; anchors: GivenAnchors } {
  const { text, anchors } = removeJekyllSigns(
    resolveLiquid(settleOtherTools(plainSigns(source), remarks), liquid, remarks),
    remarks,
  );
  tellUnusedAddresses(text, remarks);
  const lines = tidyLines(mendLinks(text), remarks);
  const html = toHtml(
    lines.map((line) => line.text).join('\n'),
    lines.map(({ line }) => line),
  );
  return { root: parseHtml(html), anchors };
}

/** Addresses given apart (`[ici]: https://…`) that no link names are nowhere on the page. */
function tellUnusedAddresses(text: string, remarks: Remarks): void {
  const lineOf = lineFinder(text);
  const used = new Set(
    [...text.matchAll(/\[([^\][\n]{1,100})\](?!:)/g)].map(([, label = '']) => label.toLowerCase()),
  );
  for (const { 0: whole, 1: label = '', index } of text.matchAll(ADDRESS_APART))
    if (!used.has(label.toLowerCase()))
      remarks.left(`adresse jamais employée : ${whole.trim()}`, lineOf(index));
}

const ADDRESS_APART = /^ {0,3}\[([^\]^\n][^\]\n]{0,100})\]:[ \t]*\S.*$/gm;

/** A link to an anchor that kramdown gave leads to the one that the heading's words give. */
function followAnchors(root: Element, anchors: GivenAnchors): void {
  for (const link of select(root, 'a[href^="#"]')) {
    const words = anchors.get((link.getAttribute('href') ?? '').slice(1));
    if (words !== undefined) link.setAttribute('href', `#${toSlug(words)}`);
  }
}
