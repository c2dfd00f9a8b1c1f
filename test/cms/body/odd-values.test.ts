import { expect, test } from 'vitest';
import type * as z from 'zod';
import {
  entryFormat,
  type FileFormat,
  ORIGINAL_KEY,
  settingsFormat,
} from '../../../src/cms/body/entry-format.ts';
import type { PlainData } from '../../../src/cms/body/plain-data.ts';
import { valueAt } from '../../../src/corpus/describe-issue.ts';
import { parseEntryFile } from '../../../src/corpus/parse-entry-file.ts';
import { type FieldPath, parseYaml } from '../../../src/corpus/parse-yaml.ts';
import { editionSchema } from '../../../src/model/edition.ts';
import { describeField, type FieldKind } from '../../../src/model/fields/describe-field.ts';
import { FIELD_KINDS } from '../../../src/model/fields/field-kinds.ts';
import { schemaParts, unwrapped } from '../../../src/model/schema-parts.ts';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { sampleValue } from '../sample-values.ts';
import { drawFrom } from './random-edits.ts';

/** What YAML, or a reader of it, could take for something else; signs that are seen badly, or not at all. */
const ODD: readonly unknown[] = [
  // Numbers, dates, hours and words of other kinds.
  ...['2018', '2018-09-14', '01004', '1e3', '0x1F', '0o17', '1_000', '.5', '-0', '+1', '.inf'],
  ...['oui', 'yes', 'no', 'on', 'true', 'null', 'Null', '~', '12:30', '12:30:45', '=', '<<'],
  // Signs of YAML.
  ...['- x', '-', '---', '--- x', '...', '? x', '# x', 'x # y', 'x #', 'a: b', 'a:', ': a', 'a :b'],
  ...['« »', '"', "'", '"x"', "'x'", "d'un", '\\', 'a\\nb', '""', "''", '`x`', '%', '100 %', '@x'],
  ...['&x', '*x', '!x', '!!str x', '|', '>', '|-', '> x', '{x', '{x}', '[x', '[x]', ']', ',', 'x,'],
  // Spaces and line ends.
  ...[
    ' avant',
    'après ',
    '\tx',
    'x\ty',
    'x\n',
    'x\ny',
    '\nx',
    'x\n\ny',
    'x\n  y',
    'x\r\ny',
    'x\ry',
  ],
  ...['- x\n- y', '# x\n# y', 'a: b\nc: d', '---\nx', 'x\n---\ny'],
  ...['\u00a0', '\u00a0x', 'x\u00a0', 'x\u202f!', '\u2028', 'x\u2028y', 'x\u2029y', 'x\u0085y'],
  ...['\ufeff', '\ufeffx', 'x\ufeffy', 'x\u200by', 'x\0y', 'x\u0007y', 'x\u007fy'],
  // Letters and signs of all kinds, and many of them.
  ...['🙂', '👩‍👩‍👧', 'مرحبا', '\u202eabc', 'e\u0301te\u0301', '__proto__', 'constructor'],
  ...['x'.repeat(5000), 'mot '.repeat(1200), `${'long '.repeat(30)}: # fin`],
  ...[0, -1, 40.5, true, false],
];

/** Of the places of a kind but the first. */
const DRAWN = 8;

/** A field of values, with where it stands. */
interface Leaf {
  path: FieldPath;
  kind: FieldKind;
}

function leavesOf(schema: z.core.$ZodType, value: unknown, path: FieldPath = []): Leaf[] {
  const { shape, element } = schemaParts(unwrapped(schema));
  if (shape)
    return Object.entries(shape).flatMap(([key, field]) =>
      leavesOf(field, valueAt(value, [key]), [...path, key]),
    );
  const { kind } = describeField(schema);
  if (kind === 'choix-multiple') return [{ path: [...path, 0], kind }];
  return element ? leavesOf(element, valueAt(value, [0]), [...path, 0]) : [{ path, kind }];
}

/** A value in every field, those that may be left out among them. */
function filled(schema: z.core.$ZodType): unknown {
  const { shape, element } = schemaParts(unwrapped(schema));
  if (shape)
    return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, filled(field)]));
  const isList = element && describeField(schema).kind === 'liste';
  return isList ? [filled(element)] : sampleValue(schema);
}

