import { escapeHtml } from '../../markdown/escape-html.ts';
import { plainSigns } from '../../model/plain-signs.ts';
import { zip } from './zip.ts';

/** A paragraph of a document made on the device. `0` is its title. */
export interface WordBlock {
  text: string;
  /** Level of a heading, or an item of a list; a plain paragraph when left out. */
  kind?: 0 | 1 | 2 | 3 | 'puce';
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string => escapeHtml(plainSigns(text));

/** Styles by the names that word processors know, so that the headings make their outline. */
const STYLES = [
  style('Title', 'Title', 44, true),
  ...[32, 27, 24].map((size, at) => style(`Heading${at + 1}`, `heading ${at + 1}`, size, true, at)),
].join('');

function style(id: string, name: string, size: number, bold: boolean, outline?: number): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="280" w:after="100"/>${level}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

function paragraph({ text, kind }: WordBlock): string {
  const named = kind === 0 ? 'Title' : `Heading${kind}`;
  const look =
    kind === undefined
      ? ''
      : kind === 'puce'
        ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        : `<w:pPr><w:pStyle w:val="${named}"/></w:pPr>`;
  const lines = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p>${look}<w:r>${lines}</w:r></w:p>`;
}

/** A Word document of a few headings, paragraphs and lists, in French, on A4. Nothing in it is read as markup. */
export function wordFile(title: string, blocks: readonly WordBlock[]): Uint8Array<ArrayBuffer> {
  const text = (name: string, content: string) => ({ name, text: HEAD + content });
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}.xml" ContentType="${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const office = 'officeDocument/2006/relationships';
  return zip([
    text(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('word/document', `${OFFICE}.document.main`)}${part('word/styles', `${OFFICE}.styles`)}${part('word/numbering', `${OFFICE}.numbering`)}${part('docProps/core', 'application/vnd.openxmlformats-package.core-properties')}</Types>`,
    ),
    text(
      '_rels/.rels',
      relations(
        relation(1, `${office}/officeDocument`, 'word/document.xml') +
          relation(2, 'package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
      ),
    ),
    text(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`,
    ),
    text(
      'word/_rels/document.xml.rels',
      relations(
        relation(1, `${office}/styles`, 'styles.xml') +
          relation(2, `${office}/numbering`, 'numbering.xml'),
      ),
    ),
    text(
      'word/numbering.xml',
      `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    text(
      'word/styles.xml',
      `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="23"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${STYLES}</w:styles>`,
    ),
    text(
      'word/document.xml',
      `<w:document xmlns:w="${MAIN}"><w:body>${blocks.map(paragraph).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr></w:body></w:document>`,
    ),
  ]);
}
