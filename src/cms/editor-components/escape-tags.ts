import type { RemarkNode, RemarkPlugin } from './remark.ts';

/** Keeps « <nom> », typed as words, from becoming a tag, which no page may hold: Decap takes it for one. */
export const escapeTags: RemarkPlugin = function () {
  return this.Compiler ? escapeIn : undefined;
};

/** Decap hands words over as `html`, so that nothing of them is escaped twice. */
function escapeIn(node: RemarkNode): RemarkNode {
  const isWords = node.type === 'text' || node.type === 'html';
  return {
    ...node,
    ...(node.children && { children: node.children.map(escapeIn) }),
    ...(isWords && node.value && { value: node.value.replace(TAG, '\\<') }),
  };
}

const TAG = /(?<!\\)<(?=[a-z/!?][^<]*>)/gi;
