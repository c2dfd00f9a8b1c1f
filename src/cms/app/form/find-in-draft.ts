import type { FieldPath } from '../../../corpus/parse-yaml.ts';
import { withoutEmpties } from '../preview/draft-data.ts';
import type { WrittenEntry } from '../preview/draft-entry.ts';
import type { FormPlace } from './go-to-field.ts';
import { wordsOf } from './words.ts';

/**
 * Where a draft says what its page shows.
 * @param texts what was pointed at on the page, the smallest part first, then what holds it
 */
export function findInDraft(
  { data, body }: WrittenEntry,
  texts: readonly string[],
): FormPlace | undefined {
  const fields = strings(withoutEmpties(data), []);
  const lines = body.split('\n').map(wordsOf);
  for (const words of texts.map(wordsOf).filter(({ length }) => length > 1)) {
    const field = fields.find((one) => one.words === words);
    if (field) return { path: field.path };
    const line = lines.findIndex(
      (one) => one !== '' && (one.includes(words) || isPartOf(one, words)),
    );
    if (line >= 0) return { path: ['body'], line: line + 1 };
  }
  return undefined;
}

/** A paragraph of several lines: the first of them leads there. A short line may be anywhere. */
const isPartOf = (line: string, words: string): boolean =>
  line.length > 20 && words.startsWith(line);

function strings(value: unknown, path: FieldPath): { path: FieldPath; words: string }[] {
  if (typeof value === 'string') return [{ path, words: wordsOf(value) }];
  if (Array.isArray(value)) return value.flatMap((item, at) => strings(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]));
}
