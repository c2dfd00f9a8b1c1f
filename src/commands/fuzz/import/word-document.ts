import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import type { Chance } from '../chance.ts';
import type { MarkedWords } from './marked-words.ts';

type Say = MarkedWords['say'];
type Block = Paragraph | Table | Textbox;

const CHANGE = { id: 1, author: 'Ville', date: '2019-03-01T00:00:00Z' };

const RUNS: readonly ((say: Say) => ParagraphChild[])[] = [
  (say) => [new TextRun(`${say(2)} `)],
  (say) => [new TextRun({ text: `${say()} `, bold: true }), new TextRun(say())],
  (say) => [
    new TextRun({ text: say(), italics: true }),
    new TextRun({ text: say(), strike: true }),
  ],
  (say) => [
    new TextRun({ text: `${say()} `, underline: {} }),
    new TextRun({ text: say(), allCaps: true }),
  ],
  (say) => [new ExternalHyperlink({ link: 'https://exemple.fr', children: [new TextRun(say())] })],
  (say) => [new InsertedTextRun({ text: say(), ...CHANGE })],
  (say) => [new TextRun({ children: [`${say()}`, new Tab(), `${say()}`] })],
  (say) => [
    new TextRun({ text: `${say()} `, superScript: true }),
    new TextRun({ text: say(), break: 1 }),
  ],
  (say) => [new TextRun({ text: `${say()} `, vanish: true })],
  (say) => [
    new CommentRangeStart(0),
    new TextRun(say()),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ],
  (say) => [new TextRun(say()), new FootnoteReferenceRun(1)],
];

const BLOCKS: readonly ((runs: () => ParagraphChild[], say: Say) => Block[])[] = [
  (runs) => [new Paragraph({ children: runs() })],
  (runs) => [new Paragraph({ children: [...runs(), ...runs()] })],
  (_, say) => [new Paragraph({ heading: HeadingLevel.HEADING_2, text: say(2) })],
  (runs) => [
    new Paragraph({ bullet: { level: 0 }, children: runs() }),
    new Paragraph({ bullet: { level: 1 }, children: runs() }),
  ],
  (runs, say) => [
    new Table({
      rows: [
        new TableRow({ children: [cell(say()), cell(say())] }),
        new TableRow({
          children: [
            new TableCell({ columnSpan: 2, children: [new Paragraph({ children: runs() })] }),
          ],
        }),
      ],
    }),
  ],
  (_, say) => [
    new Textbox({
      alignment: 'center',
      children: [new Paragraph(say(2))],
      style: { width: '100pt' },
    }),
  ],
  (_, say) => [new Paragraph({ style: 'Inconnu', text: say() })],
  () => [new Paragraph({ children: [new DeletedTextRun({ text: 'retire', ...CHANGE })] })],
];

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A document of Word, with what people put beside its text. */
export async function wordDocument(c: Chance, { say }: MarkedWords) {
  const runs = () => c.pick(RUNS)(say);
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: say(2) }),
    new Paragraph(say()),
    ...Array.from({ length: c.whole(1, 5) }, () => c.pick(BLOCKS)(runs, say)).flat(),
  ];
  const beside = c.happens(0.3);
  const document = new Document({
    comments: { children: [{ id: 0, children: [new Paragraph(say())] }] },
    footnotes: { 1: { children: [new Paragraph(say())] } },
    sections: [
      {
        ...(beside && {
          headers: { default: new Header({ children: [new Paragraph(say())] }) },
          footers: { default: new Footer({ children: [new Paragraph(say())] }) },
        }),
        children,
      },
    ],
  });
  const content = await Packer.toBuffer(document);
  return { name: 'essai.docx', content, shown: '(document Word)' };
}
