import type { EntryOf } from '../corpus/entry.ts';
import { readTextBlocks, type TextBlock } from '../markdown/text-blocks.ts';
import { NATURES_DE_CHARTE } from '../model/vocabularies.ts';
import { type LicenceView, licenceView } from '../site/licence-view.ts';
import type { SiteContext } from '../site/site-context.ts';
import { entryWork } from '../site/work.ts';
import { awayFromTheSite } from './away-from-the-site.ts';

/** A charter as a text to download: everything that its page says, in the order of a paper to sign. */
export interface CharterText {
  titre: string;
  nature: string;
  resume: string;
  preambule: TextBlock[];
  articles: { titre: string; texte: TextBlock[] }[];
  /** What follows the signatures: how to use the text, who signs it, where it comes from. */
  apres: TextBlock[];
  /** Full address of its page. */
  adresse: string;
  /** `AAAA-MM-JJ` */
  creation: string;
  /** `AAAA-MM-JJ` */
  miseAJour: string;
  licence: LicenceView;
}

/** Reads a charter for documents that live away from the site: every link is a full address. */
export function charterText(entry: EntryOf<'charte'>, context: SiteContext): CharterText {
  const { writer, corpus } = context;
  const { data } = entry;
  const adresse = context.canonical(entry.url);
  const work = entryWork(entry, corpus);
  const markdown = awayFromTheSite(context, adresse);
  const read = (source: string) => readTextBlocks(source, markdown);
  return {
    titre: writer.text(data.titre),
    nature: NATURES_DE_CHARTE[data.nature],
    resume: writer.text(data.resume),
    preambule: read(data.preambule ?? ''),
    articles: data.articles.map(({ titre, texte }) => ({
      titre: writer.text(titre),
      texte: read(texte),
    })),
    apres: [
      ...read(entry.body),
      ...entry.complements.flatMap(({ data: added, body }) => [
        heading('Dans votre territoire'),
        ...(added.titre ? [paragraph(writer.text(added.titre))] : []),
        ...read(body),
      ]),
      heading('Qui signe'),
      ...data.signataires.map((name) => ({
        ...paragraph(writer.text(name)),
        kind: 'puce' as const,
      })),
      heading('Signer ou reprendre'),
      paragraph(writer.text(data.reprise)),
      heading('D’où vient ce texte'),
      paragraph(writer.text(data.origine)),
      ...(data.adresse ? [paragraph('Texte d’origine', data.adresse)] : []),
      ...data.modeles.map(({ titre, adresse: href, licence }) =>
        paragraph(writer.text(licence ? `${titre} (${licence})` : titre), href),
      ),
    ],
    adresse,
    creation: work.creation,
    miseAJour: work.miseAJour,
    licence: licenceView(work, corpus.edition, adresse),
  };
}

const heading = (text: string): TextBlock => ({ ...paragraph(text), kind: 'titre', depth: 2 });

const paragraph = (text: string, href?: string): TextBlock => ({
  kind: 'paragraphe',
  depth: 0,
  runs: [{ text, bold: false, italic: false, ...(href && { href }) }],
});
