import { entriesOf } from '../../corpus/entry.ts';
import { SESSIONS_CSV } from '../../model/addresses.ts';
import { displayDate, todayOf } from '../dates.ts';
import { frenchNumber } from '../french-number.ts';
import type { PageView } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePageView } from '../site-page-view.ts';
import { allSessions } from './agenda.ts';
import { type TallyLine, yearTallies } from './tally.ts';

/** What was done, year by year, on the day of the build: for a report of activity. */
export function tallyPageView(context: SiteContext): PageView {
  const day = todayOf(context.corpus.edition);
  const past = allSessions(entriesOf(context.corpus, 'atelier')).filter(
    ({ session }) => session.date < day,
  );
  const shown = (line: TallyLine) => lineView(line, context.writer.text);
  return {
    ...sitePageView(
      'bilan-des-ateliers',
      'Ce qui a eu lieu, année par année, pour un rapport d’activité.',
      context,
    ),
    contenu: {
      faite: displayDate(day),
      annees: yearTallies(past).map(({ annee, total, annulees, communes, niveaux }) => ({
        annee,
        total: shown(total),
        annulees,
        tableaux: [
          { id: `communes-${annee}`, legende: 'Par commune', lignes: communes.map(shown) },
          { id: `niveaux-${annee}`, legende: 'Par niveau demandé', lignes: niveaux.map(shown) },
        ],
      })),
      csv: context.href(SESSIONS_CSV),
    },
  };
}

const lineView = (
  { nom, seances, heures, presents, comptees }: TallyLine,
  text: (source: string) => string,
) => ({
  nom: text(nom),
  seances: frenchNumber(seances),
  heures: frenchNumber(heures),
  presents: presents === undefined ? '' : frenchNumber(presents),
  comptees: frenchNumber(comptees),
});
