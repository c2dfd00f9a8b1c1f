/** A value of YAML as JSON knows it. */
type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** A line that says something: where it stands, how far in, and what it says. */
interface Line {
  at: number;
  indent: number;
  text: string;
}

/** The lines of a text, and the one that is read next. */
interface Reading {
  raw: readonly string[];
  lines: readonly Line[];
  next: number;
}

/** Said of what is YAML, perhaps, and is not plain: it goes to the reader that knows all of it. */
class NotPlain extends Error {}

const refuse = (): never => {
  throw new NotPlain();
};

/**
 * Reads the YAML that our tools and most people write: groups, lists, texts on one line or in blocks. A whole reader of
 * YAML weighs more than the tool that needs it. What is not plain beyond doubt is not guessed at.
 * @returns nothing where the text must go to a whole reader: odd, or wrong
 */
export function readPlainYaml(text: string): { value: Value } | undefined {
  // Tabs, and signs that YAML does not take as they are.
  if (/[^\n\P{Cc}]|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text)) return undefined;
  const raw = text.split('\n');
  const lines = raw.flatMap((whole, at): Line[] => {
    const said = whole.replace(/^ +/, '');
    return said === '' || said.startsWith('#')
      ? []
      : [{ at, indent: whole.length - said.length, text: said }];
  });
  const reading = { raw, lines, next: 0 };
  try {
    const [first] = lines;
    if (first?.indent !== 0) return undefined;
    const value = block(reading, 0);
    return reading.next === lines.length ? { value } : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

const isItem = ({ text }: Line): boolean => text === '-' || text.startsWith('- ');

function block(reading: Reading, indent: number): Value {
  const first = reading.lines[reading.next];
  return first && isItem(first) ? items(reading, indent) : group(reading, indent);
}

const KEY = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;

function group(reading: Reading, indent: number): Value {
  const found: { [key: string]: Value } = {};
  for (let line = reading.lines[reading.next]; line?.indent === indent; ) {
    const [, key = '', rest = ''] = KEY.exec(line.text) ?? refuse();
    if (Object.hasOwn(found, key) || key === '__proto__') refuse();
    reading.next += 1;
    found[key] = valueAfter(reading, line, rest, indent);
    line = reading.lines[reading.next];
  }
  return deeperIsOdd(reading, indent) ? refuse() : found;
}

function items(reading: Reading, indent: number): Value {
  const found: Value[] = [];
  for (let line = reading.lines[reading.next]; line?.indent === indent && isItem(line); ) {
    const rest = line.text.slice(1).replace(/^ +/, '');
    const inside = indent + line.text.length - rest.length;
    if (KEY.test(rest)) {
      // The item is a group: its first line stands beside the dash.
      const lines = [...reading.lines];
      lines[reading.next] = { ...line, indent: inside, text: rest };
      const own = { ...reading, lines };
      found.push(group(own, inside));
      reading.next = own.next;
    } else {
      reading.next += 1;
      found.push(
        rest === '-' || rest.startsWith('- ') ? refuse() : valueAfter(reading, line, rest, indent),
      );
    }
    line = reading.lines[reading.next];
  }
  return deeperIsOdd(reading, indent) ? refuse() : found;
}

const deeperIsOdd = ({ lines, next }: Reading, indent: number): boolean =>
  (lines[next]?.indent ?? -1) > indent;

/** What stands after `key:` or a dash, on its line or below it. */
function valueAfter(reading: Reading, line: Line, rest: string, indent: number): Value {
  const said = rest.replace(/ +$/, '');
  if (/^[|>]-?$/.test(said)) return textBlock(reading, line, said, indent);
  const below = reading.lines[reading.next];
  if (said !== '') {
    // A text that goes on below its line.
    return below && below.indent > indent ? refuse() : scalar(said);
  }
  if (!below) return null;
  if (below.indent > indent) return block(reading, below.indent);
  // A list may stand as far in as the key that it belongs to.
  if (below.indent === indent && isItem(below) && !isItem(line)) return items(reading, indent);
  return null;
}

/** Only spaces count: those that do not break are signs like others to YAML. */
const isBlank = (line: string): boolean => /^ *$/.test(line);

/** A text of several lines, kept (`|`) or folded (`>`). */
function textBlock(reading: Reading, { at }: Line, mark: string, indent: number): string {
  const { raw, lines } = reading;
  let end = at + 1;
  const isInside = (one: string) => isBlank(one) || one.search(/[^ ]/) > indent;
  while (end < raw.length && isInside(raw[end] ?? '')) end += 1;
  const own = raw.slice(at + 1, end);
  while (isBlank(own.at(-1) ?? '-')) own.pop();
  const [first = ''] = own;
  const inside = first.search(/[^ ]/);
  // Blank first lines, and lines that stand less far in than the first, have rules of their own.
  if (inside <= indent) refuse();
  const texts = own.map((one) => {
    if (isBlank(one)) return one.length > inside ? refuse() : '';
    return one.search(/[^ ]/) < inside ? refuse() : one.slice(inside);
  });
  while (reading.next < lines.length && (lines[reading.next]?.at ?? 0) < end) reading.next += 1;
  const text = mark.startsWith('|') ? texts.join('\n') : folded(texts);
  return mark.endsWith('-') ? text : `${text}\n`;
}

/** Lines that follow each other make one; each blank line between them ends a line. */
function folded(texts: readonly string[]): string {
  if (texts.some((text) => text.startsWith(' '))) refuse();
  return texts
    .join('\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/\n(\n+)/g, '$1');
}

/** A value on one line. */
function scalar(said: string): Value {
  if (said === '[]') return [];
  if (said === '{}') return {};
  if (said.startsWith('"')) return quoted(said);
  if (said.startsWith("'"))
    return /^'(?:[^']|'')*'$/.test(said) ? said.slice(1, -1).replaceAll("''", "'") : refuse();
  // What begins as plain texts do, and holds nothing that would end one.
  if (!/^[\p{L}\d«(…€+.-]/u.test(said) || /: |:$| #/.test(said)) refuse();
  if (said === 'true' || said === 'false') return said === 'true';
  if (said === 'null') return null;
  if (/^(?:0|[1-9]\d{0,14})$/.test(said)) return Number(said);
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(said)) return said;
  // Other numbers, and other words that some take for a value.
  if (/^(?:[-+.]|[\d._:xob+eEa-f-]+$|(?:true|false|null|yes|no|on|off|y|n)$)/i.test(said)) refuse();
  return said;
}

function quoted(said: string): string {
  return /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/.test(said)
    ? JSON.parse(said)
    : refuse();
}
