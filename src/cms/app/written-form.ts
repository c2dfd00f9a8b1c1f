import type * as z from 'zod';
import type { EditionName } from '../../corpus/edition-files.ts';
import { accessibilitySchema } from '../../model/accessibility.ts';
import { editionSchema } from '../../model/edition.ts';
import { searchesSchema } from '../../model/searches.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import { CONTENT_TYPES } from '../../model/types.ts';
import { WITHDRAWALS_FILE, withdrawalsSchema } from '../../model/withdrawals.ts';
import { ORIGINAL_KEY } from '../body/entry-format.ts';
import { draftSchema, type WrittenEntry } from './preview/draft-entry.ts';

/** Decap's entry, or its collection: an immutable map. */
export interface DecapMap {
  get(key: string): unknown;
  getIn(path: readonly string[]): unknown;
}

/** What a form has under its editor's hands, and what it is held against. */
export interface WrittenForm {
  schema: z.ZodObject;
  /** Fields, as Decap keeps them. */
  data: Readonly<Record<string, unknown>>;
  /** Absent for a file of settings. */
  entry?: WrittenEntry;
  /** Which file of settings it is, and whose. */
  settings?: { file: string; edition: EditionName };
}

/**
 * Decap's entry as plain data.
 * @param media files of the media library, as far as Decap has read it
 */
export function writtenForm(
  collection: DecapMap,
  entry: DecapMap,
  media: readonly unknown[] = [],
): WrittenForm {
  const { body, [ORIGINAL_KEY]: _file, ...data } = plainRecord(entry.get('data'));
  const type = CONTENT_TYPES.find(({ name }) => name === collection.get('name'));
  if (!type) return settingsForm(String(entry.get('path')), data);
  const slug = entry.get('slug');
  const written: WrittenEntry = {
    type: type.name,
    slug: typeof slug === 'string' && slug !== '' ? slug : undefined,
    edition: editionAbove(String(collection.get('folder'))),
    data,
    body: typeof body === 'string' ? body : '',
    media: [...addressesOf(plain(entry.get('mediaFiles'))), ...addressesOf(media)],
  };
  return { schema: draftSchema(written), data, entry: written };
}

/** The edition that holds a folder or a file of the repository: `content/local/kit`, `content/local/edition.yml`. */
const editionAbove = (path: string): EditionName =>
  path.split('/').at(-2) === 'local' ? 'local' : 'national';

function settingsForm(path: string, data: WrittenForm['data']): WrittenForm {
  const file = path.split('/').at(-1) ?? '';
  const edition = editionAbove(path);
  const { schema, isWhole } = SETTINGS[file] ?? { schema: editionSchema, isWhole: true };
  // A territory writes what it changes, and no more.
  const isPart = edition === 'local' || !isWhole;
  return { schema: isPart ? schema.partial() : schema, data, settings: { file, edition } };
}

/** Each file of settings; one that is not `isWhole` may be left empty, or not be there. */
const SETTINGS: Readonly<Record<string, { schema: z.ZodObject; isWhole: boolean }>> = {
  'edition.yml': { schema: editionSchema, isWhole: true },
  'accessibilite.yml': { schema: accessibilitySchema, isWhole: true },
  'synonymes.yml': { schema: synonymsSchema, isWhole: false },
  'recherches.yml': { schema: searchesSchema, isWhole: false },
  [WITHDRAWALS_FILE]: { schema: withdrawalsSchema, isWhole: false },
};

/** Addresses that texts give to files of Decap's media: `content/media/a/b.png` is `/media/a/b.png`. */
const addressesOf = (files: unknown): string[] =>
  (Array.isArray(files) ? files : []).flatMap((file: unknown) => {
    const path: unknown = typeof file === 'object' && file !== null && Reflect.get(file, 'path');
    const below = typeof path === 'string' ? /(?:^|\/)(media\/.*)$/.exec(path)?.[1] : undefined;
    return below === undefined ? [] : [`/${below}`];
  });

/** Immutable data as plain data. */
export function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'toJS' in value
    ? (value.toJS as () => unknown).call(value)
    : value;
}

function plainRecord(value: unknown): Record<string, unknown> {
  const made = plain(value);
  return typeof made === 'object' && made !== null ? { ...made } : {};
}
