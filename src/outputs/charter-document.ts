import {
  AlignmentType,
  ConcreteHyperlink,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { escapeHtml } from '../markdown/escape-html.ts';
import type { TextBlock, TextRun as Words } from '../markdown/text-blocks.ts';
import type { CharterText } from './charter-text.ts';
import { fixZipDates } from './fixed-zip-dates.ts';

/** Lengths are in twentieths of a point, sizes of letters in half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const INDENT = 360;
const SIGNATURE_HEIGHT = 900;

/** Enough for the partners of a territory, on one page. */
const SIGNATURE_ROWS = 6;
const COLUMNS = ['Organisation', 'Nom et fonction', 'Date et lieu', 'Signature'];

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** What the words of a document need around them, gathered while they are laid out. */
interface Gathered {
  /** Addresses of the links, in order. */
  links: string[];
  /** Ordered lists → number of their first item. */
  lists: Map<string, number>;
}

/**
 * A charter as a Word document: real headings, its language, its licence, a table to sign. The same charter gives the
 * same bytes, where the library would write the time of its making and names drawn at random.
 */
export async function charterDocument(charter: CharterText): Promise<Uint8Array> {
  const gathered: Gathered = { links: [], lists: new Map() };
  const children = content(charter, gathered);
  const document = new Document({
    title: charter.titre,
    styles: STYLES,
    numbering: {
      config: [...gathered.lists].map(([reference, start]) => ({
        reference,
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start }],
      })),
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(charter) },
        children,
      },
    ],
  });
  gathered.links.forEach((address, at) => {
    document.Document.Relationships.addRelationship(linkId(at), LINK, address, 'External');
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(charter) };
  return fixZipDates(await Packer.toBuffer(document, undefined, [core]), charter.miseAJour);
}

const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: 23, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { size: 30, bold: true },
      paragraph: { spacing: { before: 360, after: 120 } },
    },
    heading2: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 280, after: 80 } } },
    hyperlink: { run: { color: '0B5563', underline: {} } },
  },
};

function content(charter: CharterText, gathered: Gathered): (Paragraph | Table)[] {
  const { titre, nature, resume, preambule, articles, apres, licence } = charter;
  const part = (name: string, texte: readonly TextBlock[]) =>
    texte.map((block) => blockParagraph(block, name, gathered));
  return [
    new Paragraph({ text: titre, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: nature, bold: true })] }),
    new Paragraph({ children: [new TextRun({ text: resume, italics: true })] }),
    ...part('preambule', preambule),
    heading(1, 'Articles'),
    ...articles.flatMap((article, at) => [
      heading(2, `Article ${at + 1}. ${article.titre}`),
      ...part(`article-${at + 1}`, article.texte),
    ]),
    heading(1, 'Signatures', true),
    signatures(),
    heading(1, 'À propos de ce texte', true),
    ...part('apres', apres),
    heading(2, 'Licence'),
    new Paragraph(licence.attribution),
    new Paragraph({ children: [hyperlink(licence.adresse, [licence.adresse], gathered)] }),
  ];
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const heading = (level: 1 | 2 | 3, text: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({
    text,
    heading: HEADINGS[level - 1] ?? HEADINGS[0],
    keepNext: true,
    pageBreakBefore,
  });

/**
 * Lays a block out. Headings of the texts stand below those of the document.
 * @param part of the document: lists are numbered within it
 */
function blockParagraph(block: TextBlock, part: string, gathered: Gathered): Paragraph {
  const { kind, depth, runs, list = 0, number = 1 } = block;
  const children = runs.flatMap((run) => wordRuns(run, gathered));
  if (kind === 'titre') {
    const below = HEADINGS[Math.min(depth, HEADINGS.length) - 1] ?? HEADINGS[0];
    return new Paragraph({ children, heading: below, keepNext: true });
  }
  const left = INDENT * (kind === 'paragraphe' ? depth : depth + 1);
  const indent = { left, ...(kind !== 'paragraphe' && { hanging: INDENT }) };
  if (kind === 'puce') return new Paragraph({ children, bullet: { level: 0 }, indent });
  if (kind === 'paragraphe') return new Paragraph({ children, indent });
  const reference = `${part}-${list}`;
  if (!gathered.lists.has(reference)) gathered.lists.set(reference, number);
  return new Paragraph({ children, numbering: { reference, level: 0 }, indent });
}

function wordRuns({ text, bold, italic, href }: Words, gathered: Gathered): ParagraphChild[] {
  const lines = text.split('\n');
  if (href) return [hyperlink(href, lines, gathered, { bold, italics: italic })];
  return lines.map(
    (line, at) => new TextRun({ text: line, bold, italics: italic, break: Math.min(at, 1) }),
  );
}

function hyperlink(
  href: string,
  lines: readonly string[],
  { links }: Gathered,
  look: { bold?: boolean; italics?: boolean } = {},
): ConcreteHyperlink {
  links.push(href);
  const words = lines.map(
    (text, at) => new TextRun({ text, style: 'Hyperlink', break: Math.min(at, 1), ...look }),
  );
  return new ConcreteHyperlink(words, linkId(links.length - 1));
}

/** The library writes `rId` before it, here and in the list of links. */
const linkId = (at: number): string => `Lien${at + 1}`;

function signatures(): Table {
  const cell = (text: string) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })],
      width: { size: 100 / COLUMNS.length, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: COLUMNS.map(cell) }),
      ...Array.from(
        { length: SIGNATURE_ROWS },
        () =>
          new TableRow({
            cantSplit: true,
            height: { value: SIGNATURE_HEIGHT, rule: HeightRule.ATLEAST },
            children: COLUMNS.map(() => cell('')),
          }),
      ),
    ],
  });
}

const footer = ({ titre, licence }: CharterText): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 17,
            children: [
              `${titre}, version du ${licence.miseAJour.texte}, ${licence.nom}. Page `,
              PageNumber.CURRENT,
              ' sur ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });

/** Dublin Core of the file (ECMA-376, part 2, 11): the dates are those of the text. */
function coreProperties({ titre, resume, creation, miseAJour, licence }: CharterText): string {
  const date = (name: string, day: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(titre)}</dc:title>`,
    `<dc:creator>${escapeHtml(licence.auteurs.join(', '))}</dc:creator>`,
    `<dc:description>${escapeHtml(`${resume} ${licence.attribution}`)}</dc:description>`,
    '<dc:language>fr-FR</dc:language>',
    date('created', creation),
    date('modified', miseAJour),
    '</cp:coreProperties>',
  ].join('');
}
