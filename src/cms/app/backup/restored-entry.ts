import type { Map as ImmutableMap } from 'immutable';
import { withoutEmpty } from '../../../model/without-empty.ts';
import { entryFormat, ORIGINAL_KEY, settingsFormat } from '../../body/entry-format.ts';
import { isSame, type PlainData } from '../../body/plain-data.ts';
import { mergeTexts } from './merge-texts.ts';

/** An entry or its values in Decap's state: an immutable map. */
export type Draft = ImmutableMap<string, unknown>;

/**
 * An entry with what a backup changes in it. Fields that the person had not touched keep what the file says now, even
 * when it was written elsewhere since; the entry stays what it is on the forge.
 * @param current the entry as it was just loaded; nothing, or without a path, for a new one
 */
export function restoredEntry(backup: Draft, current: Draft | undefined): Draft {
  const kept = backup.delete('backup');
  if (!current?.get('path')) return kept;
  const base = backup.getIn(['backup', 'base']);
  const opened = typeof base === 'string' ? valuesOf(base, String(current.get('path'))) : undefined;
  return current
    .set('data', merged(dataOf(current), dataOf(backup), opened))
    .set('mediaFiles', backup.get('mediaFiles') ?? current.get('mediaFiles'));
}

/**
 * A new entry that was just saved and loaded, with what was typed in the meantime.
 * @param sent the entry as it was sent
 * @param entry as it stands on the screen
 * @returns `undefined` when nothing was typed
 */
export function typedSince(
  sent: Draft | undefined,
  entry: Draft | undefined,
  loaded: Draft,
): Draft | undefined {
  if (!sent || !entry?.get('newRecord') || entry.get('slug') !== loaded.get('slug'))
    return undefined;
  const [before, typed] = [dataOf(sent), dataOf(entry)];
  if (before.equals(typed)) return undefined;
  return loaded.set('data', merged(dataOf(loaded), typed, plain(before)));
}

/** What a backup changes, field by field, in the order of the form: as it is in the file, and as it would be. */
export function changesOf(
  current: Draft,
  restored: Draft,
): { name: string; before: unknown; after: unknown }[] {
  const [before, after] = [plain(dataOf(current)), plain(dataOf(restored))];
  return namesOf(before, after)
    .filter((name) => !says(before[name], after[name]))
    .map((name) => ({ name, before: before[name], after: after[name] }));
}

/** The values of `mine` where they differ from `base`, texts paragraph by paragraph; those of `theirs` elsewhere. */
function merged(theirs: Draft, mine: Draft, base: PlainData | undefined): Draft {
  const wanted = plain(mine);
  return namesOf(plain(theirs), wanted)
    .filter((name) => !base || !says(wanted[name], base[name]))
    .reduce((data, name) => {
      if (!mine.has(name)) return data.delete(name);
      const [own, other, opened] = [mine.get(name), theirs.get(name), base?.[name]];
      const isText = [own, other, opened].every((value) => typeof value === 'string');
      return data.set(name, isText ? mergeTexts(String(opened), String(own), String(other)) : own);
    }, theirs);
}

const namesOf = (...groups: readonly PlainData[]): string[] =>
  [...new Set(groups.flatMap(Object.keys))].filter((name) => name !== ORIGINAL_KEY);

const says = (one: unknown, other: unknown): boolean =>
  isSame(withoutEmpty(one ?? null), withoutEmpty(other ?? null));

const dataOf = (entry: Draft): Draft => entry.get('data') as Draft;
const plain = (data: Draft): PlainData => data.toJS();

const valuesOf = (text: string, path: string): PlainData =>
  (path.endsWith('.yml') ? settingsFormat : entryFormat).fromFile(text);
