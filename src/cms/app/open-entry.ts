import { changeDraftField, createDraftFromEntry } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS } from 'immutable';
import { ORIGINAL_KEY } from '../body/entry-format.ts';
import type { PlainData } from '../body/plain-data.ts';
import type { ShownField } from '../history/entry-differences.ts';

/** The entry whose form is on the screen. */
export interface OpenEntry {
  collection: string;
  /** Name of its file without extension; undefined for a new one. */
  slug: string | undefined;
  /** Path of its file in the repository; undefined for a new one. */
  path: string | undefined;
  /** What the form holds now. */
  data: PlainData;
  fields: readonly ShownField[];
}

/** The entry in the form; undefined where there is none. */
export function openEntry(): OpenEntry | undefined {
  const { entryDraft, collections } = store.getState();
  const entry = entryDraft.get('entry');
  const collection = entry?.get('collection');
  if (!entry || !collection) return undefined;
  const slug = entry.get('slug') || undefined;
  const { [ORIGINAL_KEY]: _file, ...data } = entry.get('data')?.toJS() ?? {};
  return {
    collection,
    slug,
    path: entry.get('path') || undefined,
    data,
    fields: fieldsOf(collections.get(collection).toJS(), slug),
  };
}

/** A collection of settings has its fields by file. */
function fieldsOf(collection: unknown, slug: string | undefined): readonly ShownField[] {
  const { fields, files } = collection as {
    fields?: ShownField[];
    files?: { name: string; fields: ShownField[] }[];
  };
  return fields ?? files?.find(({ name }) => name === slug)?.fields ?? [];
}

/**
 * Puts other values into the form, as a change that is not saved: nothing is written. The text of the file that the
 * form was filled from stays what it was, so that saving changes what differs from it and nothing else.
 * The form is drawn anew: Decap's editor of a text takes no value once it stands.
 */
export function fillForm(values: PlainData): void {
  const entry = store.getState().entryDraft.get('entry');
  if (!entry) return;
  const original = entry.get('data')?.toJS()[ORIGINAL_KEY];
  const data = { ...values, ...(original !== undefined && { [ORIGINAL_KEY]: original }) };
  store.dispatch(createDraftFromEntry(entry.set('data', fromJS(data))));
  store.dispatch(
    // Told as a change of its own: a draft that was just made counts as saved.
    changeDraftField({
      field: fromJS({ name: 'titre' }) as object,
      value: fromJS(values.titre),
      metadata: {},
      entries: [],
    }),
  );
}
