import { type EntryOf, entriesOf } from '../corpus/entry.ts';
import type { TextBlock } from '../markdown/text-blocks.ts';
import { readTextBlocks } from '../markdown/text-blocks.ts';
import { templateFileUrls } from '../model/addresses.ts';
import { csvText } from '../model/csv.ts';
import { typeNamed } from '../model/types.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { licenceView } from '../site/licence-view.ts';
import type { SiteContext } from '../site/site-context.ts';
import { entryWork } from '../site/work.ts';
import { awayFromTheSite } from './away-from-the-site.ts';
import type { OutputFile } from './output-file.ts';
import { type WordPart, wordDocument } from './word/word-document.ts';

type Template = EntryOf<'modele'>;
type Part = Template['data']['parties'][number];

/** Room for an answer, in twentieths of a point: two lines of handwriting. */
const ANSWER_HEIGHT = 800;

/** Each document as a file to fill in: for a word processor and, when it has questions, for a spreadsheet. */
export const templateDownloads = ({ corpus, context }: CurrentSite): OutputFile[] =>
  entriesOf(corpus, 'modele').flatMap((entry) => {
    const { word, tableur } = templateFileUrls(entry.url);
    const hasQuestions = entry.data.parties.some(({ questions }) => questions.length > 0);
    return [
      { url: word, content: () => templateDocument(entry, context) },
      ...(hasQuestions ? [{ url: tableur, content: () => templateTable(entry, context) }] : []),
    ];
  });

function templateDocument(entry: Template, context: SiteContext): Promise<Uint8Array> {
  const { writer, corpus } = context;
  const work = entryWork(entry, corpus);
  const address = context.canonical(entry.url);
  const markdown = awayFromTheSite(context, address);
  const read = (source: string) => readTextBlocks(source, markdown);
  return wordDocument({
    titre: writer.text(work.titre),
    genre: typeNamed('modele').label,
    resume: writer.text(work.resume),
    parties: [
      ...entry.data.parties.flatMap((part) => wordParts(part, read, writer.text)),
      ...(entry.body
        ? [{ titre: 'Mode d’emploi', niveau: 1 as const }, { texte: read(entry.body) }]
        : []),
    ],
    creation: work.creation,
    miseAJour: work.miseAJour,
    licence: licenceView(work, corpus.edition, address),
  });
}

function wordParts(
  { titre, texte, questions }: Part,
  read: (source: string) => TextBlock[],
  text: (source: string) => string,
): WordPart[] {
  return [
    { titre: text(titre), niveau: 1 },
    ...(texte ? [{ texte: read(texte) }] : []),
    ...(questions.length > 0
      ? [
          {
            colonnes: ['Question', 'Réponse'],
            lignes: questions.map(({ question, choix }) => [
              text(question),
              choix.map((one) => `☐ ${text(one)}`).join('   '),
            ]),
            hauteur: ANSWER_HEIGHT,
          },
        ]
      : []),
  ];
}

/** One line a question: what was answered goes into the last column, line after line. */
function templateTable({ data }: Template, { writer }: SiteContext): string {
  // Spaces that do not break are for pages: in a cell they would defeat a search.
  const text = (source: string) => writer.text(source).replace(/[\u00A0\u202F]/g, ' ');
  const rows = data.parties.flatMap(({ titre, questions }) =>
    questions.map(({ question, choix }) => [
      text(titre),
      text(question),
      choix.map(text).join(' | '),
      '',
    ]),
  );
  return csvText([['Partie', 'Question', 'Réponses proposées', 'Réponse'], ...rows]);
}
