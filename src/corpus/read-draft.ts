import type * as z from 'zod';
import type { MarkdownFacts } from '../markdown/facts.ts';
import { misreadWords } from '../markdown/faults/misread.ts';
import { plainTextFaults } from '../markdown/faults/plain-text.ts';
import { readMarkdown } from '../markdown/inspect.ts';
import type { PackedText } from '../markdown/packed-text.ts';
import { type ComplementData, complementSchema, maskSchema } from '../model/complement.ts';
import type { FieldKind } from '../model/fields/describe-field.ts';
import { type DataOf, type TypeName, typeNamed } from '../model/types.ts';
import { lineFinder } from './careful-yaml.ts';
import { checkData } from './check-data.ts';
import { showPath } from './describe-issue.ts';
import type { EntryLocation } from './edition-files.ts';
import { type FieldValue, fieldValues } from './field-values.ts';
import { pageScale } from './page-scale.ts';
import { type EntryFile, parseEntryFile } from './parse-entry-file.ts';
import type { FieldPath } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

/** Something that a text points at, with its place. */
export interface Reference {
  /** An address, or the slug of a key figure. */
  to: string;
  place: Place;
}

/** A line of the body, or a field of the front matter. */
export type Place = { line: number } | { path: FieldPath; field: string };

/** What the texts of an entry hold, body and front matter together. */
export interface TextFacts {
  links: readonly Reference[];
  images: readonly Reference[];
  figures: readonly Reference[];
  /** Anchors of the headings of the body. */
  anchors: readonly string[];
}

/** The texts of an entry as their check parsed them, where pages read them alike: nobody parses them again. */
export interface ParsedTexts {
  body?: PackedText | undefined;
  /** Fields in Markdown, with their source. */
  fields: [source: string, text: PackedText][];
}

interface DraftOf<K, D> {
  kind: K;
  location: EntryLocation;
  data: D;
  body: string;
  values: readonly FieldValue[];
  texts: TextFacts;
  parsed: ParsedTexts;
  /** Of its texts once they are HTML, in signs. */
  weight: number;
}

/** One file, checked by itself; what it means beside the others is for the layering to say. */
export type Draft =
  | DraftOf<'page', DataOf<TypeName>>
  | DraftOf<'complement', ComplementData>
  | DraftOf<'mask', z.infer<typeof maskSchema>>;

/** What one file gave: plain data, which another thread may send as it is. */
export interface DraftReading {
  /** Absent when the file cannot be published. */
  draft?: Draft;
  problems: readonly Problem[];
}

/** Reads and checks one entry file. */
export function readDraft(location: EntryLocation): DraftReading {
  const { file } = location;
  const read = readTextFile(location.path, file);
  if ('problem' in read) return { problems: [read.problem] };
  const { entry, problems } = parseEntryFile(read.text, file);
  if (!entry) return { problems };
  const { kind, schema } = schemaFor(location, entry);
  const checked = checkData(schema, entry, file);
  const values = checked.data ? fieldValues(schema, checked.data) : [];
  const texts = inspectTexts(entry, values, file);
  const found = [...checked.problems, ...texts.problems];
  if (!checked.data) return { problems: found };
  const draft = {
    kind,
    location,
    data: checked.data,
    body: entry.body,
    values,
    texts: texts.facts,
    parsed: texts.parsed,
    weight: texts.weight,
  };
  // The schema that was checked is the one of its kind: TypeScript cannot follow that pairing.
  return { draft: draft as unknown as Draft, problems: found };
}

/** In a local edition, what an entry does to the national one decides what it must say of itself. */
function schemaFor(
  { edition, type }: EntryLocation,
  { data }: EntryFile,
): { kind: Draft['kind']; schema: z.ZodObject } {
  if (edition === 'local' && data.national === 'complete')
    return { kind: 'complement', schema: complementSchema };
  if (edition === 'local' && data.national === 'masque')
    return { kind: 'mask', schema: maskSchema };
  return { kind: 'page', schema: typeNamed(type).schema };
}

/** Kinds of fields that pages show as sentences, without reading Markdown in them. */
const PLAIN_TEXTS: ReadonlySet<FieldKind> = new Set(['texte', 'paragraphe']);

const NO_FACTS: MarkdownFacts = { links: [], images: [], figures: [], headings: [], faults: [] };

function inspectTexts(entry: EntryFile, values: readonly FieldValue[], file: string) {
  const facts = {
    links: [] as Reference[],
    images: [] as Reference[],
    figures: [] as Reference[],
    anchors: [] as string[],
  };
  const problems: Problem[] = [];
  const lineOf = lineFinder(entry.source);
  const take = (found: MarkdownFacts, placeOf: (line: number) => Place) => {
    for (const { href, line } of found.links) facts.links.push({ to: href, place: placeOf(line) });
    for (const { src, line } of found.images) facts.images.push({ to: src, place: placeOf(line) });
    for (const { slug, line } of found.figures)
      facts.figures.push({ to: slug, place: placeOf(line) });
    for (const { line, message, expected } of found.faults) {
      const place = placeOf(line);
      const shown = 'path' in place ? { line: lineOf(place.path), field: place.field } : place;
      problems.push({ file, ...shown, message, expected });
    }
  };
  const { facts: body, packed, weight } = readMarkdown(entry.body);
  const fields: ParsedTexts['fields'] = [];
  const scale = pageScale(file);
  scale.add(weight, (line) => entry.bodyLine + line - 1);
  take(body, (line) => ({ line: entry.bodyLine + line - 1 }));
  facts.anchors.push(...body.headings.map(({ id }) => id));
  for (const { kind, path, value } of values) {
    const place = { path, field: showPath(path) };
    if (kind !== 'markdown') {
      const faults = PLAIN_TEXTS.has(kind) ? plainTextFaults(value) : misreadWords(value);
      take({ ...NO_FACTS, faults }, () => place);
    }
    if (kind !== 'markdown' && !value.includes('{{')) continue;
    const read = readMarkdown(value);
    scale.add(read.weight, () => lineOf(path));
    take(read.facts, () => place);
    // Its title would stand on the page, or lead there, over nothing.
    if (kind === 'markdown' && read.showsNothing)
      problems.push({
        file,
        line: lineOf(path),
        field: place.field,
        message: 'ce texte ne montre rien : il ne définit que des sigles, des liens ou des notes',
        expected: 'des mots à lire ; mettez les définitions dans le texte qui les emploie',
      });
    if (kind === 'markdown' && read.packed !== undefined) fields.push([value, read.packed]);
  }
  problems.push(...scale.problems());
  return { facts, parsed: { body: packed, fields }, weight: scale.html(), problems };
}
