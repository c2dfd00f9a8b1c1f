import type * as z from 'zod';
import type { MarkdownFacts } from '../markdown/facts.ts';
import { inspectMarkdown } from '../markdown/inspect.ts';
import { type ComplementData, complementSchema, maskSchema } from '../model/complement.ts';
import { type DataOf, type TypeName, typeNamed } from '../model/types.ts';
import { checkData } from './check-data.ts';
import { showPath } from './describe-issue.ts';
import type { EntryLocation } from './edition-files.ts';
import { type FieldValue, fieldValues } from './field-values.ts';
import { type EntryFile, parseEntryFile } from './parse-entry-file.ts';
import type { FieldPath } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readTextFile } from './read-file.ts';

/** Something that a text points at, with its place. */
export interface Reference {
  /** An address, or the slug of a key figure. */
  to: string;
  line: number;
  field?: string | undefined;
}

/** What the texts of an entry hold, body and front matter together. */
export interface TextFacts {
  links: readonly Reference[];
  images: readonly Reference[];
  figures: readonly Reference[];
  /** Anchors of the headings of the body. */
  anchors: readonly string[];
}

interface DraftOf<K, D> {
  kind: K;
  location: EntryLocation;
  data: D;
  body: string;
  values: readonly FieldValue[];
  texts: TextFacts;
  lineOf(path: FieldPath): number;
}

/** One file, checked by itself; what it means beside the others is for the layering to say. */
export type Draft =
  | DraftOf<'page', DataOf<TypeName>>
  | DraftOf<'complement', ComplementData>
  | DraftOf<'mask', z.infer<typeof maskSchema>>;

/** Reads and checks one entry file. */
export function readDraft(location: EntryLocation): {
  draft?: Draft;
  problems: readonly Problem[];
} {
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
    lineOf: entry.lineOf,
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

function inspectTexts(entry: EntryFile, values: readonly FieldValue[], file: string) {
  const facts = {
    links: [] as Reference[],
    images: [] as Reference[],
    figures: [] as Reference[],
    anchors: [] as string[],
  };
  const problems: Problem[] = [];
  const take = (found: MarkdownFacts, lineOf: (line: number) => number, field?: string) => {
    for (const { href, line } of found.links)
      facts.links.push({ to: href, line: lineOf(line), field });
    for (const { src, line } of found.images)
      facts.images.push({ to: src, line: lineOf(line), field });
    for (const { slug, line } of found.figures)
      facts.figures.push({ to: slug, line: lineOf(line), field });
    for (const fault of found.faults) {
      problems.push({
        file,
        line: lineOf(fault.line),
        field,
        message: fault.message,
        expected: fault.expected,
      });
    }
  };
  const body = inspectMarkdown(entry.body);
  take(body, (line) => entry.bodyLine + line - 1);
  facts.anchors.push(...body.headings.map(({ id }) => id));
  for (const { kind, path, value } of values) {
    if (kind !== 'markdown' && !value.includes('{{')) continue;
    take(inspectMarkdown(value), () => entry.lineOf(path), showPath(path));
  }
  return { facts, problems };
}
