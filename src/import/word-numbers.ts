const LEVEL = /<w:lvlText\s[^<>]*?w:val="([^"]*)"/g;
const LIST =
  /<w:abstractNum\s[^<>]*?w:abstractNumId="(\d{1,9})"[^<>]*>((?:(?!<w:abstractNum[\s>])[\s\S])*?)<\/w:abstractNum>/g;
const USE =
  /<w:num\s[^<>]*?w:numId="(\d{1,9})"[^<>]*>\s*<w:abstractNumId\s[^<>]*?w:val="(\d{1,9})"/g;
const NUMBERED = /<w:numId\s[^<>]*?w:val="(\d{1,9})"/g;

/**
 * What the numbers of a document say beside figures: « Article %1 ». Our reader of Word leaves them out.
 * @param numbering `word/numbering.xml`
 * @param texts the parts that hold paragraphs
 */
export function numbersInWords(numbering: string, texts: readonly string[]): string[] {
  const used = new Set(
    texts.flatMap((xml) => [...xml.matchAll(NUMBERED)].map(([, id = '']) => id)),
  );
  const lists = new Set(
    [...numbering.matchAll(USE)].filter(([, id = '']) => used.has(id)).map(([, , list]) => list),
  );
  const written = [...numbering.matchAll(LIST)]
    .filter(([, list]) => lists.has(list))
    .flatMap(([, , levels = '']) => [...levels.matchAll(LEVEL)].map(([, text = '']) => text))
    .filter((text) => /\p{L}{2}/u.test(text) && text.includes('%'));
  return [...new Set(written)];
}

/** A paragraph, whatever stands in it beside other paragraphs. */
const PARAGRAPH = /<w:p(?:\s[^<>]*)?>((?:(?!<w:p[\s>])[\s\S])*?)<\/w:p>/g;
const HEADING = /<w:outlineLvl\s|<w:pStyle\s[^<>]*?w:val="(?:Titre|Heading|berschrift)/i;

/**
 * Whether a numbered list goes on below other words: its numbers go on too in Word, and start anew here.
 * @param xml `word/document.xml`
 * @param numbering `word/numbering.xml`
 */
export function isInterrupted(xml: string, numbering: string): boolean {
  const numbers = numberedLists(numbering);
  const ended = new Set<string>();
  let last = '';
  for (const [, paragraph = ''] of xml.matchAll(PARAGRAPH)) {
    const said = /<w:numId\s[^<>]*?w:val="(\d{1,9})"/.exec(paragraph)?.[1] ?? '';
    const id = numbers.has(said) && !HEADING.test(paragraph) ? said : '';
    if (id !== last && last !== '') ended.add(last);
    if (id !== '' && id !== last && ended.has(id)) return true;
    last = id;
  }
  return false;
}

/** Ids of the lists whose first level is no bullet. */
function numberedLists(numbering: string): ReadonlySet<string> {
  const lists = new Set(
    [...numbering.matchAll(LIST)]
      .filter(([, , levels = '']) => !/<w:numFmt\s[^<>]*?w:val="bullet"/.test(levels.slice(0, 600)))
      .map(([, list]) => list),
  );
  return new Set(
    [...numbering.matchAll(USE)].filter(([, , list]) => lists.has(list)).map(([, id = '']) => id),
  );
}
