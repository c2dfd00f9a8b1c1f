import type * as z from 'zod';
import { classification, closing, layering, opening } from '../model/common.ts';
import { describeField, type Field } from '../model/fields/describe-field.ts';
import type { ShownAs } from '../model/fields/field-faces.ts';
import { facesOf } from '../model/fields/field-kinds.ts';
import { elementOf, schemaParts } from '../model/schema-parts.ts';
import { CONTENT_TYPES } from '../model/types.ts';

/** Fields that every page has: the layout around the fields of a type shows them. */
const COMMON = { ...opening, ...layering, ...classification, ...closing };

/** Shows the value that stands as « . » in a Hugo template; `path` names the field among all types. */
type Template = (field: Field, path: string) => string;

/** How a Hugo template writes each way that a kind of field can be shown. */
const WAYS: Record<ShownAs, Template> = {
  text: () => '{{ . }}',
  plain: () => '{{ . }}',
  address: () => '{{ . }}',
  date: () => '<time datetime="{{ . }}">{{ . }}</time>',
  markdown: () => '{{ . | markdownify }}',
  choice: (_field, path) => `{{ index site.Data.libelles "${path}" . }}`,
  link: () =>
    '{{ with site.GetPage (printf "/%s" .) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
  group: ({ value }, path) => `<dl class="fiche">${templateOf(fieldsOf(value), path)}</dl>`,
  list: ({ value }, path) => {
    const element = describeField(elementOf(value));
    return `<ul>{{ range . }}<li>${written(element, path)}</li>\n{{ end }}</ul>`;
  },
};

const written: Template = (field, path) => WAYS[facesOf(field).shownAs](field, path);

type Fields = readonly (readonly [name: string, schema: z.core.$ZodType])[];

const fieldsOf = (group: z.core.$ZodType): Fields => Object.entries(schemaParts(group).shape ?? {});

/** Each field with its label, where the page at hand has it. */
const templateOf = (fields: Fields, path: string, root = ''): string =>
  fields
    .map(([name, schema]) => {
      const field = describeField(schema);
      const shown = written(field, `${path}.${name}`);
      return `{{ with ${root}.${name} }}<div><dt>${field.label}</dt><dd>${shown}</dd></div>{{ end }}\n`;
    })
    .join('');

/** Folder of a type → the template of its own fields. */
export const HUGO_FIELDS: Readonly<Record<string, string>> = Object.fromEntries(
  CONTENT_TYPES.map(({ folder, name, schema }) => {
    const own = fieldsOf(schema).filter(([field]) => !(field in COMMON));
    return [
      folder,
      own.length > 0 ? `<dl class="fiche">${templateOf(own, name, '.Params')}</dl>` : '',
    ];
  }),
);

/** The labels of every choice, by the path of its field; facets go by the name of theirs. */
export const HUGO_LABELS: Readonly<Record<string, Record<string, string>>> = {
  ...labelsBelow(Object.entries(classification), ''),
  ...Object.assign(
    {},
    ...CONTENT_TYPES.map(({ name, schema }) => labelsBelow(fieldsOf(schema), `${name}.`)),
  ),
};

function labelsBelow(fields: Fields, path: string): Record<string, Record<string, string>> {
  return Object.assign(
    {},
    ...fields.map(([name, schema]) => {
      const { options, value } = describeField(schema);
      if (options) return { [`${path}${name}`]: options };
      const { element = value } = schemaParts(value);
      return labelsBelow(fieldsOf(element), `${path}${name}.`);
    }),
  );
}
