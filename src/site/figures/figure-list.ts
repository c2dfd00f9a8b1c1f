import { entriesOf } from '../../corpus/entry.ts';
import { listUrl } from '../../model/addresses.ts';
import { typeNamed } from '../../model/types.ts';
import { THEMES } from '../../model/vocabularies.ts';
import { sitePageView } from '../list-views.ts';
import type { PageView } from '../page-view.ts';
import type { Route, RouteMaker } from '../route.ts';
import type { SiteContext } from '../site-context.ts';
import { type FigureView, figureView } from './figure-view.ts';

/** The figures of one theme. */
interface FigureGroup {
  id: string;
  titre: string;
  chiffres: FigureView[];
}

/** The list of the key figures is a gallery, in the place of the plain list. */
export function figureRoutes(context: SiteContext, route: RouteMaker): Route[] {
  const url = listUrl('chiffre');
  const figures = entriesOf(context.corpus, 'chiffre');
  return url && figures.length > 0
    ? [route(url, 'chiffres', () => figureListView(url, context))]
    : [];
}

function figureListView(url: string, context: SiteContext): PageView {
  const { plural, description } = typeNamed('chiffre');
  return {
    ...sitePageView(url, plural, description, context),
    couleur: 'chiffre',
    contenu: { groupes: figureGroups(context) },
  };
}

/** Each figure stands once, under the first of its themes. */
function figureGroups(context: SiteContext): FigureGroup[] {
  const figures = entriesOf(context.corpus, 'chiffre');
  const groups = [...Object.entries(THEMES), [NO_THEME, 'Autres chiffres'] as const];
  return groups
    .map(([id, titre]) => ({
      id: `theme-${id}`,
      titre: context.writer.text(titre),
      chiffres: figures
        .filter(({ data }) => (data.themes[0] ?? NO_THEME) === id)
        .map((figure) => figureView(figure, context)),
    }))
    .filter(({ chiffres }) => chiffres.length > 0);
}

const NO_THEME = 'aucun';
