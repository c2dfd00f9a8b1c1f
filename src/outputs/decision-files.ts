import { type EntryOf, entriesOf } from '../corpus/entry.ts';
import type { TextBlock } from '../markdown/text-blocks.ts';
import { decisionFileUrl } from '../model/addresses.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { licenceView } from '../site/licence-view.ts';
import type { SiteContext } from '../site/site-context.ts';
import { entryWork } from '../site/work.ts';
import type { OutputFile } from './output-file.ts';
import { wordDocument } from './word/word-document.ts';

/** The draft deliberation of each decision, for a word processor: what is between square brackets is to be filled in. */
export const decisionDownloads = ({ corpus, context }: CurrentSite): OutputFile[] =>
  entriesOf(corpus, 'decision').map((entry) => ({
    url: decisionFileUrl(entry.url),
    content: () => draftDocument(entry, context),
  }));

const block = (text: string, kind: TextBlock['kind'] = 'paragraphe', number = 1): TextBlock => ({
  kind,
  depth: 0,
  runs: [{ text, bold: false, italic: false }],
  ...(kind === 'numero' && { list: 1, number }),
});

function draftDocument(entry: EntryOf<'decision'>, context: SiteContext): Promise<Uint8Array> {
  const { writer, corpus, canonical } = context;
  const { considerants, articles, sources } = entry.data;
  const work = entryWork(entry, corpus);
  return wordDocument({
    titre: writer.text(work.titre),
    genre: 'Projet de délibération',
    resume: writer.text(work.resume),
    parties: [
      { titre: 'Considérants', niveau: 1 },
      { texte: considerants.map((one) => block(`Considérant ${writer.text(one)}\u202F;`)) },
      { titre: 'Le conseil décide', niveau: 1 },
      { texte: articles.map((one, at) => block(writer.text(one), 'numero', at + 1)) },
      { titre: 'D’où viennent ces faits', niveau: 1 },
      {
        texte: [
          ...sources.map(({ titre, editeur, date, reference }) =>
            block(
              writer.text([titre, editeur, date, reference].filter(Boolean).join(', ')),
              'puce',
            ),
          ),
          block(
            'Ce projet n’est pas un avis juridique : faites-le relire avant de l’inscrire à l’ordre du jour.',
          ),
        ],
      },
    ],
    creation: work.creation,
    miseAJour: work.miseAJour,
    licence: licenceView(work, corpus.edition, canonical(entry.url)),
  });
}
