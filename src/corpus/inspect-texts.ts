import type { MarkdownFacts, MarkdownFault } from '../markdown/facts.ts';
import { plainTextFaults } from '../markdown/faults/plain-text.ts';
import { letterFaults } from '../markdown/faults/unseen.ts';
import { readMarkdown } from '../markdown/inspect.ts';
import type { PackedText } from '../markdown/packed-text.ts';
import type { TextWeight } from '../markdown/weight.ts';
import type { FieldKind } from '../model/fields/describe-field.ts';
import { showPath } from './describe-issue.ts';
import type { FieldValue } from './field-values.ts';
import type { FieldPath } from './parse-yaml.ts';

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

/** What is wrong in a text, and where. */
export interface TextFault extends Omit<MarkdownFault, 'line'> {
  place: Place;
}

/** What the check found in the texts of an entry. */
export interface InspectedTexts {
  facts: TextFacts;
  faults: readonly TextFault[];
  parsed: ParsedTexts;
  /** How heavy each text is once it is HTML, with the way from its lines to their places. */
  weighed: readonly { weight: TextWeight; placeOf(line: number): Place }[];
}

/** Kinds of fields that pages show as sentences, without reading Markdown in them. */
const PLAIN_TEXTS: ReadonlySet<FieldKind> = new Set(['texte', 'paragraphe']);

const NO_FACTS: MarkdownFacts = { links: [], images: [], figures: [], headings: [], faults: [] };

/**
 * Reads all the texts of an entry for what they hold and for their faults.
 * @param firstLine what line of its file the body starts at; lines are told in these
 * @param isForeign they are in another language than French, whose typography is not theirs
 */
export function inspectTexts(
  body: string,
  values: readonly FieldValue[],
  firstLine = 1,
  isForeign = false,
): InspectedTexts {
  const facts = {
    links: [] as Reference[],
    images: [] as Reference[],
    figures: [] as Reference[],
    anchors: [] as string[],
  };
  const faults: TextFault[] = [];
  const take = (found: MarkdownFacts, placeOf: (line: number) => Place) => {
    for (const { href, line } of found.links) facts.links.push({ to: href, place: placeOf(line) });
    for (const { src, line } of found.images) facts.images.push({ to: src, place: placeOf(line) });
    for (const { slug, line } of found.figures)
      facts.figures.push({ to: slug, place: placeOf(line) });
    for (const { line, ...fault } of found.faults) faults.push({ ...fault, place: placeOf(line) });
  };
  const { facts: read, packed, weight } = readMarkdown(body, isForeign);
  const fields: ParsedTexts['fields'] = [];
  const inBody = (line: number) => ({ line: firstLine + line - 1 });
  const weighed: InspectedTexts['weighed'][number][] = [{ weight, placeOf: inBody }];
  take(read, inBody);
  facts.anchors.push(...read.headings.map(({ id }) => id));
  for (const { kind, path, value } of values) {
    const place = { path, field: showPath(path) };
    if (kind !== 'markdown') {
      const found = PLAIN_TEXTS.has(kind) ? plainTextFaults(value) : letterFaults(value);
      take({ ...NO_FACTS, faults: found }, () => place);
    }
    if (kind !== 'markdown' && !value.includes('{{')) continue;
    const inField = readMarkdown(value, isForeign);
    weighed.push({ weight: inField.weight, placeOf: () => place });
    take(inField.facts, () => place);
    // Its title would stand on the page, or lead there, over nothing.
    if (kind === 'markdown' && inField.showsNothing)
      faults.push({
        place,
        found: '',
        message: 'ce texte ne montre rien : il ne définit que des sigles, des liens ou des notes',
        expected: 'des mots à lire ; mettez les définitions dans le texte qui les emploie',
      });
    if (kind === 'markdown' && inField.packed !== undefined) fields.push([value, inField.packed]);
  }
  return { facts, faults, parsed: { body: packed, fields }, weighed };
}
