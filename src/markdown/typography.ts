/** A change to a text: `remove` characters at `at` give way to `insert`. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/** Stands for what a text holds and typography may not enter: code, an image, the call of a note. */
export const OPAQUE = '\uFFFC';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
const SPACES = ' \t\u00A0\u2009\u202F';

/**
 * French typography of a plain text: no-break spaces, apostrophes, ellipses. Applying it twice changes nothing more.
 * @example frenchTypography("Qu'est-ce ?") // 'Qu’est-ce\u202F?'
 */
export function frenchTypography(text: string): string {
  let typeset = '';
  let from = 0;
  for (const { at, remove, insert } of typographyEdits(text)) {
    typeset += text.slice(from, at) + insert;
    from = at + remove;
  }
  return typeset + text.slice(from);
}

/** The same as a list of changes, in order and apart, for texts that are kept in pieces. */
export function typographyEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const trigger = /[';:!?«»%‰€\d]|\.{3,}|[ \u00A0\u202F](?=[LRDA]\.)/g;
  let end = 0;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    const { 0: sign, index } = match;
    for (const edit of editsAt(text, sign, index)) {
      const { at, remove, insert } = edit;
      if (at < end) continue;
      // A space that is right already is still taken: another rule must not change it back.
      end = at + remove;
      if (text.slice(at, end) !== insert) edits.push(edit);
    }
    if (text.startsWith('://', index)) trigger.lastIndex = endOfWord(text, index);
  }
  return edits;
}

function editsAt(text: string, sign: string, at: number): Edit[] {
  switch (sign) {
    case "'":
      return /\p{L}'[\p{L}\d«“\uFFFC]/u.test(text.slice(at - 1, at + 2))
        ? [{ at, remove: 1, insert: '’' }]
        : [];
    case ';':
    case '!':
    case '?':
    case '»':
      return text[at + 1] === '=' ? [] : spaceBefore(text, at, NARROW, before[sign]);
    case ':':
      return text[at + 1] === ':' ? [] : spaceBefore(text, at, NO_BREAK, before[sign]);
    case '%':
    case '‰':
      return spaceBefore(text, at, NARROW, before.unit);
    case '€':
      return spaceBefore(text, at, NO_BREAK, before.unit);
    case '«':
      return spaceAfterQuote(text, at);
    default:
      if (sign.startsWith('.')) return ellipsis(text, sign, at);
      return SPACES.includes(sign) ? spaceBeforeCode(text, at) : spacesAroundDigit(text, at);
  }
}

/**
 * Where a space that the writer left out may be put back: what stands before the sign, then what stands after it.
 * Times (9:30), addresses, code and smileys do not look like this.
 */
const endOfSentence = [/[\p{L}\p{N})\]»”"’….%\uFFFC]/u, /^$|[\s)\]»”"…!?.,\uFFFC]/] as const;
const before = {
  ';': endOfSentence,
  '!': endOfSentence,
  '?': endOfSentence,
  '»': [/[^\s«]/, /^/],
  ':': [/[\p{L})\]»”%\uFFFC]/u, /^$|[\s»]/],
  unit: [/\d/, /^$|[^\p{L}\d]/u],
} as const;

/** One space of the right kind before a sign: in place of those that are there, or put back where one is missing. */
function spaceBefore(
  text: string,
  at: number,
  wanted: string,
  [previous, next]: readonly [RegExp, RegExp],
): Edit[] {
  const start = startOfSpaces(text, at);
  const sign = text[at] ?? '';
  if (start === 0 || text[start - 1] === '\n') return [];
  if (start < at) return replace(start, at, wanted);
  return previous.test(text[at - 1] ?? '') && next.test(text[at + 1] ?? '')
    ? [{ at, remove: 1, insert: wanted + sign }]
    : [];
}

function spaceAfterQuote(text: string, at: number): Edit[] {
  const end = endOfSpaces(text, at + 1);
  if (end === text.length || text[end] === '\n') return [];
  if (end > at + 1) return replace(at + 1, end, NARROW);
  return [{ at, remove: 1, insert: `«${NARROW}` }];
}

function ellipsis(text: string, dots: string, at: number): Edit[] {
  const inPath = text[at - 1] === '/' || text[at + 3] === '/';
  return dots.length === 3 && !inPath ? [{ at, remove: 3, insert: '…' }] : [];
}

/** « article L. 12 »: the letter stays with its word. */
function spaceBeforeCode(text: string, at: number): Edit[] {
  return /(?:^|\P{L})[Aa]rt(?:icles?|\.)$/u.test(text.slice(Math.max(0, at - 10), at))
    ? replace(at, at + 1, NO_BREAK)
    : [];
}

const ABBREVIATED = /(?:^|[^\p{L}\d])(?:[Nn]°|[Aa]rt(?:icles?|\.)|[LRDA]\.|pp?\.|§|\d+\s+h)$/u;
const THOUSANDS = /(?:(?<![\p{L}\d/-]|\d[.,])[1-9]\d{0,2}|\d\s+\d{3})$/u;
const UNIT =
  /(?:[cdkm]?m[²³]?|ha|[km]?g|[cm]?[lL]|h|min|s|[kKMGT]o|[MG]bit\/s|k?Wh?|V|[MG]?Hz|°C?|[kM]€|Md€|euros?|centimes|millions?|milliards?|ans?|mois|jours?|heures?|minutes?)(?![\p{L}\d])/uy;

/** « 10 000 », « n° 12 », « 12 km ». */
function spacesAroundDigit(text: string, at: number): Edit[] {
  return [...spaceBeforeDigit(text, at), ...spaceBeforeUnit(text, at)];
}

function spaceBeforeDigit(text: string, at: number): Edit[] {
  const start = startOfSpaces(text, at);
  const head = text.slice(Math.max(0, start - 12), start);
  if (start === at) {
    const glued = /(?:^|\P{L})[Nn]°$/u.test(head);
    return glued ? [{ at, remove: 1, insert: NO_BREAK + text[at] }] : [];
  }
  if (/^\d{3}(?!\d)/.test(text.slice(at, at + 4)) && THOUSANDS.test(head))
    return replace(start, at, NARROW);
  return ABBREVIATED.test(head) ? replace(start, at, NO_BREAK) : [];
}

function spaceBeforeUnit(text: string, at: number): Edit[] {
  const end = endOfSpaces(text, at + 1);
  if (end === at + 1) return [];
  UNIT.lastIndex = end;
  return UNIT.test(text) ? replace(at + 1, end, NO_BREAK) : [];
}

const replace = (start: number, end: number, wanted: string): Edit[] => [
  { at: start, remove: end - start, insert: wanted },
];

function startOfSpaces(text: string, end: number): number {
  let start = end;
  while (start > 0 && SPACES.includes(text[start - 1] ?? '\n')) start -= 1;
  return start;
}

function endOfSpaces(text: string, start: number): number {
  let end = start;
  while (end < text.length && SPACES.includes(text[end] ?? '\n')) end += 1;
  return end;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && /\S/.test(text[end] ?? '')) end += 1;
  return end;
}
