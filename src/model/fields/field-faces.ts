import type * as z from 'zod';
import type { Field } from './describe-field.ts';
import type { FormField, FormWidget, TextTools } from './form-widget.ts';
import type { SampleSource } from './sample-source.ts';

/** How a site shows a value; each site says once how it writes each of these. */
export type ShownAs =
  | 'text'
  | 'markdown'
  | 'date'
  | 'choice'
  | 'link'
  | 'address'
  | 'plain'
  | 'group'
  | 'list';

/** How a form goes through the fields inside a field. */
export interface FormWalk {
  field(name: string, schema: z.core.$ZodType): FormField;
  fields(group: z.core.$ZodType): FormField[];
  /** What an editor of Markdown offers. */
  tools: TextTools;
}

/** How the preview goes through what is written inside a field. */
export interface DraftWalk {
  fields(group: z.core.$ZodType, written: unknown): Record<string, unknown>;
  items(element: z.core.$ZodType, written: unknown): unknown[];
}

/** What samples are made of, and how to go through the fields inside a field. */
export interface SampleWalk extends SampleSource {
  fields(group: z.core.$ZodType): Record<string, unknown>;
  items(list: Field, element: z.core.$ZodType): unknown[];
}

/** How a table writes texts, and what is inside a field. */
export interface CellWalk {
  /** Plain text, as a reader of the file expects it. */
  text(source: string): string;
  inside(schema: z.core.$ZodType, value: unknown): string;
}

/**
 * All the faces of one kind of field. Those that take a `Value` are only given checked data; they are methods, so that
 * kinds of different values stand in one table.
 */
export interface FieldFaces<Value = unknown> {
  /** What a file must hold here, in the words of its editor. Ends a sentence that begins with « Attendu : ». */
  expected: string;
  /** What a form asks for, where it is not what a file holds; begins with « écrivez » or « choisissez ». */
  asked?: string;
  /** The form's widget. */
  widget(field: Field, form: FormWalk): FormWidget;
  shownAs: ShownAs;
  /** In the preview: what stands for a value that must be there and is not yet. */
  placeholder(field: Field, today: string): unknown;
  /** In the preview: what can be shown of a value that the check refuses; nothing when there is no way. */
  salvage(written: unknown, field: Field, draft: DraftWalk): unknown;
  /** In the preview: whether an item of a list that is not good yet keeps its place, or waits unseen. */
  holdsPlace: boolean;
  /** A value that the check accepts; nothing when there is none, such as a page to link to. */
  sample(field: Field, source: SampleWalk): Value | undefined;
  /** The value in one cell of a table. */
  cell(value: Value, field: Field, table: CellWalk): string;
  /** A value out of plain text: of a command line, of someone else's front matter. The check judges it afterwards. */
  fromText(text: string): unknown;
  /** What a JSON Schema says of the field beside what Zod draws from its type. */
  jsonSchema(field: Field): Record<string, unknown>;
}
