import type { RemarkNode, RemarkPlugin } from './remark.ts';

/**
 * Writes lists without empty lines, nested ones too. Decap forgets how a list was written and lets remark loosen every
 * item that holds another list. An item of several paragraphs keeps the empty line that parts them.
 */
export const tightLists: RemarkPlugin = function () {
  return this.Compiler ? tighten : undefined;
};

function tighten(node: RemarkNode): RemarkNode {
  const children = node.children?.map(tighten);
  if (node.type !== 'listItem' || !children) return children ? { ...node, children } : node;
  const spread = children.some(({ type }, at) => at > 0 && type !== 'list');
  return { ...node, children, spread };
}
