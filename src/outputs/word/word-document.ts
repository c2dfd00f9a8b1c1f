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
import { escapeHtml } from '../../markdown/escape-html.ts';
import type { TextBlock, TextRun as Words } from '../../markdown/text-blocks.ts';
import type { LicenceView } from '../../site/licence-view.ts';
import { fixZipDates } from './fixed-zip-dates.ts';

/** Lengths are in twentieths of a point, sizes of letters in half points. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const INDENT = 360;

/** A text to take away and to adapt: what stands at its head and at its foot, and its parts in order. */
export interface WordText {
  titre: string;
  /** What it is, in bold under its title. */
  genre: string;
  resume: string;
  parties: readonly WordPart[];
  /** `AAAA-MM-JJ` */
  creation: string;
  /** `AAAA-MM-JJ` */
  miseAJour: string;
  licence: LicenceView;
}

/** One part of a document. */
export type WordPart =
  | { titre: string; niveau: 1 | 2; nouvellePage?: true }
  /** Lists are numbered within a text. */
  | { texte: readonly TextBlock[] }
  /** The first line holds the names of the columns; those that are empty are to be filled in. */
  | { colonnes: readonly string[]; lignes: readonly (readonly string[])[]; hauteur?: number };

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** What the words of a document need around them, gathered while they are laid out. */
interface Gathered {
  /** Addresses of the links, in order. */
  links: string[];
  /** Ordered lists → number of their first item. */
  lists: Map<string, number>;
}

/**
 * A text as a Word document: real headings, its language, its licence, tables to fill in. The same text gives the same
 * bytes, where the library would write the time of its making and names drawn at random.
 */
export async function wordDocument(text: WordText): Promise<Uint8Array> {
  const gathered: Gathered = { links: [], lists: new Map() };
  const children = content(text, gathered);
  const document = new Document({
    title: text.titre,
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
        footers: { default: footer(text) },
        children,
      },
    ],
  });
  gathered.links.forEach((address, at) => {
    document.Document.Relationships.addRelationship(linkId(at), LINK, address, 'External');
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(text) };
  return fixZipDates(await Packer.toBuffer(document, undefined, [core]), text.miseAJour);
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

function content(text: WordText, gathered: Gathered): (Paragraph | Table)[] {
  const { titre, genre, resume, parties, licence } = text;
  return [
    new Paragraph({ text: titre, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: genre, bold: true })] }),
    new Paragraph({ children: [new TextRun({ text: resume, italics: true })] }),
    ...parties.flatMap((part, at) => laidOut(part, `partie-${at + 1}`, gathered)),
    heading(2, 'Licence'),
    new Paragraph(licence.attribution),
    new Paragraph({ children: [hyperlink(licence.adresse, [licence.adresse], gathered)] }),
  ];
}

function laidOut(part: WordPart, name: string, gathered: Gathered): (Paragraph | Table)[] {
  if ('titre' in part) return [heading(part.niveau, part.titre, part.nouvellePage)];
  if ('texte' in part) return part.texte.map((block) => blockParagraph(block, name, gathered));
  // Word joins two tables that touch.
  return [table(part), new Paragraph('')];
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
  if (kind === 'paragraphe')
    return new Paragraph({ children, ...(left > 0 && { indent: { left } }) });
  const indent = { left, hanging: INDENT };
  if (kind === 'puce') return new Paragraph({ children, bullet: { level: 0 }, indent });
  const reference = `${part}-${list}`;
  if (!gathered.lists.has(reference)) gathered.lists.set(reference, number);
  return new Paragraph({ children, numbering: { reference, level: 0 }, indent });
}

function wordRuns({ text, bold, italic, href }: Words, gathered: Gathered): ParagraphChild[] {
  const lines = text.split('\n');
  // « Not bold » would take from a heading what its style gives.
  const look = { ...(bold && { bold }), ...(italic && { italics: italic }) };
  if (href) return [hyperlink(href, lines, gathered, look)];
  return lines.map((line, at) => new TextRun({ text: line, break: Math.min(at, 1), ...look }));
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

function table({ colonnes, lignes, hauteur }: Extract<WordPart, { colonnes: unknown }>): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, ...(bold && { bold }) })] })],
      width: { size: 100 / colonnes.length, type: WidthType.PERCENTAGE },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    rows: [
      new TableRow({ tableHeader: true, children: colonnes.map((name) => cell(name, true)) }),
      ...lignes.map(
        (line) =>
          new TableRow({
            cantSplit: true,
            ...(hauteur && { height: { value: hauteur, rule: HeightRule.ATLEAST } }),
            children: line.map((text) => cell(text, false)),
          }),
      ),
    ],
  });
}

const footer = ({ titre, licence }: WordText): Footer =>
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
function coreProperties({ titre, resume, creation, miseAJour, licence }: WordText): string {
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
