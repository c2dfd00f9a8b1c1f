import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { inRepository } from '../corpus/repository.ts';

/** A fault of Decap, and how its source is mended while it is bundled. */
interface Mend {
  /** Why, for whoever meets it after an update of Decap. */
  why: string;
  /** Of the packages of Decap. */
  file: string;
  /** Stands once in the file, however it is laid out. */
  before: string;
  after: string;
}

const CORE = 'decap-cms-core/dist/esm';
const LIST = 'decap-cms-widget-list/dist/esm/ListControl.js';
const DATE = 'decap-cms-widget-datetime/dist/esm/DateTimeControl.js';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';
const ours = (path: string) => JSON.stringify(inRepository(`src/cms/app/${path}`));

const MENDS: readonly Mend[] = [
  {
    why: 'Going from one entry’s address to another kept the text of the first: each address has its own editor.',
    file: `${CORE}/components/App/App.js`,
    before: `render: props => _jsx(Editor, {
              ...props,
              newRecord: true
            })`,
    after: 'render: props => _jsx(Editor, { ...props, newRecord: true }, props.match.url)',
  },
  {
    why: 'The same, for entries that stand.',
    file: `${CORE}/components/App/App.js`,
    before: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            })`,
    after: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, { ...props }, props.match.url + props.location.search)`,
  },
  {
    why: 'An editor that was left still asked before its address was left, and threw its backup away.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: 'const unblock = history.block(navigationBlocker);',
    after: 'const unblock = (this.unblock = history.block(navigationBlocker));',
  },
  {
    why: 'The same.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `this.createBackup.flush();
    this.props.discardDraft();`,
    after: `this.createBackup.flush();
    this.unblock();
    this.unlisten();
    removeEventListener('pagehide', this.createBackup.flush);
    document.removeEventListener('visibilitychange', this.createBackup.flush);
    this.props.discardDraft();`,
  },
  {
    why: 'To stop listening twice takes one listener too many from the history: after a few pages, it heard no change of address any more.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `      this.unlisten();
    });`,
    after: `      this.unlisten();
      this.unlisten = () => undefined;
    });`,
  },
  {
    why: 'Who left a page while its backup was offered threw it away.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `this.deleteBackup();
      unblock();`,
    after: `if (!this.isOffering) this.deleteBackup();
      unblock();`,
  },
  {
    why: 'A new form, in which nobody wrote, was not left without a question: its fields fill themselves.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `if (this.props.hasChanged) {
        return leaveMessage;
      }`,
    after: `if (this.props.hasChanged && !isUntouched(this.props.entryDraft)) {
        return leaveMessage;
      }`,
  },
  {
    why: 'The same, for its window.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `this.exitBlocker = event => {
      if (this.props.entryDraft.get('hasChanged')) {`,
    after: `watchTouch(() => this.props.entryDraft);
    this.exitBlocker = event => {
      if (this.props.entryDraft.get('hasChanged') && !isUntouched(this.props.entryDraft)) {`,
  },
  {
    why: 'The same: nor is there anything to keep of it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `if (this.props.hasChanged) {
      this.createBackup(`,
    after: `if (this.props.hasChanged && !isUntouched(this.props.entryDraft)) {
      this.createBackup(`,
  },
  {
    why: 'The same.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `import { selectFields, getFileFromSlug } from '../../reducers/collections';`,
    after: `import { selectFields, getFileFromSlug } from '../../reducers/collections';
import { isUntouched, watchTouch } from ${ours('form/untouched.ts')};`,
  },
  {
    why: 'A backup was given back while the entry was still loading, which then took its place.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    after: `const loading = newEntry
      ? createEmptyDraft(collection, this.props.location.search)
      : loadEntry(collection, slug);
    loading.then(() => retrieveLocalBackup(collection, slug));
    addEventListener('pagehide', this.createBackup.flush);
    document.addEventListener('visibilitychange', this.createBackup.flush);`,
  },
  {
    why: 'The same, for an entry that has no draft on the forge: its load was not waited for.',
    file: `${CORE}/actions/editorialWorkflow.js`,
    before: `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
    after: `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
  },
  {
    why: 'An entry that could not be loaded has nothing to compare its backup with: it is offered the next time.',
    file: `${CORE}/actions/entries.js`,
    before: `await backend.getLocalDraftBackup(collection, slug);
    if (entry) {`,
    after: `await backend.getLocalDraftBackup(collection, slug);
    if (entry && getState().entryDraft.hasIn(['entry', 'data'])) {`,
  },
  {
    why: 'A backup was offered without its date, nor what it changes.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }`,
    after: `this.isOffering = true;
      offerBackup(this.props.localBackup.get('entry'), this.props.entryDraft.get('entry'), this.props.fields).then(
        (isTaken) => {
          this.isOffering = false;
          isTaken ? this.props.loadLocalBackup() : this.deleteBackup();
        },
      );`,
  },
  {
    why: 'The same.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `import withWorkflow from './withWorkflow';`,
    after: `import withWorkflow from './withWorkflow';
import { offerBackup } from ${ours('backup/offer-backup.ts')};`,
  },
  {
    why: 'What was typed in the last two seconds had no backup.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
    after: `this.props.persistLocalBackup(entry, collection);
  }, 300);`,
  },
  {
    why: 'What was typed while a save was on its way lost its backup when the save was done. The properties of the editor are those of the save once React has drawn it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `await persistEntry(collection);
    this.deleteBackup();`,
    after: `const sent = entryDraft.getIn(['entry', 'data']);
    await persistEntry(collection);
    await new Promise((drawn) => setTimeout(drawn));
    if (sent.equals(this.props.entryDraft.getIn(['entry', 'data']))) this.deleteBackup();`,
  },
  {
    why: 'The same: the entry was loaded anew over it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: '} else if (slug && hasWorkflow && !currentStatus) {',
    after: `} else if (slug && hasWorkflow && !currentStatus && !this.props.entryDraft.get('hasChanged')) {`,
  },
  ...(
    [
      ['actions/entries.js', 'loadEntry', '}).catch('],
      ['actions/editorialWorkflow.js', 'loadUnpublishedEntry', '} catch ('],
    ] as const
  ).map(([file, load, next]) => ({
    why: 'What was typed while a new entry was being saved went as its own address was opened.',
    file: `${CORE}/${file}`,
    before: `await dispatch(${load}(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }
    ${next}`,
    after: `await dispatch(${load}(collection, newSlug));
        const { entryDraft: typed } = getState();
        if (typed.get('hasChanged')) await backend.persistLocalDraftBackup(typed.get('entry'), collection);
        navigateToEntry(collection.get('name'), newSlug);
      }
    ${next}`,
  })),
  {
    why: 'A database of the browser is not written in time when its window closes, and kept neither date nor base.',
    file: `${CORE}/backend.js`,
    before: `async persistLocalDraftBackup(entry, collection) {
    try {`,
    after: `async persistLocalDraftBackup(entry, collection) {
    keepBackup(getEntryBackupKey(collection.get('name'), entry.get('slug')), entry, () => this.entryToRaw(collection, entry));
    try {`,
  },
  {
    why: 'The same.',
    file: `${CORE}/backend.js`,
    before: `const backup = await localForage.getItem(key);
    if (!backup || !backup.raw.trim()) {`,
    after: `const backup = newestBackup(key, await localForage.getItem(key));
    if (!backup || !backup.raw.trim()) {`,
  },
  {
    why: 'The same.',
    file: `${CORE}/backend.js`,
    before: `const entry = formatRawData(raw);
    if (hasI18n(collection) && backup.i18n) {`,
    after: `const entry = { ...formatRawData(raw), backup: { date: backup.date, base: backup.base } };
    if (hasI18n(collection) && backup.i18n) {`,
  },
  {
    why: 'The same.',
    file: `${CORE}/backend.js`,
    before: `async deleteLocalDraftBackup(collection, slug) {
    try {`,
    after: `async deleteLocalDraftBackup(collection, slug) {
    forgetBackup(getEntryBackupKey(collection.get('name'), slug));
    if (slug) forgetBackup(getEntryBackupKey(collection.get('name')));
    try {`,
  },
  {
    why: 'The same.',
    file: `${CORE}/backend.js`,
    before: 'import { localForage,',
    after: `import { forgetBackup, keepBackup, newestBackup } from ${ours('backup/kept-backups.ts')};
import { localForage,`,
  },
  {
    why: 'A backup took the place of what was written elsewhere since.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: `state.set('entry', backupEntry);
        state.setIn(['entry', 'newRecord'], !backupEntry.get('path'));`,
    after: `state.set('entry', restoredEntry(backupEntry, state.get('entry')));
        state.setIn(['entry', 'newRecord'], !backupEntry.get('path'));
        state.delete('saved');`,
  },
  {
    why: 'The same, for what was typed while the entry was being saved and loaded anew.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: `      // Existing Entry
      return state.withMutations(state => {
        state.set('entry', fromJS(action.payload.entry));
        state.setIn(['entry', 'newRecord'], false);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', false);`,
    after: `      // Existing Entry
      return state.withMutations(state => {
        const loaded = fromJS(action.payload.entry);
        const typed = typedSince(state.get('saved'), state.get('entry'), loaded);
        state.set('entry', typed || loaded);
        state.setIn(['entry', 'newRecord'], false);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', typed !== undefined);
        state.delete('saved');`,
  },
  {
    why: 'The same.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: 'import { getDataPath, duplicateI18nFields } from',
    after: `import { restoredEntry, typedSince } from ${ours('backup/restored-entry.ts')};
import { getDataPath, duplicateI18nFields } from`,
  },
  {
    why: 'A value put back as it was before the last save, or as it is published, was told as saved: what the next save is compared with is what was last sent.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: `state.set('hasChanged', !entries.some(e => newData.equals(e.get(...dataPath))) || !entries.some(e => newMeta.equals(e.get('meta'))));`,
    after: `const known = state.get('saved') || entries[0];
          state.set('hasChanged', !known || !newData.equals(known.get(...dataPath)) || !newMeta.equals(known.get('meta')));`,
  },
  {
    why: 'The same.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: `return state.setIn(['entry', 'isPersisting'], true);`,
    after: `return state.set('sent', state.get('entry')).setIn(['entry', 'isPersisting'], true);`,
  },
  {
    why: 'The same, and what was typed while a save was on its way was told as saved.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: `state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (!state.getIn(['entry', 'slug'])) {`,
    after: `state.deleteIn(['entry', 'isPersisting']);
        const sent = state.get('sent');
        state.set('saved', sent).delete('sent');
        state.set('hasChanged', !!sent && !sent.get('data').equals(state.getIn(['entry', 'data'])));
        if (!state.getIn(['entry', 'slug'])) {`,
  },
  {
    why: 'In a fork, a new page took the name of a national one, over which it says nothing.',
    file: `${CORE}/backend.js`,
    before: 'while (usedSlugs.includes(uniqueSlug) ||',
    after: `while (usedSlugs.includes(uniqueSlug) || isNationalName(collection.get('name'), uniqueSlug) ||`,
  },
  {
    why: 'The same.',
    file: `${CORE}/backend.js`,
    before: `import sortBy from 'lodash/sortBy';`,
    after: `import sortBy from 'lodash/sortBy';
import { isNationalName } from ${ours('national/edition-at-hand.ts')};`,
  },
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
    why: 'Components stood in a map that keeps their order up to eight of them only.',
    file: `${CORE}/lib/registry.js`,
    before: "import { Map } from 'immutable';",
    after: "import { OrderedMap } from 'immutable';",
  },
  {
    why: 'The same.',
    file: `${CORE}/lib/registry.js`,
    before: 'editorComponents: Map(),',
    after: 'editorComponents: OrderedMap(),',
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
          caretBack(editor, selectionRef?.unref());`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/plugins/shortcodes/insertShortcode.js`,
    before: `import isCursorInEmptyParagraph from './locations/isCursorInEmptyParagraph';`,
    after: `import isCursorInEmptyParagraph from './locations/isCursorInEmptyParagraph';
import { caretAfterInline, caretBack } from ${ours('caret.ts')};`,
  },
  {
    why: 'The same, for a sign that is changed.',
    file: `${MARKDOWN}/components/InlineShortcode.js`,
    before: `} finally {
        pathRef.unref();`,
    after: `} finally {
        caretAfter(editor, pathRef.current);
        pathRef.unref();`,
  },
  {
    why: 'The same.',
    file: `${MARKDOWN}/components/InlineShortcode.js`,
    before: 'import { getEditorComponents } from',
    after: `import { caretAfter } from ${ours('caret.ts')};
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
    why: 'A page was deleted without a word of the pages that lead to it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `if (entryDraft.get('hasChanged')) {
      if (!window.confirm(t('editor.editor.onDeleteWithUnsavedChanges'))) {
        return;
      }
    } else if (!window.confirm(t('editor.editor.onDeletePublishedEntry'))) {
      return;
    }
    if (newEntry) {
      return navigateToCollection(collection.get('name'));
    }
    setTimeout(async () => {
      await deleteEntry(collection, slug);`,
    after: `if (newEntry) {
      if (!window.confirm(t('editor.editor.onDeleteWithUnsavedChanges'))) return;
      return navigateToCollection(collection.get('name'));
    }
    setTimeout(async () => {
      const isSure = await askToDelete({
        path: entryDraft.getIn(['entry', 'path']),
        title: String(entryDraft.getIn(['entry', 'data', 'titre']) || slug),
        isChanged: entryDraft.get('hasChanged'),
      });
      if (!isSure) return;
      await deleteEntry(collection, slug);`,
  },
  {
    why: 'The same.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `import EditorInterface from './EditorInterface';`,
    after: `import EditorInterface from './EditorInterface';
import { askToDelete } from ${ours('deletion/ask-to-delete.ts')};`,
  },
  {
    why: 'A page that was deleted could not be put back.',
    file: `${CORE}/actions/entries.js`,
    before: `return backend.deleteEntry(state, collection, slug).then(() => {`,
    after: `const deleted = {
      path: state.entryDraft.getIn(['entry', 'path']),
      slug,
      collection: collection.get('name'),
    };
    return deleteWithUndo(
      backend.implementation,
      deleted,
      () => backend.deleteEntry(state, collection, slug),
      () => navigateToEntry(deleted.collection, slug),
    ).then(() => {`,
  },
  {
    why: 'The same.',
    file: `${CORE}/actions/entries.js`,
    before: `import { addNotification } from './notifications';`,
    after: `import { addNotification } from './notifications';
import { deleteWithUndo } from ${ours('deletion/delete-with-undo.ts')};`,
  },
  {
    why: 'What was done in the lists of a form could not be undone.',
    file: `${CORE}/reducers/entryDraft.js`,
    before: 'case DRAFT_DISCARD: return initialState;',
    after: `case 'TRAME_DRAFT_RESTORE':
      return state
        .setIn(['entry', 'data'], action.payload)
        .set('fieldsErrors', Map())
        .set('hasChanged', true)
        .set('key', crypto.randomUUID());
    case DRAFT_DISCARD: return initialState;`,
  },
  {
    why: 'The name of a folded item that is still empty was in English.',
    file: LIST,
    before: `\`No \${labelField.get('name')}\``,
    after: "'À remplir'",
  },
  {
    why: 'The items of a list moved by the mouse alone, whatever is said of keys; and what is said of their moves was in English.',
    file: LIST,
    before: `useSensor(TouchSensor, {
    activationConstraint
  }));`,
    after: `useSensor(TouchSensor, {
    activationConstraint
  }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));`,
  },
  {
    why: 'The same.',
    file: LIST,
    before: `sensors: sensors,
      onDragEnd: handleSortEnd,`,
    after: `sensors: sensors,
      accessibility: { announcements: movesSaid(keys) },
      onDragEnd: handleSortEnd,`,
  },
  {
    why: 'The same.',
    file: LIST,
    before: `import { DndContext, MouseSensor, TouchSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable } from '@dnd-kit/sortable';`,
    after: `import { DndContext, KeyboardSensor, MouseSensor, TouchSensor, closestCenter, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';
import { enterAddedItem } from ${ours('form/enter-added.ts')};
import { itemCount, withWords } from ${ours('item-words.ts')};
import { movesSaid, placeUnder } from ${ours('list-order.ts')};`,
  },
  {
    why: 'An entry that was not loaded yet, or was just deleted, had a form all the same, which stopped at its first look at it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `entryDraft.get('entry') === undefined || entry && entry.get('isFetching')`,
    after: `entryDraft.get('entry') === undefined || (!newEntry && !entry) || entry && entry.get('isFetching')`,
  },
  {
    why: 'What was typed or pasted while a table or a box was selected, right after it was pasted for instance, was lost.',
    file: `${MARKDOWN}/VisualEditor.js`,
    before: `function handleKeyDown(event) {
    for (const handler of`,
    after: `function handleKeyDown(event) {
    if (writeBesideBlock(editor, event)) return;
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
import { pasteBesideBlock, writeBesideBlock } from ${ours('beside-block.ts')};`,
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
    why: 'A new item of a list stood out of sight, below the others, and the keyboard stayed on the button.',
    file: LIST,
    before: `onChange(listValue.push(parsedValue));
    }`,
    after: `onChange(listValue.push(parsedValue));
    }
    enterAddedItem(this.props.forID, listValue.size + 1, addToTop);`,
  },
  {
    why: 'Lists counted their items by their own title: « 2 ne faites pas ».',
    file: LIST,
    before: `heading: \`\${items.size} \${listLabel}\`,`,
    after: 'heading: itemCount(items.size),',
  },
  {
    why: 'A folded item whose first field is a list was shown as code.',
    file: LIST,
    before: `function handleSummary(summary, entry, label, item) {`,
    after: `function handleSummary(summary, entry, label, values) {
  const item = withWords(values);`,
  },
  {
    why: 'An item that is unfolded could not pass one that is folded by the keyboard.',
    file: LIST,
    before: 'collisionDetection: closestCenter,',
    after: 'collisionDetection: placeUnder(closestCenter),',
  },
  {
    why: 'The year of a date that was typed sign by sign became one of the last century.',
    file: DATE,
    before: `formatInputValue(value) {
    if (value === '') return value;`,
    after: `formatInputValue(value) {
    if (value === '' || isWrittenPlain(this.getFormat(), value)) return value;`,
  },
  {
    why: 'The same.',
    file: DATE,
    before: `if (datetime === '') {
      onChange('');`,
    after: `if (datetime === '' || isWrittenPlain(this.getFormat(), datetime)) {
      onChange(datetime);`,
  },
  {
    why: 'The same.',
    file: DATE,
    before: `import dayjs from 'dayjs';`,
    after: `import dayjs from 'dayjs';
const isWrittenPlain = ({ format, inputType }, value) =>
  inputType === 'date' && format === 'YYYY-MM-DD' && /^[0-9]{4,}-[0-9]{2}-[0-9]{2}$/.test(value);`,
  },
  {
    why: 'A year could be typed with five digits.',
    file: DATE,
    before: 'type: inputType,',
    after: `type: inputType,
        ...(inputType === 'date' && { max: '9999-12-31' }),`,
  },
  {
    why: 'A title whose accents are signs of their own, as macOS writes some, had an address in pieces: « cre-er ».',
    file: `${CORE}/lib/urlHelper.js`,
    before: `replacement
  })])(str);`,
    after: `replacement
  })])(str.normalize('NFC'));`,
  },
];

/** A piece of source, however it is laid out. */
const laidOut = (piece: string): RegExp =>
  new RegExp(
    piece
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

/**
 * A file of Decap with its mends made.
 * @throws Error when Decap has changed so that a mend has no place any more
 */
export const mended = (path: string, text: string): string =>
  MENDS.filter(({ file }) => path.endsWith(file)).reduce((source, { why, file, before, after }) => {
    const parts = source.split(laidOut(before));
    if (parts.length !== 2)
      throw new Error(`Decap has changed: ${file} is no longer mended. ${why}`);
    return parts.join(after);
  }, text);

/** The files of Decap that are mended, below `node_modules`. */
export const MENDED_FILES = [...new Set(MENDS.map(({ file }) => file))];

/** Mends Decap while it is bundled; its packages stay as they are. */
export const MENDED_DECAP: Plugin = {
  name: 'mended-decap',
  setup({ onLoad }) {
    const filter = new RegExp(
      `(?:${MENDED_FILES.map((file) => file.replaceAll('.', '\\.')).join('|')})$`,
    );
    onLoad({ filter }, ({ path }) => ({ contents: mended(path, readFileSync(path, 'utf8')) }));
  },
};
