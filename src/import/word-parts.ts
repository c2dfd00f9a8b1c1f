import JSZip from 'jszip';
import { htmlWords, lostWords, type Word } from './body/words.ts';

/** What a reader of Word sees beside the text, by the file that holds it. */
const BESIDE: readonly [file: RegExp, name: string][] = [
  [/^word\/header\d*\.xml$/, 'en-tête de page'],
  [/^word\/footer\d*\.xml$/, 'pied de page'],
  [/^word\/comments\.xml$/, 'commentaire'],
];

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * What a Word document says and its HTML does not: pages' headers and footers, comments, and the words that the reading
 * passed over, by paragraph. Read from the document itself, so that the reading is held to account.
 */
export async function besideHtml(document: Uint8Array, html: string): Promise<string[]> {
  const zip = await JSZip.loadAsync(document);
  const textOf = async (file: string) => (await zip.file(file)?.async('string')) ?? '';
  const told: string[] = [];
  for (const file of Object.keys(zip.files).sort()) {
    const name = BESIDE.find(([pattern]) => pattern.test(file))?.[1];
    const words = name
      ? paragraphsOf(await textOf(file))
          .filter(Boolean)
          .join(' ')
      : '';
    if (words !== '') told.push(`${name} : « ${words} »`);
  }
  const paragraphs = (await Promise.all(TEXTS.map(textOf))).flatMap(paragraphsOf);
  return [...told, ...passedOver(paragraphs, html)];
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

const PIECE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*>|<\/w:p>/g;

/** The texts of the paragraphs of a part; what stands twice, for older programs, is read once. */
function paragraphsOf(xml: string): string[] {
  const once = xml
    .split('<mc:Fallback>')
    .map((part, at) => (at === 0 ? part : (part.split('</mc:Fallback>')[1] ?? '')))
    .join('');
  const paragraphs = [''];
  for (const { 0: piece, 1: text } of once.matchAll(PIECE)) {
    if (piece === '</w:p>') paragraphs.push('');
    else paragraphs[paragraphs.length - 1] += text === undefined ? ' ' : decoded(text);
  }
  return paragraphs.map((text) => text.trim());
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFC');
