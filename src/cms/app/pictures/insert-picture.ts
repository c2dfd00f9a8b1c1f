import { Editor, Element, Node, Path, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { imageSource } from '../../editor-components/image.ts';
import { giveKeyboard } from '../caret.ts';

/** A place of a text where a picture goes, kept while the person is asked about it. */
export interface PicturePlace {
  /** Puts the picture there, as a block of its own. */
  insert(address: string, description: string): void;
  /** Gives the keyboard back to the text. */
  leave(): void;
}

/**
 * The place in a text where something is dropped or pasted: after the block that is there.
 * @param target where the event happened, within a text
 * @param drop the event, when it says a place of its own
 */
export function picturePlace(
  target: globalThis.Element,
  drop?: DragEvent,
): PicturePlace | undefined {
  const root = target.closest('[data-slate-editor]');
  const editor = root && editorOf(root);
  if (!editor) return undefined;
  const at =
    (drop && rangeOf(editor, drop)) ?? caretOf(editor, root) ?? editor.selection ?? endOf(editor);
  return placeAfter(editor, Range.end(at).path);
}

/** The place after the block of a text where a path leads. */
export function placeAfter(editor: ReactEditor, path: Path): PicturePlace {
  let block = Editor.pathRef(editor, path.slice(0, 1));
  let isFilled = false;
  return {
    insert(address, description) {
      const last = [Math.max(0, editor.children.length - 1)];
      const inserted = insertAfter(editor, block.unref() ?? last, address, description);
      block = Editor.pathRef(editor, inserted);
      isFilled = true;
    },
    leave() {
      const last = block.unref();
      if (isFilled && last) selectAfter(editor, last);
      giveKeyboard(editor);
    },
  };
}

/** Slate keeps, for each element of a text, what it shows: for the whole text, its editor. */
export function editorOf(root: globalThis.Element): ReactEditor | undefined {
  const shown: unknown = ReactEditor.toSlateNode(undefined as never, root);
  return Editor.isEditor(shown) ? (shown as ReactEditor) : undefined;
}

function rangeOf(editor: ReactEditor, event: DragEvent): Range | undefined {
  try {
    return ReactEditor.findEventRange(editor, event);
  } catch {
    return undefined;
  }
}

/** Where the caret is on the screen: Slate hears of it a moment later. */
function caretOf(editor: ReactEditor, root: globalThis.Element): Range | undefined {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || !root.contains(selection.anchorNode))
    return undefined;
  const found = ReactEditor.toSlateRange(editor, selection, {
    exactMatch: false,
    suppressThrow: true,
  });
  return found ?? undefined;
}

const endOf = (editor: Editor): Range => Editor.range(editor, Editor.end(editor, []));

/** Gives back where the picture stands: in the place of an empty paragraph, else after the block. */
function insertAfter(editor: Editor, block: Path, address: string, description: string): Path {
  const nodes = isRich(editor) ? [richBlock(address, description)] : rawLines(address, description);
  const isEmpty = isEmptyParagraph(editor, block);
  const place = isEmpty ? block : Path.next(block);
  Editor.withoutNormalizing(editor, () => {
    if (isEmpty) Transforms.removeNodes(editor, { at: block });
    Transforms.insertNodes(editor, nodes, { at: place });
  });
  return [(place[0] ?? 0) + nodes.length - 1];
}

/** What is typed next goes below the picture: into the paragraph there, or into a new one. */
function selectAfter(editor: Editor, picture: Path): void {
  const next = Path.next(picture);
  const below = editor.children[next[0] ?? 0];
  const canType = below !== undefined && Element.isElement(below) && !Editor.isVoid(editor, below);
  if (!canType) Transforms.insertNodes(editor, paragraph(''), { at: next });
  Transforms.select(editor, Editor.start(editor, next));
}

function isEmptyParagraph(editor: Editor, path: Path): boolean {
  const node = editor.children[path[0] ?? 0];
  const isText = node !== undefined && Element.isElement(node) && !Editor.isVoid(editor, node);
  // Several empty texts side by side are nothing either.
  return (
    isText && Node.string(node) === '' && !node.children.some((child) => Element.isElement(child))
  );
}

/** Decap's editor of formatted text, or that of its source. */
const isRich = (editor: Editor): boolean => 'toggleBlock' in editor;

/** As the button « Image » lays it; see Decap's `insertShortcode`. */
const richBlock = (image: string, texte: string): Node =>
  ({
    type: 'shortcode',
    id: 'image',
    data: { shortcode: 'image', shortcodeNew: true, shortcodeData: { image, texte } },
    children: [{ text: '' }],
  }) as unknown as Node;

/** In the source, a paragraph of its own. */
const rawLines = (image: string, texte: string): Node[] =>
  ['', imageSource(texte, image), ''].map(paragraph);

/** The nodes of Decap's editor have a type that Slate's own know nothing of. */
const paragraph = (text: string): Node =>
  ({ type: 'paragraph', children: [{ text }] }) as unknown as Node;
