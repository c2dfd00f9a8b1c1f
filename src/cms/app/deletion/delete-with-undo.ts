import { tell } from '../message.ts';

/** What deleting asks of a backend of Decap: the files of a forge, or of this machine. */
interface Files {
  entriesByFiles(files: readonly { path: string }[]): Promise<readonly { data: string | null }[]>;
  persistEntry(
    entry: { dataFiles: readonly { path: string; slug: string; raw: string }[]; assets: [] },
    options: { newEntry: true; collectionName: string; commitMessage: string },
  ): Promise<unknown>;
}

/** A file that goes. */
interface Deleted {
  /** In the repository. */
  path: string;
  slug: string;
  collection: string;
}

/**
 * Deletes an entry, then offers to put it back as it stood, to the byte.
 * @param remove deletes it
 * @param onBack what to do once it is back: show it again
 */
export async function deleteWithUndo(
  files: Files,
  deleted: Deleted,
  remove: () => Promise<unknown>,
  onBack: () => void,
): Promise<void> {
  const { path, slug, collection } = deleted;
  const [file] = await files.entriesByFiles([{ path }]);
  await remove();
  const raw = file?.data;
  if (!raw) return;
  const putBack = async () => {
    try {
      await files.persistEntry(
        { dataFiles: [{ path, slug, raw }], assets: [] },
        { newEntry: true, collectionName: collection, commitMessage: `Remet « ${slug} »` },
      );
      tell({ text: 'La page est remise comme elle était.', isForNext: true });
      onBack();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell({
        text: `La page n’a pas pu être remise : ${reason}`,
        action: { label: 'Recommencer', act: putBack },
        isForNext: true,
      });
    }
  };
  tell({
    text: 'La page est supprimée.',
    action: { label: 'Annuler la suppression', act: putBack },
    isForNext: true,
  });
}
