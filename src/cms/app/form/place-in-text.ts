import { sameWords, wordsOf } from './words.ts';

/** What the editor of a text is made of: lines of its source, parts of the text laid out, boxes and tables. */
export const TEXT_BLOCK = '[data-slate-editor] > *, [data-slate-editor] :is(p, li)';

/**
 * Brings a line of a text into view in its editor, and puts the caret there. The editor shows the source line by line, or
 * the text laid out: there, the words of the line are looked for.
 */
export function showPlaceInText(
  editor: HTMLElement,
  source: string,
  line: number,
  found = '',
): void {
  const block = blockOf(editor, source.split('\n'), line, found) ?? editor;
  block.scrollIntoView({ block: 'center' });
  const text = firstText(block, found);
  const at = text ? Math.max(0, text.data.indexOf(found)) : 0;
  if (text) document.getSelection()?.setBaseAndExtent(text, at, text, at);
}

function blockOf(
  editor: HTMLElement,
  lines: readonly string[],
  line: number,
  found: string,
): Element | undefined {
  const written = lines[line - 1] ?? '';
  const same = editor.children[line - 1];
  if (editor.children.length === lines.length && same && sameWords(same.textContent, written))
    return same;
  const blocks = [...editor.querySelectorAll(TEXT_BLOCK)].reverse();
  // Fields of a box or of a table keep their text in controls, which are no part of the laid out words.
  const textOf = (block: Element) =>
    [
      block.textContent,
      ...[...block.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join(' ');
  for (const wanted of [found, written].map(wordsOf).filter((words) => words !== '')) {
    const block = blocks.find((one) => wordsOf(textOf(one)).includes(wanted));
    if (block) return block;
  }
  return undefined;
}

function firstText(block: Element, found: string): Text | undefined {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let first: Text | undefined;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!(node instanceof Text)) continue;
    first ??= node;
    if (found !== '' && node.data.includes(found)) return node;
  }
  return first;
}
