import { entriesOf } from '../../corpus/entry.ts';
import { calendarUrl } from '../../model/addresses.ts';
import { pageUrl } from '../../model/pages.ts';
import { NIVEAUX } from '../../model/vocabularies.ts';
import { displayDate, todayOf } from '../dates.ts';
import { editionsHaving } from '../federation/editions-having.ts';
import { filterView } from '../filters.ts';
import { collectionView } from '../list-view.ts';
import type { MenuLink, PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { agendaWeeks, allSessions, foldedAgenda, isComing } from './agenda.ts';
import { communesOf, workshopFacets } from './workshop-facts.ts';

/** The workshops that are to come on the day of the build, week after week; the device sets aside those that are past. */
export function workshopListView(context: SiteContext): PageView {
  const { corpus, href, writer } = context;
  const workshops = entriesOf(corpus, 'atelier');
  if (workshops.length === 0)
    return {
      ...collectionView('atelier', context),
      contenu: {
        editions: editionsHaving('atelier', ['atelier', 'ateliers'], context),
        reutiliser: href(pageUrl('reutiliser')),
      },
    };
  const day = todayOf(corpus.edition);
  const planned = allSessions(workshops).filter(({ session }) => isComing(session, day));
  const facets = workshopFacets(workshops, writer.text);
  return {
    ...collectionView('atelier', context),
    contenu: {
      ...foldedAgenda(agendaWeeks(planned, facets, context)),
      faite: displayDate(day),
      filtres: filterView(
        { cible: 'agenda', items: planned, un: 'date', plusieurs: 'dates' },
        facets,
      ),
      agendas: calendarLinks(context),
      bilan: href(pageUrl('bilan-des-ateliers')),
    },
  };
}

/** The calendars to take: everything, then by level and by commune where there is a choice. */
function calendarLinks(context: SiteContext): { titre: string; liens: MenuLink[] }[] {
  const { corpus, canonical, writer } = context;
  const workshops = entriesOf(corpus, 'atelier');
  const used = new Set<string>(workshops.map(({ data }) => data.niveau));
  const link = (titre: string, url: string) => ({ titre: writer.text(titre), url: canonical(url) });
  return [
    { titre: 'Tout le territoire', liens: [link('Tous les ateliers', calendarUrl())] },
    {
      titre: 'Par niveau demandé',
      liens: Object.entries(NIVEAUX)
        .filter(([id]) => used.has(id))
        .map(([id, name]) => link(name, calendarUrl('niveau', id))),
    },
    {
      titre: 'Par commune',
      liens: Object.entries(communesOf(workshops)).map(([id, name]) =>
        link(name, calendarUrl('commune', id)),
      ),
    },
  ];
}
