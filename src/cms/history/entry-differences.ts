import { type Piece, wordDifferences } from '../../model/word-differences.ts';
import type { PlainData } from '../body/plain-data.ts';
import { isRecord, isSame } from '../body/plain-data.ts';
import { textInWords } from './text-in-words.ts';

/** A field of the form, as Decap keeps it: what is needed to say its value in words. */
export interface ShownField {
  name: string;
  label?: string;
  widget?: string;
  fields?: readonly ShownField[];
  field?: ShownField;
  options?: readonly ({ label: string; value: unknown } | string)[];
}

/** A field whose value is not the same in two versions. */
export interface FieldDifference {
  /** As the form names it. */
  label: string;
  pieces: Piece[];
}

/**
 * The fields that differ between two versions of an entry, in the order of the form, each with its words. Fields that
 * people do not see in the form are left out.
 */
export const entryDifferences = (
  fields: readonly ShownField[],
  before: PlainData,
  after: PlainData,
): FieldDifference[] =>
  fields
    .filter(({ widget, name }) => widget !== 'hidden' && !isSame(before[name], after[name]))
    .map((field) => ({
      label: field.label ?? field.name,
      pieces: piecesOf(field, before[field.name], after[field.name]),
    }))
    .filter(({ pieces }) => pieces.some(({ change }) => change !== 'kept'));

function piecesOf(field: ShownField, before: unknown, after: unknown): Piece[] {
  const [old, next] = [before, after].map((value) => valueInWords(field, value));
  const [oldWords = '', nextWords = ''] = [old, next].map((text = '') =>
    field.widget === 'markdown' ? textInWords(text) : text,
  );
  // Where only signs have changed, bold for instance, they are shown.
  return oldWords === nextWords
    ? wordDifferences(old ?? '', next ?? '')
    : wordDifferences(oldWords, nextWords);
}

/** A value as a person would read it in the form: « oui », the words of a choice, one line for each item of a list. */
export function valueInWords(field: ShownField, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((item) => itemInWords(field, item)).join('');
  if (isRecord(value)) return groupInWords(field.fields ?? [], value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return choiceLabel(field, value) ?? String(value);
}

function itemInWords(field: ShownField, item: unknown): string {
  const inside = field.field ?? { ...field, name: field.name };
  const text = isRecord(item)
    ? groupInWords(field.fields ?? field.field?.fields ?? [], item)
    : valueInWords(inside, item);
  return `– ${text.trim().replaceAll('\n', '\n   ')}\n`;
}

const groupInWords = (fields: readonly ShownField[], group: PlainData): string =>
  Object.keys(group)
    .map((name) => fields.find((field) => field.name === name) ?? { name })
    .map((field) => ({ field, text: valueInWords(field, group[field.name]) }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => `${field.label ?? field.name} : ${text}\n`)
    .join('');

const choiceLabel = ({ options }: ShownField, value: unknown): string | undefined => {
  const found = options?.find((option) => typeof option !== 'string' && option.value === value);
  return typeof found === 'object' ? found.label : undefined;
};
