import { type Mend, ours } from './mend.ts';

const CORE = 'decap-cms-core/dist/esm';

/** What is mended of how pages and pictures go: each is asked about, and can be put back. */
export const DELETION_MENDS: readonly Mend[] = [
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
    why: 'A picture was deleted without a word of the pages that show it, and could not be put back.',
    file: `${CORE}/components/MediaLibrary/MediaLibrary.js`,
    before: `if (!window.confirm(t('mediaLibrary.mediaLibrary.onDelete'))) {
      return;
    }
    const file = files.find(file => selectedFile.key === file.key);
    deleteMedia(file, {
      privateUpload
    }).then(() => {`,
    after: `const file = files.find(file => selectedFile.key === file.key);
    const { displayURLs, persistMedia } = this.props;
    deleteFile({
      path: file.path,
      address: displayURLs.getIn([file.id, 'url']) || file.url,
      remove: () => deleteMedia(file, { privateUpload }),
      add: copy => persistMedia(copy, { privateUpload }),
    }).then(isDeleted => {
      if (!isDeleted) return;`,
  },
  {
    why: 'The same.',
    file: `${CORE}/components/MediaLibrary/MediaLibrary.js`,
    before: `import MediaLibraryModal,`,
    after: `import { deleteFile } from ${ours('deletion/delete-file.ts')};
import MediaLibraryModal,`,
  },
];
