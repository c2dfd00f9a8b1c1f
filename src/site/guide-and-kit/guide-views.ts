import { entriesOf } from '../../corpus/entry.ts';
import { pageUrl } from '../../model/pages.ts';
import { typeNamed } from '../../model/types.ts';
import { readingMinutes } from '../entry-view.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { bookletPageView } from './booklet-view.ts';

/** The chapters as a path to follow; the summary comes first, for those who have three minutes. */
export function guideListView(context: SiteContext): PageView {
  const { corpus, href, writer } = context;
  const chapitres = entriesOf(corpus, 'guide').map((chapter) => ({
    titre: writer.text(chapter.data.titre),
    resume: writer.text(chapter.data.resume),
    url: href(chapter.url),
    lecture: readingMinutes(chapter, context),
  }));
  return {
    ...collectionView('guide', context),
    contenu: {
      chapitres,
      lecture: chapitres.reduce((sum, { lecture }) => sum + lecture, 0),
      minutes: href(pageUrl('trois-minutes')),
      imprimer: href(pageUrl('imprimer-guide')),
    },
  };
}

/** The whole guide on one page, to print. */
export const guideBookletView = (context: SiteContext): PageView =>
  bookletPageView(
    {
      id: 'imprimer-guide',
      resume: `${typeNamed('guide').plural} : tous les chapitres à la suite, chacun sur une page neuve.`,
      nom: 'Chapitre',
      bouton: 'Imprimer le guide',
    },
    entriesOf(context.corpus, 'guide'),
    context,
  );
