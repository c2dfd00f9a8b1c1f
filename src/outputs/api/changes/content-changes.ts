import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../../corpus/corpus.ts';
import type { Entry } from '../../../corpus/entry.ts';
import type { Change } from '../../../model/api-documents.ts';
import { typeNamed } from '../../../model/types.ts';
import { changedFields } from './changed-fields.ts';
import { type EntryFileName, entryFileName } from './entry-file-name.ts';
import { blobTexts, type FileEvent, type FileHistory } from './git-history.ts';

/** A change before it is published: what the site adds is its address. */
export type ContentChange = Omit<Change, 'document'>;

/** One event of an entry's file. */
interface Step {
  date: string;
  nature: FileEvent['nature'];
  name: EntryFileName;
  movedFrom?: EntryFileName | undefined;
  blobs: readonly [string, string];
}

/**
 * What happened to the entries of a corpus, the oldest first. What was written since the last commit counts as written on
 * the day that the entry itself gives.
 */
export function contentChanges(corpus: Corpus, history: FileHistory): ContentChange[] {
  const steps = [...committed(corpus, history), ...uncommitted(corpus, history)];
  const texts = blobTexts(
    corpus.folder,
    [...new Set(steps.filter(({ nature }) => nature === 'M').flatMap(({ blobs }) => blobs))].filter(
      (name) => !name.startsWith(WORKING),
    ),
  );
  const textOf = (blob: string) =>
    blob.startsWith(WORKING)
      ? readFileSync(join(corpus.folder, blob.slice(WORKING.length)), 'utf8')
      : texts.get(blob);
  return steps.flatMap((step) => changesOf(step, textOf));
}

/** Stands for a content that Git does not have yet: followed by the path of the file. */
const WORKING = 'file:';

/** A file counts when its entry is published from it, or is not published any more. */
const counts = ({ key, edition }: EntryFileName, { byKey, masked }: Corpus): boolean => {
  const entry = byKey.get(key);
  if (!entry) return !masked.has(key);
  return filesOf(entry).some((file) => file.startsWith(`${edition}/`));
};

const filesOf = ({ provenance, complements }: Entry): string[] => [
  provenance.file,
  ...complements.map((complement) => complement.provenance.file),
];

const committed = (corpus: Corpus, { events }: FileHistory): Step[] =>
  events.flatMap(({ date, nature, path, from, blobs }): Step[] => {
    const name = entryFileName(path);
    const movedFrom = from === undefined ? undefined : entryFileName(from);
    if (!name || !counts(name, corpus)) return [];
    // What comes from outside the content is new to its readers.
    if (nature === 'R' && !movedFrom) return [{ date, nature: 'A', name, blobs }];
    return [{ date, nature, name, movedFrom, blobs }];
  });

/** What stands on the disk and not in the last commit, and the reverse. */
function uncommitted(corpus: Corpus, { events }: FileHistory): Step[] {
  const last = new Map<string, FileEvent>();
  for (const event of events) {
    if (event.from) last.delete(event.from);
    last.set(event.path, event);
  }
  const present = new Set<string>();
  const written = corpus.entries.flatMap((entry) =>
    filesOf(entry).flatMap((file): Step[] => {
      present.add(file);
      const name = entryFileName(file);
      const known = last.get(file);
      const before = known && known.nature !== 'D' ? known.blobs[1] : undefined;
      if (!name || before === blobName(readFileSync(join(corpus.folder, file)))) return [];
      const blobs = [before ?? '', WORKING + file] as const;
      return [{ date: entry.data.mise_a_jour, nature: before ? 'M' : 'A', name, blobs }];
    }),
  );
  const removed = [...last.values()].flatMap((event): Step[] => {
    const name = entryFileName(event.path);
    const isGone = event.nature !== 'D' && !present.has(event.path);
    if (!name || !isGone || !counts(name, corpus)) return [];
    return [{ date: event.date, nature: 'D', name, blobs: [event.blobs[1], ''] }];
  });
  return [...written, ...removed];
}

/** The name that Git gives to a content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
const blobName = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

function changesOf(
  { date, nature, name, movedFrom, blobs }: Step,
  textOf: (blob: string) => string | undefined,
): ContentChange[] {
  const { key, type } = name;
  const kind = typeNamed(type).label;
  switch (nature) {
    case 'A':
      return [
        { date, nature: 'ajout', cle: key, resume: `Nouveau contenu : ${kind.toLowerCase()}` },
      ];
    case 'D':
      return [{ date, nature: 'retrait', cle: key, resume: 'Ce contenu n’est plus publié' }];
    case 'R':
      return movedFrom && movedFrom.key !== key
        ? [
            {
              date,
              nature: 'deplacement',
              cle: movedFrom.key,
              resume: `Devient ${key}`,
              vers: key,
            },
            { date, nature: 'ajout', cle: key, resume: `Nouveau nom de ${movedFrom.key}` },
          ]
        : [];
    case 'M': {
      const [before, after] = blobs.map(textOf);
      if (before === undefined || after === undefined) return [modified(date, key, [])];
      const fields = changedFields(type, before, after);
      return fields.length > 0 ? [modified(date, key, fields)] : [];
    }
  }
}

const modified = (date: string, cle: string, champs: readonly string[]): ContentChange => ({
  date,
  nature: 'modification',
  cle,
  resume: champs.length > 0 ? `A changé : ${champs.join(', ')}` : 'A changé',
  ...(champs.length > 0 && { champs: [...champs] }),
});

/** Several commits of a day are one change for those who follow: the last of what happened, with all that changed. */
export function oneLineADay(changes: readonly ContentChange[]): ContentChange[] {
  const lines = new Map<string, ContentChange>();
  for (const change of changes) {
    const id = `${change.date} ${change.cle}`;
    const before = lines.get(id);
    lines.delete(id);
    lines.set(id, before ? joined(before, change) : change);
  }
  return [...lines.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function joined(before: ContentChange, change: ContentChange): ContentChange {
  if (change.nature !== 'modification') return change;
  if (before.nature !== 'modification') return before;
  const fields = [...(before.champs ?? []), ...(change.champs ?? [])];
  return modified(change.date, change.cle, [...new Set(fields)]);
}
