/**
 * The marks that editors left in the text for the web master: « (sous titre 3) », « (note dans la marge) »,
 * « (encadré) ». They are the only words of a source that the import takes out of it.
 */

const HEADING =
  /^([\s*_]*)\(\s*[*_]*\s*((?:sous[\s-]*)?titre)\s*(?:de\s+)?(?:niveau|n°)?\s*(\d)?\s*[*_]*\s*\)\s*:?\s*(.*)$/iu;
const NOTE =
  /\(\s*[*_]*\s*notes?\s+(?:dans|en|de)\s+(?:la\s+)?marge\s*[*_]*\s*(?:\)(?:\s*:)?|:\s*((?:[^()]|\([^()]*\))*)\)[*_]*)/iu;
const BOX =
  /^([\s*_]*)\(\s*(encadré|à retenir|exemple|attention|important|point juridique|juridique|bon à savoir|à savoir)\s*(?::\s*([^()]*))?\)\s*:?\s*(.*)$/iu;
const BOX_END = /^[\s*_]*\(\s*fin\s+(?:de\s+l['’]|d['’]|de\s+)?\s*encadré\s*\)[\s*_]*$/iu;

/** No mark holds so many spaces in a row: each pattern would try every way of sharing them out. */
const GAP = /[\s*_]{12}/;

const matched = (pattern: RegExp, line: string): RegExpExecArray | null =>
  GAP.test(line) ? null : pattern.exec(line);

/** What each word for a box becomes in Trame. */
const BOX_NAMES: Readonly<Record<string, string>> = {
  encadré: 'à-retenir',
  'à retenir': 'à-retenir',
  'bon à savoir': 'à-retenir',
  'à savoir': 'à-retenir',
  important: 'attention',
  attention: 'attention',
  exemple: 'exemple',
  juridique: 'juridique',
  'point juridique': 'juridique',
};

/** A heading written as a mark: its level as the editor numbered it, and its words. */
export function readHeadingMark(line: string): { level: number; text: string } | undefined {
  const match = matched(HEADING, line);
  if (!match) return undefined;
  const [, emphasis = '', mark = '', level, text = ''] = match;
  return {
    level: Number(level ?? (/^sous/i.test(mark) ? 3 : 2)),
    text: `${emphasis.trim()}${text}`,
  };
}

/** A margin note, with what stands before it on the line, and after it when the mark closes the note itself. */
export function readNoteMark(
  line: string,
): { before: string; note: string; after: string } | undefined {
  const match = matched(NOTE, line);
  if (!match) return undefined;
  const rest = line.slice(match.index + match[0].length).replace(/^[*_]+(?=\s)/, '');
  const before = withoutMarksAtEnd(line.slice(0, match.index));
  return match[1] === undefined
    ? { before, note: rest.trim(), after: '' }
    : { before, note: match[1].trim(), after: rest.trim() };
}

/** Emphasis that was opened for the mark goes with it. Sign by sign: a pattern would start anew at each one. */
function withoutMarksAtEnd(text: string): string {
  let end = text.length;
  while (/[*_]/.test(text[end - 1] ?? '') && /[\s*_]/.test(text[end - 2] ?? ' ')) end -= 1;
  return text.slice(0, end).trim();
}

/** The start of a box, with the words that follow the mark. */
export function readBoxMark(
  line: string,
): { name: string; mark: string; title: string; text: string } | undefined {
  const [, emphasis = '', word = '', title = '', text = ''] = matched(BOX, line) ?? [];
  const mark = word.toLowerCase();
  const name = BOX_NAMES[mark];
  if (!name) return undefined;
  return { name, mark, title: title.trim(), text: text && `${emphasis.trim()}${text}` };
}

/** Whether a line says that a box stops here. */
export const isBoxEnd = (line: string): boolean => matched(BOX_END, line) !== null;

/** A text without editorial marks, for the count of words. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const heading = readHeadingMark(line);
      const box = readBoxMark(line);
      if (isBoxEnd(line)) return '';
      if (heading) return heading.text;
      if (box) return `${box.title} ${box.text}`;
      return GAP.test(line) ? line : line.replace(new RegExp(NOTE, 'giu'), ' $1 ');
    })
    .join('\n');
}
