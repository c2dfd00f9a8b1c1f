import type * as z from 'zod';
import { parseEntryFile } from '../../../corpus/parse-entry-file.ts';
import { describeField } from '../../../model/fields/describe-field.ts';
import { type TypeName, typeNamed } from '../../../model/types.ts';

/** Fields that change with every edit, and say nothing of it. */
const SILENT = ['mise_a_jour', 'national', 'version_nationale'];

/**
 * Names of what differs between two versions of a file, as the form gives them, the text last; empty when only signs
 * between the words moved.
 */
export function changedFields(type: TypeName, before: string, after: string): string[] {
  const [old, now] = [contentOf(before), contentOf(after)];
  const { shape } = typeNamed(type).schema;
  const names = [...new Set([...Object.keys(old.data), ...Object.keys(now.data)])];
  const fields = names
    .filter((name) => !SILENT.includes(name))
    .filter((name) => JSON.stringify(old.data[name]) !== JSON.stringify(now.data[name]))
    .map((name) => labelOf(shape, name));
  const text = words(old.body) === words(now.body) ? [] : ['Texte'];
  return [...fields, ...text];
}

/** A field that the model no longer has keeps the name that the file gave it. */
function labelOf(shape: z.core.$ZodShape, name: string): string {
  const field = shape[name];
  return field ? describeField(field).label : name;
}

function contentOf(text: string): { data: Readonly<Record<string, unknown>>; body: string } {
  const { entry } = parseEntryFile(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''), '');
  return entry ?? { data: {}, body: text };
}

const words = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');
