import type { Remark } from './remarks.ts';

/** What became of one text. */
export interface FileReport {
  /** Path of the source, below the tree. */
  path: string;
  /** Path of the new page, below the content folder; absent when there is none. */
  target?: string | undefined;
  outcome: 'written' | 'ready' | 'failed' | 'skipped';
  /** Why there is no page. */
  reasons: string[];
  remarks: readonly Remark[];
}

/** All that an import has to tell. */
export interface ImportReport {
  /** Nothing was to be written. */
  isTrial: boolean;
  /** Name of the content folder, for paths. */
  content: string;
  /** What concerns the whole tree. */
  general: { changed: string[]; left: string[]; failures: string[] };
  files: FileReport[];
  /** Names of the files copied to `content/media`. */
  media: string[];
}

/** Whether everything that was asked could be done. */
export function isComplete({ files, general }: ImportReport): boolean {
  return general.failures.length === 0 && files.every(({ outcome }) => outcome !== 'failed');
}
