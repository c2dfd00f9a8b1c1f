import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the repository. This file is two folders below it: in `src/corpus/` as in `.cache/command-check/`, from where
 * `check` runs once it is bundled (src/commands/run.mjs). So nothing else may find files from where it stands itself.
 */
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** The path on the disk of a file of the repository: `src/browser/page.ts`, or the repository itself. */
export const inRepository = (path = '.'): string => join(REPOSITORY, path);
