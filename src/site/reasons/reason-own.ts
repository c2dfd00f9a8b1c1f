import type { EntryOf } from '../../corpus/entry.ts';
import { posterUrls } from '../../model/addresses.ts';
import { listId, pageUrl } from '../../model/pages.ts';
import { hasOwnPaper } from '../other-forms.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** What the page of a reason shows: its first step, and its posters where the edition makes them. */
export function reasonOwn(entry: EntryOf<'raison'>, { corpus, href }: SiteContext): OwnView {
  const { a4, a3 } = posterUrls(entry.url);
  return {
    before: [section('premier-pas', 'Un premier pas')],
    after: [section('affiche', 'L’affiche')],
    toutes: href(pageUrl(listId('raison'))),
    affiches: hasOwnPaper(entry, corpus.edition) ? { a4: href(a4), a3: href(a3) } : undefined,
  };
}

/** A reason is known by what people say. */
export const reasonItem = ({ data }: EntryOf<'raison'>, { writer }: SiteContext) => ({
  accroche: writer.text(data.parole),
});
