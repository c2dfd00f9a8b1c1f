import type { Remarks } from '../remarks.ts';
import type { Block, Body, MarginNote } from './blocks.ts';
import { type LinkContext, rewriteLinks } from './links.ts';
import { BROKEN_EMPHASIS, mendEmphasis } from './mend-emphasis.ts';

/** Mends every piece of words of a body: links, emphasis, blanks; then tells what looks odd. */
export function mendBody(body: Body, tools: Omit<LinkContext, 'mend'>): void {
  for (const note of body.notes) dropAsterisks(note);
  for (const words of [...body.words, ...body.notes]) {
    words.text = mendText(words.text, words.line, tools);
  }
  for (const words of body.words) {
    if (words.role === 'heading') words.text = withoutWholeEmphasis(words.text);
  }
  for (const [at, block] of body.blocks.entries()) {
    tellOddity(block, body.blocks[at + 1], tools.remarks);
  }
}

function mendText(text: string, line: number, tools: Omit<LinkContext, 'mend'>): string {
  const mend = (part: string) => {
    const { text: mended, wasBroken } = mendEmphasis(part, tools.shield);
    if (wasBroken) tools.remarks.changed(BROKEN_EMPHASIS, line);
    return mended.replace(/[ \t\u00a0]{2,}/g, ' ');
  };
  const linked = rewriteLinks(text, line, { ...tools, mend });
  return mend(linked).replace(/\\\n$/, '').trim();
}

/** A margin note often repeats the asterisks that call it: `*L’expérimentation…`. */
function dropAsterisks(note: MarginNote): void {
  const lead = /^(\*{1,3})(?!\*)/.exec(note.text)?.[1] ?? '';
  const same = [...note.text.matchAll(/(?<![*\\])\*+/g)].filter(([run]) => run === lead);
  if (lead === '' || same.length % 2 === 0) return;
  note.asterisks = lead.length;
  note.text = note.text.slice(lead.length).trimStart();
}

/** A heading stands out by itself. */
const withoutWholeEmphasis = (text: string) =>
  text.replace(/^(\*{1,3})([^*]+)\1(\s*[:?!.]?)$/, '$2$3').trim();

/** What a person would stop at. */
function tellOddity(block: Block, next: Block | undefined, remarks: Remarks): void {
  if (block.kind === 'list' && next?.kind === 'paragraph') {
    const { text = '', line } = block.items.at(-1)?.words ?? {};
    const isAnnouncing = block.items.at(-1)?.lists.length === 0 && /:[*_\s]*$/.test(text);
    if (isAnnouncing) remarks.review('puce qui annonce une suite, restée en paragraphe', line);
  }
  if (block.kind !== 'paragraph') return;
  const { text, line } = block.words;
  if (/^\*\*[^*]{1,100}\*\*\s*:?$/.test(text)) {
    remarks.review('ligne entièrement en gras : est-ce un intertitre ?', line);
  }
  if (/^[*_]*\([^()]{3,80}\)[*_.]*$/.test(text)) {
    remarks.review(`parenthèse seule, peut-être une marque d’édition : ${text}`, line);
  }
}
