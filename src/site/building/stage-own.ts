import { type EntryOf, placeOf } from '../../corpus/entry.ts';
import { templateFileUrls } from '../../model/addresses.ts';
import { isFrench, originalOf } from '../../model/languages.ts';
import { listId, pageUrl } from '../../model/pages.ts';
import type { LinkView } from '../links.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** A document to take over, offered from a stage. */
interface OfferedTemplate extends LinkView {
  word: string;
  /** Address of its questions for a spreadsheet; empty when it has none. */
  tableur: string;
}

/** What the page of a stage shows: its rank, its documents with their files, what was done elsewhere. */
export function stageOwn(entry: EntryOf<'etape'>, context: SiteContext): OwnView {
  const { corpus, href, writer } = context;
  const { gestes, modeles, exemples } = entry.data;
  const documents = modeles.flatMap((key): OfferedTemplate[] => {
    const template = corpus.byKey.get(key) as EntryOf<'modele'> | undefined;
    const link = writer.link(key);
    return template && link ? [{ ...link, ...templateFiles(template, href) }] : [];
  });
  return {
    before: [
      ...(gestes.length > 0 ? [section('gestes', 'Que faire')] : []),
      ...(documents.length > 0 ? [section('modeles', 'Les documents à reprendre')] : []),
      ...(exemples.length > 0 ? [section('exemples', 'Ailleurs')] : []),
    ],
    after: [],
    rang: placeOf(corpus, { key: isFrench(entry) ? entry.key : (originalOf(entry) ?? '') }) + 1,
    toutes: href(pageUrl(listId('etape'))),
    documents,
  };
}

/** Addresses of the files of a document, with the prefix of the host. */
export function templateFiles(
  { url, data }: EntryOf<'modele'>,
  href: (url: string) => string,
): { word: string; tableur: string } {
  // These files are made of our words too, which are French.
  if (!isFrench({ data })) return { word: '', tableur: '' };
  const { word, tableur } = templateFileUrls(url);
  const hasQuestions = data.parties.some(({ questions }) => questions.length > 0);
  return { word: href(word), tableur: hasQuestions ? href(tableur) : '' };
}

/** What helps to choose a stage: how long it takes. */
export const stageItem = ({ data }: EntryOf<'etape'>, { writer }: SiteContext) => ({
  details: [writer.text(data.duree)],
});