function withValue(values: unknown, [key, ...rest]: FieldPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(values))
    return values.map((item, at) => (at === key ? withValue(item, rest, value) : item));
  return { ...Object(values), [key]: withValue(valueAt(values, [key]), rest, value) };
}

type Form = [name: string, schema: z.ZodObject, format: FileFormat];

/** The shortest first: the first field of each kind is tried the most. */
const FORMS: readonly Form[] = (
  [
    ...CONTENT_TYPES.map(({ name, schema }): Form => [name, schema, entryFormat]),
    ['edition.yml', editionSchema, settingsFormat],
  ] satisfies Form[]
).toSorted(([, one], [, other]) => sizeOf(one) - sizeOf(other));

function sizeOf(schema: z.ZodObject): number {
  return JSON.stringify(filled(schema)).length;
}

/** Of each kind of field, one at each depth at which it stands; all values for the first. */
function casesOf() {
  const draw = drawFrom(20261201);
  const places = new Set<string>();
  return FORMS.flatMap(([name, schema, format]) => {
    // As its form gives it, with the text of the page.
    const page = { national: 'remplace', body: 'Un texte.' };
    const values = { ...Object(filled(schema)), ...(format === entryFormat && page) } as PlainData;
    const body: Leaf = { path: ['body'], kind: 'markdown' };
    const leaves = [...leavesOf(schema, values), ...(format === entryFormat ? [body] : [])];
    return leaves.flatMap(({ path, kind }) => {
      const inside = path.map((key) => (typeof key === 'number' ? '[]' : '.')).join('');
      const place = path[0] === 'body' ? 'body' : `${kind} ${inside}`;
      if (places.has(place)) return [];
      const isFirst = ![...places].some((one) => one.startsWith(`${kind} `));
      places.add(place);
      const odd = isFirst ? ODD : Array.from({ length: DRAWN }, () => ODD[draw(ODD.length)]);
      const title = `${name}, ${path.map(String).join('.')} (${kind})`;
      return [{ title, path, kind, values, format, odd }];
    });
  });
}

const CASES = casesOf();

test('every kind of field is tried', () => {
  const holding = ['groupe', 'liste'];
  const tried = new Set<string>(CASES.map(({ kind }) => kind));
  expect(Object.keys(FIELD_KINDS).filter((kind) => !tried.has(kind))).toEqual(holding);
});

/** As files keep it: spaces that end a text are none of it, and a text of spaces is none at all. */
const kept = (value: unknown): unknown =>
  typeof value === 'string' ? value.trimEnd() || undefined : value;

/** The text of a page begins at its first line that says something; its line ends are those of the file. */
const keptBody = (value: unknown): unknown =>
  kept(
    String(value)
      .replace(/\r\n?/g, '\n')
      .replace(/^(?:[ \t]*\n)+/, ''),
  );

/** What the check reads in a file at a path. */
function readByCheck(format: FileFormat, text: string, path: FieldPath): unknown {
  if (format === settingsFormat) {
    const { parsed, problems } = parseYaml(text, 'edition.yml', 0);
    expect(problems).toEqual([]);
    return valueAt(parsed?.data, path);
  }
  const { entry, problems } = parseEntryFile(text, 'page.md');
  expect(problems).toEqual([]);
  return path[0] === 'body' ? keptBody(entry?.body) : valueAt(entry?.data, path);
}

/** Lines of a text that another one has no more, between those that both begin and end with. */
function linesGone(before: readonly string[], after: readonly string[]): number {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}

test.each(CASES)('what is written is what is read: $title', ({ path, values, format, odd }) => {
  const start = format.toFile(values);
  for (const value of odd) {
    const isBody = path[0] === 'body';
    if (isBody && typeof value !== 'string') continue;
    const wanted = withValue(values, path, value) as PlainData;
    const next = format.toFile({ ...wanted, [ORIGINAL_KEY]: start });
    const told = JSON.stringify(value).slice(0, 60);
    const same = isBody ? keptBody(value) : kept(value);
    const { [ORIGINAL_KEY]: _file, ...read } = format.fromFile(next);
    expect(kept(valueAt(read, path)), told).toBe(same);
    expect(kept(readByCheck(format, next, path)), told).toBe(same);
    // No line but that of the field is another; an empty text takes the empty line above it.
    expect(linesGone(start.split('\n'), next.split('\n')), told).toBeLessThanOrEqual(
      isBody ? 2 : 1,
    );
  }
});
