import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { templateFiles } from './stage-own.ts';

/** What the page of a document shows: its files, its parts, the stages that it serves. */
export function templateOwn(entry: EntryOf<'modele'>, context: SiteContext): OwnView {
  const { corpus, href, writer } = context;
  return {
    before: entry.data.parties.map(({ titre }, at) =>
      section(`partie-${at + 1}`, writer.text(titre)),
    ),
    after: [],
    ...templateFiles(entry, href),
    etapes: entriesOf(corpus, 'etape')
      .filter(({ data }) => data.modeles.includes(entry.key))
      .map(({ data, url }) => ({ titre: writer.text(data.titre), url: href(url) })),
  };
}

/** What helps to choose a document: when it serves. */
export const templateItem = ({ data }: EntryOf<'modele'>, { writer }: SiteContext) => ({
  details: [writer.text(data.usage)],
});
