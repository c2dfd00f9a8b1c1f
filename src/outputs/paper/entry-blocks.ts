import type { Entry, EntryOf } from '../../corpus/entry.ts';
import { displayDate } from '../../site/dates.ts';
import { ownRows } from '../../site/general-own.ts';
import { inLanguageOf } from '../../site/page-language.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { type Block, type Inline, type PaperBlock, words } from './blocks.ts';
import { councilBlocks } from './council-blocks.ts';
import { fieldBlocks, writtenBlocks } from './field-blocks.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { paperContext } from './paper-context.ts';
import { strategyBlocks } from './strategy-blocks.ts';

/**
 * An entry as it stands on paper: its title, what opens it, its fields, its text, what a territory adds, its sources.
 * @param level of its title: 1 alone, 2 in a booklet
 */
export function entryBlocks(entry: Entry, context: SiteContext, level: 1 | 2): PaperBlock[] {
  const name = entry.key.replace('/', '-');
  const paper = paperContext(inLanguageOf(entry, context), name, level - 1);
  const { text } = paper.writer;
  return [
    { k: 'h', n: level, c: words(text(entry.data.titre)) },
    ...openingOf(entry, paper, level + 1),
    ...markdownBlocks(entry.body, paper.markdown, name),
    ...entry.complements.flatMap(({ data, body }, at): PaperBlock[] => [
      { k: 'h', n: level + 1, c: words(data.titre ? text(data.titre) : 'Dans votre territoire') },
      ...markdownBlocks(body, paper.markdown, `${name}-${at}`),
    ]),
    ...sourceBlocks(entry.data.sources, level + 1),
  ];
}

/** What stands before the text. */
function openingOf(entry: Entry, paper: SiteContext, level: number): PaperBlock[] {
  const resume: PaperBlock = { k: 'p', c: words(paper.writer.text(entry.data.resume)) };
  if (entry.type === 'kit') return sheetOpening(entry, resume, paper, level);
  if (entry.type === 'charte') return [resume, ...charterBlocks(entry, paper, level)];
  if (entry.type === 'decision') return councilBlocks(entry, resume, paper, level);
  if (entry.type === 'strategie') return strategyBlocks(entry, resume, paper, level);
  return [resume, ...fieldBlocks(ownRows(entry, paper), level)];
}

/** A sheet opens on what people say and on what to do now. */
function sheetOpening(
  { data }: EntryOf<'kit'>,
  resume: PaperBlock,
  { writer }: SiteContext,
  level: number,
): PaperBlock[] {
  const steps = data.etapes.map(({ action, detail }): Inline[] => [
    { k: 'b', c: words(writer.text(action)) },
    ...(detail ? [{ k: 'br' as const }, ...words(writer.text(detail))] : []),
  ]);
  return [
    { k: 'accroche', c: words(writer.text(data.situation)) },
    resume,
    { k: 'h', n: level, c: words('Maintenant') },
    { k: 'etapes', items: steps },
    ...manner('Ne faites pas', data.a_eviter, writer),
    ...manner('Dites', data.a_dire, writer),
  ];
}

/** How to go about it, where the sheet knows: a name in bold, then the gestures or the sentences. */
const manner = (
  name: string,
  said: readonly string[],
  { text }: Pick<SiteContext['writer'], 'text'>,
): PaperBlock[] =>
  said.length === 0
    ? []
    : [
        {
          k: 'p',
          c: [
            { k: 'b', c: words(`${name}\u00A0: `) },
            ...words(said.map((one) => text(one)).join(' ; ')),
          ],
        },
      ];

/** A charter is read article by article, then signed; what is said about it comes last, and small. */
function charterBlocks(
  { data }: EntryOf<'charte'>,
  { writer }: SiteContext,
  level: number,
): PaperBlock[] {
  const text = (source: string) => words(writer.text(source));
  const about: Block[] = [
    { k: 'p', c: [{ k: 'b', c: words('À qui ce texte est proposé') }] },
    { k: 'ul', items: data.signataires.map((name) => [{ k: 'p', c: text(name) }]) },
    { k: 'p', c: [{ k: 'b', c: words('Signer ou reprendre. ') }, ...text(data.reprise)] },
    { k: 'p', c: [{ k: 'b', c: words('D’où vient ce texte. ') }, ...text(data.origine)] },
  ];
  return [
    ...(data.preambule ? writtenBlocks(writer.markdown(data.preambule, 'preambule_')) : []),
    ...data.articles.flatMap(({ titre, texte }, at): PaperBlock[] => [
      { k: 'h', n: level, c: [...words(`${at + 1}. `), ...text(titre)] },
      ...writtenBlocks(writer.markdown(texte, `article${at}_`)),
    ]),
    { k: 'h', n: level, c: words('Signatures') },
    { k: 'signature', colonnes: ['Nom', 'Organisation', 'Date', 'Signature'], lignes: 4 },
    { k: 'petit', b: about },
  ];
}

function sourceBlocks(sources: Entry['data']['sources'], level: number): PaperBlock[] {
  if (sources.length === 0) return [];
  const items = sources.map(({ titre, editeur, date, adresse, reference }): Block[] => {
    const rest = [editeur, date && displayDate(date).texte, reference].filter(Boolean).join(', ');
    const title = words(titre);
    return [
      {
        k: 'p',
        c: [
          ...(adresse ? [{ k: 'a' as const, href: adresse, c: title }] : title),
          ...words(`, ${rest}`),
        ],
      },
    ];
  });
  return [
    { k: 'h', n: level, c: words('Sources') },
    { k: 'petit', b: [{ k: 'ul', items }] },
  ];
}
