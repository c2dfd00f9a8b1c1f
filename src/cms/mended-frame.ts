import { type Mend, ours } from './mend.ts';

const CORE = 'decap-cms-core/dist/esm';

/** What is mended of the frame around the forms: addresses, entries, saving, media. */
export const FRAME_MENDS: readonly Mend[] = [
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
    why: 'An address that leads to no entry opened an empty form.',
    file: `${CORE}/backend.js`,
    before: `const loadedEntry = await this.implementation.getEntry(path);
      let entry = createEntry(collection.get('name'), slug,`,
    after: `const loadedEntry = await knownEntry(collection, path, (known) => this.implementation.getEntry(known));
      let entry = createEntry(collection.get('name'), slug,`,
  },
  {
    why: 'The same, and what kept an entry from being opened was told without a way back.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
    after: `return noEntry(collection, entry.get('error'));`,
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
    why: 'Who left a page while its backup was offered threw it away; and so did who left for a list, but not for another entry. What is written and not saved stays, wherever one goes.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `this.deleteBackup();
      unblock();`,
    after: `const isKept = this.props.hasChanged && action !== 'REPLACE' && !isUntouched(this.props.entryDraft);
      if (!this.isOffering && !isKept) this.deleteBackup();
      unblock();`,
  },
  {
    why: 'Who went back and then chose to stay had the address of the page before: what leads there is no page of ours, and was not known.',
    file: 'history/esm/history.js',
    before: `var toIndex = allPaths.lastIndexOf(createPath(toLocation));
    if (toIndex === -1) toIndex = 0;
    var fromIndex = allPaths.lastIndexOf(createPath(fromLocation));
    if (fromIndex === -1) fromIndex = 0;
    var delta = toIndex - fromIndex;

    if (delta) {
      forceNextPop = true;
      go(delta);
    }`,
    after: `globalHistory.pushState(null, '', '#' + encodePath(basename + createPath(toLocation)));`,
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
import { noEntry } from ${ours('form/no-entry.ts')};
import { isUntouched, watchTouch } from ${ours('form/untouched.ts')};`,
  },
  {
    why: 'The same: it said that its changes were not saved. Neither red nor green: the form may still ask for much.',
    file: `${CORE}/components/Editor/EditorToolbar.js`,
    before: `hasChanged ? _jsx(BackStatusChanged, {
            children: t('editor.editorToolbar.unsavedChanges')`,
    after: `isNothingWritten() ? _jsx(BackStatus, { children: NOTHING_WRITTEN })
            : hasChanged ? _jsx(BackStatusChanged, {
            children: t('editor.editorToolbar.unsavedChanges')`,
  },
  {
    why: 'The same.',
    file: `${CORE}/components/Editor/EditorToolbar.js`,
    before: `import { status } from '../../constants/publishModes';`,
    after: `import { status } from '../../constants/publishModes';
import { isNothingWritten, NOTHING_WRITTEN } from ${ours('form/untouched.ts')};`,
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
import { knownEntry } from ${ours('form/no-entry.ts')};
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
    why: 'An entry that was not loaded yet, or was just deleted, had a form all the same, which stopped at its first look at it.',
    file: `${CORE}/components/Editor/Editor.js`,
    before: `entryDraft.get('entry') === undefined || entry && entry.get('isFetching')`,
    after: `entryDraft.get('entry') === undefined || (!newEntry && !entry) || entry && entry.get('isFetching')`,
  },
  {
    why: 'A title whose accents are signs of their own, as macOS writes some, had an address in pieces: « cre-er ».',
    file: `${CORE}/lib/urlHelper.js`,
    before: 'diacritics.remove',
    after: 'plainLetters',
  },
  {
    why: 'The same, and the table of letters was heavy.',
    file: `${CORE}/lib/urlHelper.js`,
    before: `import diacritics from 'diacritics';`,
    after: `import { plainLetters } from ${ours('plain-letters.ts')};`,
  },
  {
    why: 'A straight apostrophe glued two words of an address together, where a curved one parts them: « latelier ».',
    file: `${CORE}/lib/formatters.js`,
    before: `.replace(/[']/g, '')`,
    after: '',
  },
  {
    why: 'A draft that the check refuses could be told ready: nothing looked at it before somebody published it.',
    file: `${CORE}/actions/editorialWorkflow.js`,
    before: 'backend.updateUnpublishedEntryStatus(collection, slug, newStatus).then(',
    after:
      'beforeStatus(selectUnpublishedEntry(state, collection, slug), newStatus).then(() => backend.updateUnpublishedEntryStatus(collection, slug, newStatus)).then(',
  },
  {
    why: 'The same.',
    file: `${CORE}/actions/editorialWorkflow.js`,
    before: "import get from 'lodash/get';",
    after: `import get from 'lodash/get';
import { beforeStatus } from ${ours('form/ready-gate.ts')};`,
  },
];
