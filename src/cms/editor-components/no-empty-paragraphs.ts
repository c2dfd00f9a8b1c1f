import type { RemarkNode, RemarkPlugin } from './remark.ts';

/**
 * Writes no paragraph without words: a person who presses Enter twice asks for a new paragraph, and Markdown would keep
 * empty lines that say nothing and that the editor could not show again. An item keeps the paragraph that opens it.
 */
export const noEmptyParagraphs: RemarkPlugin = function () {
  return this.Compiler ? drop : undefined;
};

function drop(node: RemarkNode): RemarkNode {
  if (!node.children) return node;
  const isItem = node.type === 'listItem';
  const kept = node.children.filter((child, at) => (isItem && at === 0) || !isEmpty(child));
  return { ...node, children: (kept.length > 0 ? kept : node.children).map(drop) };
}

const isEmpty = ({ type, children = [] }: RemarkNode): boolean =>
  type === 'paragraph' && children.every(hasNoWord);

/** Decap hands words over as `html`, so that nothing of them is escaped twice. */
const hasNoWord = ({ type, value = '', children = [] }: RemarkNode): boolean =>
  type === 'text' || type === 'html'
    ? value.trim() === ''
    : type === 'break' || (/^(?:strong|emphasis|delete)$/.test(type) && children.every(hasNoWord));
