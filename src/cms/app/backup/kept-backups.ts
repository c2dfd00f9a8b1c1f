import { ORIGINAL_KEY } from '../../body/entry-format.ts';

/** What the browser keeps of an entry that is not saved, beside the pictures that Decap keeps in its own store. */
export interface Backup {
  /** The file, as it would be saved. */
  raw: string;
  /** Of the file in the repository; empty for a new entry. */
  path: string;
  /** Milliseconds since 1970; not known of a backup that Decap made alone. */
  date?: number;
  /** The file that the person had opened. */
  base?: string;
}

/** An entry on the screen: an immutable map. */
interface DraftEntry {
  get(key: 'path'): string | undefined;
  getIn(path: readonly ['data', string]): unknown;
}

/** Where backups are kept: the store of the browser. */
export type BackupStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Beside Decap's own keys. */
const nameOf = (key: string): string => `trame.${key}`;

/**
 * Keeps an entry at once, so that nothing is lost when its window closes. A store that is full, or forbidden, is left
 * to Decap's own backup.
 * @param key Decap's name of the backup
 * @param toRaw writes the file as it would be saved
 */
export function keepBackup(
  key: string,
  entry: DraftEntry,
  toRaw: () => string,
  store: BackupStore = localStorage,
): void {
  try {
    const base = entry.getIn(['data', ORIGINAL_KEY]);
    const backup: Backup = {
      raw: toRaw(),
      path: entry.get('path') ?? '',
      date: Date.now(),
      ...(typeof base === 'string' && { base }),
    };
    if (backup.raw.trim() !== '') store.setItem(nameOf(key), JSON.stringify(backup));
  } catch (error) {
    console.warn(error);
  }
}

/**
 * The backup to offer: ours, which is written first, with the pictures of Decap's.
 * @param stored what Decap kept, if anything
 */
export function newestBackup<S extends object>(
  key: string,
  stored: S | null,
  store: BackupStore = localStorage,
): (S & Partial<Backup>) | Backup | null {
  const kept = store.getItem(nameOf(key));
  if (kept === null) return stored;
  try {
    const backup: Backup = JSON.parse(kept);
    return { ...stored, ...backup };
  } catch {
    return stored;
  }
}

/** Forgets a backup: what it held is saved, or nobody wants it. */
export const forgetBackup = (key: string, store: BackupStore = localStorage): void =>
  store.removeItem(nameOf(key));
