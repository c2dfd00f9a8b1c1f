import type { EntryOf } from '../../corpus/entry.ts';
import type { TermView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

/** A term with its definition. */
export const termView = (
  { data, url }: EntryOf<'glossaire'>,
  { writer, href }: SiteContext,
): TermView => ({
  titre: writer.text(data.titre),
  definition: writer.text(data.resume),
  url: href(url),
});

/** The terms of these keys, in their order. */
export const termViews = (keys: readonly string[], context: SiteContext): TermView[] =>
  keys
    .map((key) => context.corpus.byKey.get(key))
    .filter((entry) => entry?.type === 'glossaire')
    .map((entry) => termView(entry as EntryOf<'glossaire'>, context));
