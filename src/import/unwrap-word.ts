import JSZip from 'jszip';
import { withoutHidden } from './word-hidden.ts';
import { styledByLevel } from './word-outline.ts';

const TEXTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** What Word puts around words, and our reader of Word passes over with all that it holds: fields, moved words, tags. */
const AROUND = /<\/?w:(?:fldSimple|customXml|smartTag|moveTo|bdo|dir)(?=[\s/>])[^<>]*>/g;

/** Ends of lines in an older writing, and of pages or columns: without them, two words are one. */
const OLD_BREAK = /<w:cr\s?\/>/g;
const PAGE_BREAK = /<w:br\s(?=[^<>]*w:type="(?:page|column)")[^<>]*\/>/g;

const RUBY = '<w:ruby>';

/**
 * A Word document whose words all stand where they are read: out of what surrounds them, and a reading written above
 * words put after them, between brackets.
 */
export async function unwrapWord(document: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(document);
  let isChanged = false;
  for (const name of TEXTS) {
    const xml = (await zip.file(name)?.async('string')) ?? '';
    const unwrapped = readingsAfter(
      withoutHidden(styledByLevel(xml))
        .replace(AROUND, '')
        .replace(OLD_BREAK, '<w:br/>')
        .replace(PAGE_BREAK, '<w:t xml:space="preserve"> </w:t>'),
    );
    if (unwrapped === xml) continue;
    zip.file(name, unwrapped);
    isChanged = true;
  }
  return isChanged ? zip.generateAsync({ type: 'uint8array' }) : document;
}

/** The run that holds a reading ends before its words, and begins again after them: each part of it has runs of its own. */
const readingsAfter = (xml: string): string =>
  xml
    .split(RUBY)
    .map((part, at) => {
      if (at === 0) return part;
      const end = part.indexOf('</w:ruby>');
      const [reading, words] = [between(part, 'w:rt'), between(part, 'w:rubyBase')];
      if (end === -1 || reading === undefined || words === undefined) return RUBY + part;
      return `</w:r>${words}${run(' (')}${reading}${run(')')}<w:r>${part.slice(end + '</w:ruby>'.length)}`;
    })
    .join('');

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

function between(xml: string, element: string): string | undefined {
  const from = xml.indexOf(`<${element}>`);
  const to = xml.indexOf(`</${element}>`);
  return from === -1 || to < from ? undefined : xml.slice(from + element.length + 2, to);
}
