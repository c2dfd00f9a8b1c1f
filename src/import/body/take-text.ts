import type { Line } from './lines.ts';
import { readItem } from './list-levels.ts';
import type { ReadingState } from './reading-state.ts';

/** Takes a line as an item of a list. */
export function takeItem(state: ReadingState, { text, indent, line }: Line): boolean {
  const { lists, hasBlankBefore, remarks } = state;
  const item = readItem(text, hasBlankBefore && !lists.isOpen, lists.isOpen);
  const isInsideParagraph = state.open && !lists.isOpen && !hasBlankBefore;
  // Markdown's own rule: in the middle of a paragraph, « 12. » is no list.
  const isNumberInText = isInsideParagraph && item?.sign === '1.' && item.number !== 1;
  if (!item || isNumberInText) return false;
  if (/[^-1.*+]/.test(item.sign)) {
    remarks.changed(`puces « ${item.sign} » remplacées par des tirets`, line);
  }
  if ((lists.isOpen && hasBlankBefore) || /^[-*+]\s{2,}/.test(text)) {
    remarks.changed('listes resserrées : espaces et lignes vides retirés entre les puces');
  }
  const words = state.words(item.text, line, 'item');
  const list = lists.add({ words, lists: [] }, { ...item, indent }, hasBlankBefore);
  if (list) state.blocks.push(list);
  state.open = words;
  return true;
}

/** Takes a line as text: it goes on with what is open, else it starts a paragraph. */
export function takeText(state: ReadingState, source: Line): void {
  const { text, line, hasBreak, isAfterBreak } = source;
  reopenItem(state, source);
  const { openParagraph, open } = state;
  if (open && !(isAfterBreak && openParagraph)) {
    const glue = open.text.endsWith('\n') ? '' : ' ';
    open.text = `${open.text}${glue}${text}`.trimStart();
  } else {
    const words = state.words(text, line, 'paragraph');
    state.push({ kind: 'paragraph', words }, words);
  }
  if (hasBreak && state.openParagraph) state.openParagraph.text += '\\\n';
}

/** A text set back under an item belongs to it; lists are tight in Trame, so it joins the item's own words. */
function reopenItem(state: ReadingState, { indent, line }: Line): void {
  const last = state.lists.lastItem?.words;
  if (state.open || !last || (indent < 2 && last.text !== '')) return;
  if (last.text) state.remarks.changed('paragraphe décalé sous une puce, joint à la puce', line);
  state.open = last;
}
