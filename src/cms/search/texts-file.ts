import type { PublishedCorpus } from '../../corpus/corpus.ts';
import type { EditionName } from '../../corpus/edition-files.ts';
import type { Entry } from '../../corpus/entry.ts';
import { CONTENT_TYPES, type TypeName, typeNamed } from '../../model/types.ts';
import type { PlainData } from '../body/plain-data.ts';
import { formFields } from '../field-widget.ts';
import { type ShownField, valueInWords } from '../history/entry-differences.ts';

/** All that is written in one entry, for the search of the editor. */
export interface EntryText {
  /** Name of the collection. */
  type: TypeName;
  slug: string;
  titre: string;
  /** Whether this edition writes it: a territory reads the national pages, and writes its own. */
  own: boolean;
  /** Address on the site, from its root. */
  url: string;
  /** Fields that hold something: as the form names them, and their words. */
  fields: [label: string, text: string][];
  /** Markdown. */
  body: string;
}

/** `textes.json`: every text of the site, loaded when somebody searches. What a territory adds to a page counts as its own. */
export const textsFile = (
  { entries }: Pick<PublishedCorpus, 'entries'>,
  edition: EditionName,
): string => JSON.stringify(entries.flatMap((entry) => textsOf(entry, edition)));

function textsOf(entry: Entry, edition: EditionName): EntryText[] {
  const { type, slug, url, data, body, provenance, complements } = entry;
  const page = { type, slug, url, titre: data.titre };
  return [
    { ...page, own: provenance.edition === edition, fields: fieldTexts(type, data), body },
    ...complements.map((complement) => ({
      ...page,
      own: complement.provenance.edition === edition,
      fields: fieldTexts(type, complement.data),
      body: complement.body,
    })),
  ];
}

const fieldTexts = (type: TypeName, data: PlainData): [string, string][] =>
  (FIELDS.get(type) ?? [])
    .map((field): [string, string] => [
      field.label ?? field.name,
      valueInWords(field, data[field.name]).trim(),
    ])
    .filter(([, text], at) => at > 0 && text !== '');

/** The title comes first in every type, and is told by itself. */
const FIELDS = new Map(
  CONTENT_TYPES.map(({ name }) => [name, formFields(typeNamed(name).schema) as ShownField[]]),
);
