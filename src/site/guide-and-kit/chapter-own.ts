import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf, placeOf } from '../../corpus/entry.ts';
import { figureViews } from '../figures/figure-view.ts';
import { type OwnView, section } from '../own-view.ts';
import type { MenuLink } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { scales } from './scales.ts';

/** What the page of a chapter shows: where it stands among all, the way to each of them, its figures. */
export function chapterOwn(entry: EntryOf<'guide'>, context: SiteContext): OwnView {
  const place = placeOf(context.corpus, entry);
  return {
    before: [section('essentiel', 'L’essentiel')],
    after: [],
    rang: place + 1,
    chapitres: context.chapters().map((chapter, at) => ({ ...chapter, actuel: at === place })),
    chiffres: figureViews(entry.data.chiffres, context),
    echelons: scales(entry.body, context.writer.text),
  };
}

/** The chapters of the guide, in their order: each page shows them all. */
export const chapterLinks = (
  corpus: PublishedCorpus,
  text: (source: string) => string,
  href: (url: string) => string,
): MenuLink[] =>
  entriesOf(corpus, 'guide').map(({ data, url }) => ({ titre: text(data.titre), url: href(url) }));
