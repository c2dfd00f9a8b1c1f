import MarkdownIt from 'markdown-it';
import { linesOf, select, unwrap } from './dom.ts';
import type { Tell } from './told.ts';

const EMPHASIS = 'strong, em, s';

/** All that may stand around marks, as our Markdown reads them; what it adds holds no mark. */
const parser = new MarkdownIt({ html: false });

/**
 * Takes away the marks that Markdown would show rather than read: where several touch, no rule short of reading tells
 * which are read.
 * @param write a line of words, as it will be written
 */
export function dropUnreadable(root: Element, write: (line: Element) => string, tell: Tell): void {
  for (const line of linesOf(root)) {
    let marks = select(line, EMPHASIS);
    while (marks.length > 0 && !isRead(line, write)) {
      const culprit = marks.findLast((_, at) => isRead(without(line, at), write)) ?? marks.at(-1);
      if (!culprit) return;
      tell('gras ou italique que Markdown ne peut pas écrire ici, retiré', culprit);
      unwrap(culprit);
      // The signs of a word that the mark parted are read together.
      line.normalize();
      marks = select(line, EMPHASIS);
    }
  }
}

/** A copy of a line without one of its marks. */
function without(line: Element, at: number): Element {
  const copy = line.cloneNode(true) as Element;
  const mark = select(copy, EMPHASIS)[at];
  if (mark) unwrap(mark);
  copy.normalize();
  return copy;
}

/** Whether every mark of a line makes what it stands for, and none of its signs stays among the words. */
function isRead(line: Element, write: (line: Element) => string): boolean {
  const html = parser.renderInline(write(line));
  const marks = select(line, EMPHASIS).map(({ nodeName }) => nodeName.toLowerCase());
  const read = [...html.matchAll(/<(strong|em|s)>/g)].map(([, name]) => name);
  return (
    read.sort().join() === marks.sort().join() &&
    signsIn(html.replace(/<[^>]*>/g, '')) === signsIn(line.textContent ?? '')
  );
}

const signsIn = (text: string): number => text.match(/[*~]/g)?.length ?? 0;
