import JSZip from 'jszip';
import { htmlWords, lostWords, type Word } from './body/words.ts';
import { hiddenWords, withoutHidden } from './word-hidden.ts';
import { numbersInWords } from './word-numbers.ts';

/** What a reader of Word sees beside the text, by the file that holds it. */
const BESIDE: readonly [file: RegExp, name: string][] = [
  [/^word\/header\d*\.xml$/, 'en-tête de page'],
  [/^word\/footer\d*\.xml$/, 'pied de page'],
  [/^word\/comments\.xml$/, 'commentaire'],
  [/^word\/charts\/chart\d*\.xml$/, 'graphique'],
  [/^word\/diagrams\/data\d*\.xml$/, 'schéma (SmartArt)'],
];

/** A document that stands in another, whole: Word shows its text in the place of a mark. */
const EMBEDDED = /^word\/(?:embeddings\/)?[^/]+\.(?:docx?|html?|mht|rtf|txt|xlsx?|pptx?|bin)$/i;

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * What a Word document says and its HTML does not: pages' headers and footers, comments, charts, choices of a form, what
 * was deleted and not accepted yet, and the words that the reading passed over, by paragraph. Read from the document
 * itself, so that the reading is held to account.
 */
export async function besideHtml(document: Uint8Array, html: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(document);
  const textOf = async (file: string) => (await zip.file(file)?.async('string')) ?? '';
  const told: string[] = [];
  for (const file of Object.keys(zip.files).sort()) {
    const name = BESIDE.find(([pattern]) => pattern.test(file))?.[1];
    if (name) told.push(...quoted(name, partTexts(await textOf(file))));
    else if (EMBEDDED.test(file))
      told.push(
        `document dans le document, « ${file.slice('word/'.length)} » : à reprendre à part`,
      );
  }
  const texts = await Promise.all(TEXTS.map(textOf));
  told.push(
    ...texts.flatMap((xml) => quoted('texte caché dans Word', hiddenWords(xml).map(decoded))),
    ...quoted('numéros en mots', numbersInWords(await textOf('word/numbering.xml'), texts)),
    ...texts.flatMap((xml) => quoted('texte supprimé, en suivi des modifications', deleted(xml))),
    ...texts.flatMap((xml) => quoted('choix d’une liste à cocher ou à dérouler', choices(xml))),
  );
  return [...told, ...passedOver(texts.flatMap(partTexts), html)];
}

function quoted(name: string, texts: readonly string[]): string[] {
  const words = texts.filter(Boolean).join(' ');
  return words === '' ? [] : [`${name} : « ${words} »`];
}

function passedOver(paragraphs: readonly string[], html: string): string[] {
  const said = paragraphs.flatMap((text, at): Word[] =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ word, line: at + 1 })),
  );
  const byParagraph = new Map<number, string[]>();
  for (const { word, line } of lostWords(said, htmlWords(html)))
    byParagraph.set(line, [...(byParagraph.get(line) ?? []), word]);
  return [...byParagraph].map(
    ([paragraph, words]) =>
      `mots que la page n’a pas : ${words.join(' ')} (paragraphe ${paragraph})`,
  );
}

/** Words of the text, of a formula and of a drawing, what a chart counts, and what is said of a picture. */
const PIECE =
  /<(w:t|m:t|a:t|c:v)(?:\s[^<>]*)?>([^<]*)<\/\1>|<wp:docPr\s([^<>]*)>|<v:textpath\s[^<>]*?\bstring="([^"]*)"|<w:(?:tab|br|cr|sym|noBreakHyphen)\b[^<>]*>|<\/(?:w:p|a:p|c:pt)>/g;

/** The texts of the paragraphs of a part. */
function partTexts(xml: string): string[] {
  const paragraphs = [''];
  for (const { 0: piece, 2: text, 3: picture, 4: drawn } of once(withoutHidden(xml)).matchAll(
    PIECE,
  )) {
    if (/^<\/(?:w:p|a:p|c:pt)>$/.test(piece)) paragraphs.push('');
    else if (text !== undefined) paragraphs[paragraphs.length - 1] += decoded(text);
    else paragraphs[paragraphs.length - 1] += ` ${decoded(drawn ?? saidOf(picture ?? ''))} `;
  }
  return paragraphs.map((text) => text.trim());
}

const saidOf = (picture: string): string =>
  [...picture.matchAll(/\b(?:descr|title)="([^"]*)"/g)].map(([, words]) => words).join(' ');

/** What a person took away, and nobody has accepted yet. */
const deleted = (xml: string): string[] =>
  [...once(xml).matchAll(/<w:delText(?:\s[^<>]*)?>([^<]*)<\/w:delText>/g)].map(([, text = '']) =>
    decoded(text).trim(),
  );

const choices = (xml: string): string[] =>
  [
    ...once(xml).matchAll(
      /<w:listItem\s[^<>]*?\bw:displayText="([^"]*)"|<w:listEntry\s[^<>]*?\bw:val="([^"]*)"/g,
    ),
  ].map(([, item, entry]) => decoded(item ?? entry ?? ''));

/** What stands twice, for older programs, is read once. */
const once = (xml: string): string =>
  xml
    .split('<mc:Fallback>')
    .map((part, at) => (at === 0 ? part : (part.split('</mc:Fallback>')[1] ?? '')))
    .join('');

const decoded = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFC');
