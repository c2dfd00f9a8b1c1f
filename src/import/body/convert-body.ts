import { Remarks } from '../remarks.ts';
import { readBlocks } from './block-reader.ts';
import type { Body } from './blocks.ts';
import { takeTitle } from './body-title.ts';
import { captionTables } from './captions.ts';
import { hideCode } from './code.ts';
import { removeComments } from './comments.ts';
import { decodeEntities } from './entities.ts';
import { fillBoxes } from './fill-boxes.ts';
import { settleFootnotes } from './footnotes.ts';
import { levelHeadings } from './heading-levels.ts';
import { convertHtml } from './html.ts';
import { removeKramdown } from './kramdown.ts';
import { toLines } from './lines.ts';
import type { LinkResolver } from './links.ts';
import { type LiquidValues, resolveLiquid } from './liquid.ts';
import { mendBody } from './mend-body.ts';
import { placeNotes } from './place-notes.ts';
import { takeDefinitions } from './read-link.ts';
import { Shield } from './shield.ts';
import { plainSigns } from './signs.ts';
import { writeBlocks } from './write-blocks.ts';

/** What a body needs to know of the file and of the tree it comes from. */
export interface BodyContext {
  /** Title of the page, when its front matter has one. */
  title?: string | undefined;
  /** Line of the file where the body starts. */
  firstLine: number;
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

/** Turns the Markdown that editors wrote for Jekyll into Trame's, word for word. */
export function convertBody(source: string, context: BodyContext): ConvertedBody {
  const remarks = new Remarks(context.firstLine - 1);
  const shield = new Shield();
  const { text, definitions } = takeDefinitions(
    removeComments(hideCode(plainSigns(source), shield, remarks), remarks),
  );
  const body = readBlocks(toLines(toMarkdown(text, context.liquid, remarks)), shield, remarks);
  const title = takeTitle(body.blocks, context.title);
  body.blocks = fillBoxes(body.blocks, remarks);
  levelHeadings(body.blocks, remarks);
  mendBody(body, { resolve: context.resolve, definitions, shield, remarks });
  const markdown = assemble(body, shield, remarks);
  return { markdown: markdown && `${markdown}\n`, titleHeading: title, remarks };
}

/** Takes out the other languages that Jekyll lets into Markdown. */
function toMarkdown(text: string, liquid: LiquidValues, remarks: Remarks): string {
  const withoutJekyll = removeKramdown(resolveLiquid(text, liquid, remarks), remarks);
  return decodeEntities(convertHtml(withoutJekyll, remarks), remarks);
}

function assemble(body: Body, shield: Shield, remarks: Remarks): string {
  const homeless = placeNotes(body, shield, remarks);
  for (const { text, line, section } of homeless) {
    remarks.review('note dans la marge sans texte à commenter : laissée en paragraphe', line);
    body.blocks.push({ kind: 'paragraph', words: { text, line, section, role: 'paragraph' } });
  }
  captionTables(body.blocks, remarks);
  const written = shield.restore(writeBlocks(body.blocks));
  const footnotes = settleFootnotes(body.blocks, written, remarks);
  return footnotes.withPlainCalls(shield.restore(writeBlocks(footnotes.blocks)));
}
