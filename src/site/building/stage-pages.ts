import { entriesOf } from '../../corpus/entry.ts';
import { listId, pageNamed, pageUrl } from '../../model/pages.ts';
import { typeNamed } from '../../model/types.ts';
import { bookletPageView } from '../guide-and-kit/booklet-view.ts';
import { linkTo } from '../links.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';

/** The stages as a path: who, how long, what one holds at the end. */
export function stageListView(context: SiteContext): PageView {
  const { corpus, href, writer, prefix } = context;
  const standing = (id: Parameters<typeof pageNamed>[0]) =>
    pageNamed(id).stands((type) => entriesOf(corpus, type)) ? href(pageUrl(id)) : '';
  return {
    ...collectionView('etape', context),
    contenu: {
      etapes: entriesOf(corpus, 'etape').map((stage) => ({
        ...linkTo(stage, prefix, writer),
        livrable: writer.text(stage.data.livrable),
        qui: stage.data.qui.map(writer.text),
        duree: writer.text(stage.data.duree),
        modeles: stage.data.modeles
          .map((key) => writer.link(key))
          .filter((link) => link !== undefined),
      })),
      plan: href(pageUrl('plan-local')),
      imprimer: href(pageUrl('imprimer-construire')),
      modeles: standing(listId('modele')),
      actions: standing('actions'),
      strategies: standing(listId('strategie')),
    },
  };
}

/** All the stages on one page, to print. */
export const stageBookletView = (context: SiteContext): PageView =>
  bookletPageView(
    {
      id: 'imprimer-construire',
      resume: `${typeNamed('etape').plural} : toutes les étapes à la suite, chacune sur une page neuve.`,
      nom: 'Étape',
      bouton: 'Imprimer toutes les étapes',
    },
    entriesOf(context.corpus, 'etape'),
    context,
  );
