import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { GUIDE_PAGES, listUrl } from '../../model/addresses.ts';
import { typeNamed } from '../../model/types.ts';
import { readingMinutes } from '../entry-view.ts';
import { sitePageView } from '../list-views.ts';
import type { PageView } from '../page-view.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { bookletPageView } from './booklet-view.ts';
import { threeMinutesView } from './three-minutes-view.ts';

/** The pages made of the whole guide; none when it has no chapter. */
export function guideRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const chapters = entriesOf(context.corpus, 'guide');
  const list = listUrl('guide');
  if (chapters.length === 0 || !list) return [];
  return [
    route(list, 'liste-guide', () => guideListView(list, chapters, context)),
    route(GUIDE_PAGES.minutes, 'trois-minutes', () => threeMinutesView(chapters, context)),
    route(GUIDE_PAGES.imprimer, 'recueil', () =>
      bookletPageView(
        {
          url: GUIDE_PAGES.imprimer,
          titre: 'Tout le guide, à imprimer',
          resume: `${typeNamed('guide').plural} : tous les chapitres à la suite, chacun sur une page neuve.`,
          type: 'guide',
          bouton: 'Imprimer le guide',
        },
        chapters,
        context,
      ),
    ),
  ];
}

/** The chapters as a path to follow; the summary comes first, for those who have three minutes. */
function guideListView(
  url: string,
  chapters: readonly EntryOf<'guide'>[],
  context: SiteContext,
): PageView {
  const { href, writer } = context;
  const { plural, description } = typeNamed('guide');
  const chapitres = chapters.map((chapter) => ({
    titre: writer.text(chapter.data.titre),
    resume: writer.text(chapter.data.resume),
    url: href(chapter.url),
    lecture: readingMinutes(chapter, context),
  }));
  return {
    ...sitePageView(url, plural, description, context),
    couleur: 'guide',
    contenu: {
      chapitres,
      lecture: chapitres.reduce((sum, { lecture }) => sum + lecture, 0),
      minutes: href(GUIDE_PAGES.minutes),
      imprimer: href(GUIDE_PAGES.imprimer),
    },
  };
}
