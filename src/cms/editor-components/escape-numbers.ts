import type { RemarkNode, RemarkPlugin } from './remark.ts';

/**
 * Keeps a sentence that begins with « 2026. » or « + » from becoming a list: Decap escapes what begins a heading or a
 * bulleted list, and forgets these two.
 */
export const escapeNumbers: RemarkPlugin = function () {
  return this.Compiler ? escapeStarts : undefined;
};

function escapeStarts(node: RemarkNode): RemarkNode {
  const children = node.children?.map(escapeStarts);
  if (!children) return node;
  const [first, ...others] = children;
  if (node.type !== 'paragraph' || !first?.value) return { ...node, children };
  const value = first.value
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^\+(?=\s|$)/, '\\+');
  return { ...node, children: [{ ...first, value }, ...others] };
}
