import { type Mend, ours } from './mend.ts';

const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

const ESCAPES = 'decap-cms-widget-markdown/dist/esm/serializers/remarkEscapeMarkdownEntities.js';

/** What is mended of the editor of texts. */
export const TEXT_MENDS: readonly Mend[] = [
  {
    why: 'An item of a list that is gone once Slate has put it in order was put in order again, and the editor stopped.',
    file: `${MARKDOWN}/plugins/lists/withLists.js`,
    before: `normalizeNode(entry);
    const [node, path] = entry;`,
    after: `normalizeNode(entry);
    const [node, path] = entry;
    if (!Node.has(editor, path) || Node.get(editor, path) !== node) return;`,
  },
  {
    why: 'A list that opens an item without another one before it stopped the editor.',
    file: `${MARKDOWN}/plugins/lists/withLists.js`,
    before: `moveListToListItem(editor, path, previousListItem);`,
    after: `if (!previousListItem) return;
        moveListToListItem(editor, path, previousListItem);`,
  },
  {
    why: 'The button of a list changed one item of all that was selected, and lost the levels of the others.',
    file: `${MARKDOWN}/plugins/lists/withLists.js`,
    before: 'toggleListType(editor, type);',
    after: 'toggleList(editor, type);',
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/plugins/lists/withLists.js`,
    before: `import toggleListType from './events/toggleListType';`,
    after: `import { toggleList } from ${ours('lists/toggle-list.ts')};`,
  },
  {
    why: 'What was pasted lost words, lists and tables, and could stop the editor: it goes by our own Markdown.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `import withHtml from './plugins/html/withHtml';`,
    after: `import { withPaste as withHtml } from ${ours('paste/with-paste.ts')};`,
  },
  {
    why: 'What was pasted in the raw mode could be more than words, of which only the first were kept.',
    file: `${MARKDOWN}/RawEditor.js`,
    before: 'useMemo(() => withReact(withHistory(createEditor())), [])',
    after: 'useMemo(() => withPlainPaste(withReact(withHistory(createEditor()))), [])',
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/RawEditor.js`,
    before: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';`,
    after: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';
import { withPlainPaste } from ${ours('paste/with-paste.ts')};`,
  },
  {
    why: 'What asks for a sign did not know the text that it is laid in, where the note of a call stands.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `selectedText,
          cmsContext`,
    after: `selectedText,
          editor`,
  },
  {
    why: 'The same, for a sign that is changed.',
    file: `${MARKDOWN}/components/InlineShortcode.js`,
    before: `plugin.onEdit({
          data: shortcodeData`,
    after: `plugin.onEdit({
          editor,
          data: shortcodeData`,
  },
  {
    why: 'After a dialog, the caret was nowhere, and what was typed next was lost.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `Transforms.insertNodes(editor, nodeData, at ? {
      at
    } : undefined);
    return;`,
    after: `Transforms.insertNodes(editor, nodeData, { ...(at && { at }), select: true });
    pluginConfig.onInserted?.({ editor, data: shortcodeData });
    caretAfterInline(editor);
    return;`,
  },
  {
    why: 'The same, for whoever gives up.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `if (result === null || result === undefined) {
          selectionRef?.unref();`,
    after: `if (result === null || result === undefined) {
          caretBack(editor, selectionRef?.unref());
          offerAgain(() => insertShortcode(editor, pluginConfig));`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `import isCursorInEmptyParagraph from './locations/isCursorInEmptyParagraph';`,
    after: `import isCursorInEmptyParagraph from './locations/isCursorInEmptyParagraph';
import { caretAfterInline, caretBack } from ${ours('caret.ts')};
import { offerAgain } from ${ours('given-up.ts')};`,
  },
  {
    why: 'The same, for a sign that is changed.',
    file: `${MARKDOWN}/components/InlineShortcode.js`,
    before: `} finally {
        pathRef.unref();`,
    after: `} finally {
        caretAfter(editor, pathRef.current);
        offerAgain(() => handleClick(e));
        pathRef.unref();`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/components/InlineShortcode.js`,
    before: 'import { getEditorComponents } from',
    after: `import { caretAfter } from ${ours('caret.ts')};
import { offerAgain } from ${ours('given-up.ts')};
import { getEditorComponents } from`,
  },
  {
    why: 'The same, for a link: what was typed next became part of it.',
    file: `${MARKDOWN}/plugins/inlines/transforms/wrapLink.js`,
    before: 'Transforms.insertNodes(editor, link);',
    after: `Transforms.insertNodes(editor, link);
    caretAfterInline(editor);`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/plugins/inlines/transforms/wrapLink.js`,
    before: `import matchLink from '../../matchers/matchLink';`,
    after: `import matchLink from '../../matchers/matchLink';
import { caretAfterInline } from ${ours('caret.ts')};`,
  },
  {
    why: 'The form of a box kept what was typed in it when that was undone: it showed words that were not in the text any more.',
    file: `${MARKDOWN}/components/Shortcode.js`,
    before: `const [value, setValue] = useState(fromJS(element.data[dataKey]));`,
    after: `const [value, setValue] = useState(fromJS(element.data[dataKey]));
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const held = fromJS(element.data[dataKey]);
    if (is(held, value)) return;
    setValue(held);
    setDrawn((times) => times + 1);
  }, [element.data[dataKey]]);`,
  },
  {
    why: 'The same: what stands in the form keeps its own text, unless it is drawn anew.',
    file: `${MARKDOWN}/components/Shortcode.js`,
    before: `isSelected: isSelected
    }), children]`,
    after: `isSelected: isSelected
    }, drawn), children]`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/components/Shortcode.js`,
    before: `import { useCallback, useMemo, useState } from 'react';`,
    after: `import { useCallback, useEffect, useMemo, useState } from 'react';`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/components/Shortcode.js`,
    before: `import { fromJS } from 'immutable';`,
    after: `import { fromJS, is } from 'immutable';`,
  },
  {
    why: 'What was typed or pasted while a table or a box was selected, right after it was pasted for instance, was lost.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `function handleKeyDown(event) {
    for (const handler of`,
    after: `function handleKeyDown(event) {
    tellMove(editor);
    const acts = [selectToEdge, writeOverBlocks, writeBesideBlock, passBlock, chooseBeforeDeleting];
    if (acts.some(act => act(editor, event))) return;
    for (const handler of`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `css: _ref,
    children: _jsxs(Slate, {`,
    after: `css: _ref,
    onPasteCapture: event => pasteBesideBlock(editor, event.nativeEvent),
    children: _jsxs(Slate, {`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';`,
    after: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';
import { caretFromMenu } from ${ours('caret.ts')};
import { clickAroundBlocks, passBlock, toEdge, writtenNodes } from ${ours('around-blocks.ts')};
import { pasteBesideBlock, writeBesideBlock } from ${ours('beside-block.ts')};
import { chooseBeforeDeleting } from ${ours('delete-block.ts')};
import { tellMove } from ${ours('moved-caret.ts')};
import { selectToEdge, writeOverBlocks } from ${ours('select-blocks.ts')};`,
  },
  {
    why: 'Below a table or a box that ends a text, a click put the caret nowhere.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `Transforms.select(editor, {
      path: [0, 0],
      offset: 0
    });
    Transforms.select(editor, SlateEditor.end(editor, []));`,
    after: 'toEdge(editor, 1);',
  },
  {
    why: 'The same, above one that begins a text, or between two.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: 'onKeyDown: handleKeyDown,',
    after: `onKeyDown: handleKeyDown,
            onMouseDown: event => clickAroundBlocks(editor, event),`,
  },
  {
    why: 'A paragraph in which nothing is written yet counted as a change of the text.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `setEditorValue(() => newValue);
      onChange(`,
    after: `setEditorValue(() => newValue);
      if (!isEqual(writtenNodes(newValue), writtenNodes(editorValue))) onChange(`,
  },
  {
    why: 'Who closed a menu of a text without choosing was left on its button.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: '_jsx(EditorControlBar, {',
    after: `_jsx(EditorControlBar, {
        onKeyDown: event => caretFromMenu(editor, event),`,
  },
  {
    why: 'A box or a table that was just laid left the keyboard nowhere.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `if (isCursorInEmptyParagraph(editor)) {
    Transforms.setNodes(editor, nodeData);
    return;
  }
  Transforms.insertNodes(editor, nodeData);`,
    after: `if (isCursorInEmptyParagraph(editor)) Transforms.setNodes(editor, nodeData);
  else Transforms.insertNodes(editor, nodeData, { select: true });
  enterBlock(editor);`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `import { Editor, Range, Transforms } from 'slate';`,
    after: `import { Editor, Range, Transforms } from 'slate';
import { enterBlock } from ${ours('beside-block.ts')};`,
  },
  {
    why: 'Each key that was pressed read the whole text of before anew, for nothing.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `useState(props.value ? markdownToSlate(`,
    after: `useState(() => props.value ? markdownToSlate(`,
  },
  {
    why: 'Which stars of a sentence were escaped changed with each star that was typed before them; a backslash was lost.',
    file: ESCAPES,
    before: 'const escapeAll = flow(escapeFunctions);',
    after: 'const escapeAll = flow([escapeBackslashes, ...escapeFunctions]);',
  },
  {
    why: 'The same.',
    file: ESCAPES,
    before: `function escapeDelimiters(pattern, text) {
  return`,
    after: `function escapeDelimiters(pattern, text) {
  const whole = escapeWhole(pattern, text);
  if (whole !== undefined) return whole;
  return`,
  },
  {
    why: 'The same.',
    file: ESCAPES,
    before: `import partial from 'lodash/partial';`,
    after: `import partial from 'lodash/partial';
import { escapeBackslashes, escapeWhole } from ${ours('escape-marks.ts')};`,
  },
];
