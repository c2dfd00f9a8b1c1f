import type { CmsCollection, CmsField } from 'decap-cms-core';
import type * as z from 'zod';
import type { EditionName } from '../corpus/edition-files.ts';
import { accessibilitySchema } from '../model/accessibility.ts';
import { complementSchema, maskSchema } from '../model/complement.ts';
import type { ContentType } from '../model/content-type.ts';
import { editionSchema } from '../model/edition.ts';
import { describeField } from '../model/fields/describe-field.ts';
import type { FormField } from '../model/fields/form-widget.ts';
import { searchesSchema } from '../model/searches.ts';
import { synonymsSchema } from '../model/synonyms.ts';
import { typeNamed } from '../model/types.ts';
import { WITHDRAWALS_FILE, withdrawalsSchema } from '../model/withdrawals.ts';
import { COLLECTION_GROUPS } from './collection-groups.ts';
import { BODY_WIDGET, formFields } from './field-widget.ts';
import { formOrder } from './form-order.ts';
import { SETTINGS_LABELS } from './settings-files.ts';

/** Format of the entry files: ours, so that a save changes nothing but what the editor changed. */
export const ENTRY_FORMAT = 'trame';

/** The same for the files of settings. */
export const SETTINGS_FORMAT = 'trame-reglages';

/** Settings that only a person who manages the forge changes, in the file itself. */
const TECHNICAL_SETTINGS = ['forge', 'depot'];

/** What only a local edition says of its entries. */
const LAYERING_FIELDS = ['national', 'version_nationale'];

/**
 * Every collection of the form: one for each type of content, then the settings.
 * @param content folder of the content in the repository, `content`
 * @param edition the edition that is edited: a territory writes in its own folder only
 */
export const cmsCollections = (content: string, edition: EditionName): CmsCollection[] => [
  ...COLLECTION_GROUPS.flatMap(({ types }) => types).map((name) =>
    entryCollection(typeNamed(name), `${content}/${edition}`, edition),
  ),
  settingsCollection(`${content}/${edition}`, edition),
];

function entryCollection(type: ContentType, folder: string, edition: EditionName): CmsCollection {
  const hidden = edition === 'national' ? LAYERING_FIELDS : [];
  return {
    name: type.name,
    label: type.plural,
    label_singular: type.label.toLowerCase(),
    description: type.help,
    folder: `${folder}/${type.folder}`,
    extension: 'md',
    // Decap's type names its own formats only; ours is registered by the admin.
    format: ENTRY_FORMAT as NonNullable<CmsCollection['format']>,
    create: true,
    identifier_field: 'titre',
    slug: '{{titre}}',
    summary: edition === 'local' ? LOCAL_SUMMARY : '{{titre}}',
    // The whole name of the file: a preview that is kept as plain files has no server to find `index.html`.
    preview_path: `${type.path === '' ? '' : `${type.path}/`}{{slug}}/index.html`,
    ...listOrder(type, edition),
    fields: inFormOrder([
      ...formFields(type.schema, hidden),
      ...(edition === 'local' ? adaptationFields(type) : []),
      BODY as CmsField,
    ]),
  };
}

/** What an entry that adapts a national page may say, and no page of its type does. */
const adaptationFields = ({ schema }: ContentType): CmsField[] =>
  [complementSchema, maskSchema].flatMap((adaptation) =>
    formFields(adaptation, Object.keys(schema.shape)),
  );

/**
 * A complement may have no title: the name of its file is that of the national page. What adapts one is told from a page of
 * one's own.
 */
const LOCAL_SUMMARY =
  "{{titre | default('Sans titre')}} – {{filename}}{{national | ternary(' (adapte une page nationale)', '')}}";

function inFormOrder(fields: readonly CmsField[]): CmsField[] {
  const order = formOrder(fields.map(({ name }) => name).filter((name) => name !== 'body'));
  return [...fields].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

/** In what order the list stands, and what it can be narrowed or grouped by: the model's own words and boxes. */
function listOrder({ schema, order }: ContentType, edition: EditionName): Partial<CmsCollection> {
  const others = ['titre', 'mise_a_jour'].filter((field) => field !== order);
  const fields = Object.entries(schema.shape)
    .filter(([field]) => field !== 'licence' && (field !== 'national' || edition === 'local'))
    .map(([field, schema]) => ({ field, ...describeField(schema) }));
  const groups = fields.filter(({ kind }) => kind === 'choix');
  const filters = fields.filter(({ kind }) => kind === 'oui-non');
  return {
    sortable_fields: [{ field: order, default_sort: 'asc' }, ...others],
    ...(groups.length > 0 && {
      view_groups: groups.map(({ field, label }) => ({ field, label })),
    }),
    ...(filters.length > 0 && {
      view_filters: filters.map(({ field, label }) => ({ field, label, pattern: true })),
    }),
  };
}

const BODY: FormField = {
  name: 'body',
  label: 'Texte',
  hint: 'Le texte de la page. Le bouton « + » pose un encadré, une note, un tableau ou un chiffre clé.',
  required: false,
  ...BODY_WIDGET,
};

/** Settings of the edition; technical ones keep their value and their place, unseen. */
const settingFields = (schema: z.core.$ZodType): CmsField[] =>
  formFields(schema).map((field) =>
    TECHNICAL_SETTINGS.includes(field.name)
      ? { name: field.name, widget: 'hidden', required: false }
      : field,
  );

/** A territory writes what it changes, and no more. */
const changed = (schema: z.ZodObject, edition: EditionName): z.ZodObject =>
  edition === 'local' ? schema.partial() : schema;

/** The files that hold no entry: the identity of the edition, the words of its search, what left it. */
const settingsCollection = (folder: string, edition: EditionName): CmsCollection => ({
  name: 'reglages',
  label: 'Réglages de l’édition',
  label_singular: 'réglage',
  description:
    'Le nom, l’éditeur et les couleurs du site, sa déclaration d’accessibilité, les mots que la recherche rapproche, et les pages retirées.',
  editor: { preview: false },
  format: SETTINGS_FORMAT as NonNullable<CmsCollection['format']>,
  files: [
    settingsFile(folder, 'edition.yml', settingFields(changed(editionSchema, edition))),
    settingsFile(folder, 'accessibilite.yml', formFields(changed(accessibilitySchema, edition))),
    settingsFile(folder, 'synonymes.yml', formFields(synonymsSchema.partial())),
    settingsFile(folder, 'recherches.yml', formFields(searchesSchema.partial())),
    settingsFile(folder, WITHDRAWALS_FILE, formFields(withdrawalsSchema.partial())),
  ],
});

const settingsFile = (folder: string, file: string, fields: CmsField[]) => ({
  name: file.replace('.yml', ''),
  label: SETTINGS_LABELS[file] ?? file,
  file: `${folder}/${file}`,
  fields,
});
