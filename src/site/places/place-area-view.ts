import { pageUrl } from '../../model/pages.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { pageOfSiteView } from '../site-page-view.ts';
import { communeView, paperView } from './index-view.ts';
import { leafletAreas } from './leaflet-areas.ts';
import type { PlaceArea } from './place-areas.ts';

/** The places of one intercommunalité, commune by commune, with the leaflets of each. */
export function placeAreaView({ url, nom, communes }: PlaceArea, context: SiteContext): PageView {
  return {
    ...pageOfSiteView(
      { url, titre: `Les lieux : ${nom}`, type: 'lieu' },
      'Commune par commune, avec le téléphone.',
      context,
    ),
    contenu: {
      communes: communes.map((commune) => communeView(commune, context)),
      papiers: leafletAreas(context.corpus)
        .filter(({ liste }) => liste.split('#')[0] === url)
        .map((area) => paperView(area, context)),
      trouver: context.href(pageUrl('liste-lieu')),
    },
  };
}
