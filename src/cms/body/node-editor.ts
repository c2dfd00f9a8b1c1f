import createEditorComponent from 'decap-cms-core/dist/esm/valueObjects/EditorComponent.js';
import withBlocks from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/blocks/withBlocks.js';
import withInlines from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/withInlines.js';
import withLists from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/withLists.js';
import withShortcodes from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/shortcodes/withShortcodes.js';
import {
  markdownToRemark,
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { Map as ImmutableMap } from 'immutable';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { insertPasted } from '../app/paste/insert-pasted.ts';
import type { EditorComponent } from '../editor-components/editor-component.ts';
import type { EditorNode } from '../editor-components/remark.ts';
import { setEditorComponents } from './node-markdown-control.ts';

/**
 * The parts of Decap that a body goes through, gathered for Node: `decap-serializer.ts` bundles this file, which does
 * not run as it is.
 */
export { markdownToRemark, markdownToSlate, slateToMarkdown };

/** Registers editor components as `CMS.registerEditorComponent` does. */
export function registerEditorComponents(components: readonly EditorComponent[]): void {
  let registered = ImmutableMap<string, unknown>();
  for (const component of components) {
    const made = createEditorComponent(component);
    registered = registered.set(made.id, made);
  }
  setEditorComponents(registered);
}

/** The text as the rich editor holds it once a key was pressed: with the rules of Decap and of Slate applied to all of it. */
export const normalized = (nodes: EditorNode[]): EditorNode[] => editorOf(nodes).children;

/**
 * The same, once blocks were pasted.
 * @param place how many letters stand before the caret
 */
export function withPasted(nodes: EditorNode[], pasted: EditorNode[], place: number): EditorNode[] {
  const editor = editorOf(nodes);
  let before = 0;
  for (const [{ text }, path] of Node.texts(editor)) {
    if (before + text.length >= place) {
      Transforms.select(editor, { path, offset: place - before });
      break;
    }
    before += text.length;
  }
  insertPasted(editor, pasted as Descendant[]);
  Editor.normalize(editor, { force: true });
  return editor.children;
}

function editorOf(nodes: EditorNode[]): Editor {
  const editor: Editor = withShortcodes(withBlocks(withLists(withInlines(createEditor()))));
  editor.children = nodes as Descendant[];
  Editor.normalize(editor, { force: true });
  return editor;
}
