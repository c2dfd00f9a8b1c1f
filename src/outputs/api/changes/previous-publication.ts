import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES, INDEX } from '../../../model/api-addresses.ts';
import {
  type ChangesDocument,
  changesDocument,
  type EntrySummary,
  indexDocument,
} from '../../../model/api-documents.ts';
import type { ContentChange } from './content-changes.ts';

/** What the last build published, as far as its changes are concerned. */
export interface PreviousPublication {
  entries: readonly Pick<EntrySummary, 'cle' | 'sha256' | 'titre'>[];
  changes: ChangesDocument;
}

/**
 * Reads what stands in the folder of the site before it is built anew; `undefined` for a first build, or when the files
 * are not ours to understand.
 */
export function previousPublication(folder: string): PreviousPublication | undefined {
  const index = indexDocument.safeParse(jsonAt(join(folder, INDEX)));
  const changes = changesDocument.safeParse(jsonAt(join(folder, CHANGES)));
  if (!index.success || !changes.success) return undefined;
  return { entries: index.data.entrees, changes: changes.data };
}

function jsonAt(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What changed between two publications, by the bytes of each document.
 * @param day when the new one is made, `AAAA-MM-JJ`
 */
export function changesSince(
  before: PreviousPublication['entries'],
  now: PreviousPublication['entries'],
  day: string,
): ContentChange[] {
  const old = new Map(before.map(({ cle, sha256 }) => [cle, sha256]));
  const present = new Set(now.map(({ cle }) => cle));
  const withdrawn = before
    .filter(({ cle }) => !present.has(cle))
    .map(
      ({ cle }): ContentChange => ({
        date: day,
        nature: 'retrait',
        cle,
        resume: 'Ce contenu n’est plus publié',
      }),
    );
  const written = now.flatMap(({ cle, sha256 }): ContentChange[] => {
    const known = old.get(cle);
    if (known === sha256) return [];
    return [
      known === undefined
        ? { date: day, nature: 'ajout', cle, resume: 'Nouveau contenu' }
        : { date: day, nature: 'modification', cle, resume: 'A changé' },
    ];
  });
  return [...withdrawn, ...written];
}
