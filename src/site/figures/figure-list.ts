import { entriesOf } from '../../corpus/entry.ts';
import { groupBy } from '../../corpus/group-by.ts';
import { THEMES } from '../../model/vocabularies.ts';
import { collectionView } from '../list-view.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { type FigureView, figureView } from './figure-view.ts';

/** The figures of one theme. */
interface FigureGroup {
  id: string;
  titre: string;
  chiffres: FigureView[];
}

/** The list of the key figures is a gallery, in the place of the plain list. */
export const figureListView = (context: SiteContext): PageView => ({
  ...collectionView('chiffre', context),
  contenu: { groupes: figureGroups(context) },
});

/** Each figure stands once, under the first of its themes; those that count things come after the others. */
function figureGroups(context: SiteContext): FigureGroup[] {
  const figures = groupBy(
    entriesOf(context.corpus, 'chiffre'),
    ({ data }): string => data.themes[0] ?? NO_THEME,
  );
  const groups = [...Object.entries(THEMES), [NO_THEME, 'Autres chiffres'] as const];
  return groups
    .map(([id, titre]) => ({
      id: `theme-${id}`,
      titre: context.writer.text(titre),
      chiffres: (figures.get(id) ?? [])
        .map((figure) => figureView(figure, context))
        .sort((a, b) => Number(a.modeste) - Number(b.modeste)),
    }))
    .filter(({ chiffres }) => chiffres.length > 0);
}

const NO_THEME = 'aucun';
