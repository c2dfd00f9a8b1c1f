import { Editor, Range, Transforms } from 'slate';
import type { ReactEditor } from 'slate-react';
import { leaveBlock } from '../beside-block.ts';
import { giveKeyboard } from '../caret.ts';
import { offerAgain } from '../given-up.ts';
import { askLink } from './ask-link.ts';

/** A link in Decap's editor of texts. */
interface LinkNode {
  type: 'link';
  data?: { url?: string };
}

const isLink = (node: object): boolean => 'type' in node && node.type === 'link';

/**
 * What the button « Lien » does, in the place of Decap's own, which asks for an address in a window of the browser. The
 * caret is kept while the person chooses, and stands after the link when they have.
 */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default async function toggleLink(editor: ReactEditor): Promise<void> {
  const at = Editor.rangeRef(
    editor,
    editor.selection ?? Editor.range(editor, Editor.end(editor, [])),
  );
  const [found] = Editor.nodes(editor, { at: at.current ?? [], match: isLink });
  const { data } = (found?.[0] ?? {}) as Partial<LinkNode>;
  const isCollapsed = at.current !== null && Range.isCollapsed(at.current);
  const link = await askLink(data?.url ?? '', !found && isCollapsed);
  const range = at.unref();
  if (range) Transforms.select(editor, range);
  if (link && range) lay(editor, link, found !== undefined, isCollapsed);
  giveKeyboard(editor);
  if (!link) offerAgain(() => toggleLink(editor));
}

function lay(
  editor: Editor,
  { address, text }: { address: string; text?: string },
  stands: boolean,
  isCollapsed: boolean,
): void {
  const node = { type: 'link', data: { url: address } };
  if (address === '') Transforms.unwrapNodes(editor, { match: isLink });
  else if (stands) Transforms.setNodes(editor, node as never, { match: isLink });
  else if (isCollapsed) {
    // The text of a box is another's: a link asked for beside it goes below the box.
    leaveBlock(editor);
    Transforms.insertNodes(editor, { ...node, children: [{ text: text || address }] } as never);
  } else Transforms.wrapNodes(editor, { ...node, children: [] } as never, { split: true });
  Transforms.collapse(editor, { edge: 'end' });
  // What is typed next is no part of the link.
  if (address !== '') Transforms.move(editor, { unit: 'offset' });
}
