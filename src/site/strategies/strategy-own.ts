import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { isFrench } from '../../model/languages.ts';
import { pageUrl } from '../../model/pages.ts';
import { gaps } from '../gaps.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SectionLink } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { posterView } from './poster.ts';
import { elsewhere } from './public-actions.ts';
import { actionsOf, countActions, countText, planText } from './strategy-view.ts';

/** What the page of a strategy shows: its parts, its plan counted, and the ways to other strategies. */
export function strategyOwn(entry: EntryOf<'strategie'>, context: SiteContext): OwnView {
  const { data } = entry;
  const { corpus, href, territoryName, writer } = context;
  const all = [
    data.axes.length > 0 && section('axes', 'Axes et actions'),
    data.diagnostic && section('diagnostic', 'Diagnostic'),
    data.gouvernance && section('gouvernance', 'Gouvernance'),
    data.enseignements.length > 0 && section('enseignements', 'Enseignements'),
  ];
  const unknown = {
    'son état d’avancement': data.etat === 'non-documente',
    'ses dates': data.debut === undefined && data.fin === undefined,
    'son budget': data.budget === undefined,
    'l’état de toutes ses actions': actionsOf(data.axes).some(
      ({ action }) => action.etat === 'non-documente',
    ),
  };
  return {
    before: all.filter((item): item is SectionLink => Boolean(item)),
    after: [],
    territoire: territoryName(data.territoire.nature, data.territoire.code),
    contenu: planText(data),
    inconnus: gaps(unknown, writer.ours),
    plan: {
      affiche: posterView(data, writer.text, context, writer.ours),
      comptes: data.axes.map((axis) => countText(countActions({ axes: [axis] }))),
      ailleurs: elsewhere(entry, context),
    },
    comparer:
      isFrench(entry) && entriesOf(corpus, 'strategie').length > 1
        ? href(`${pageUrl('comparer-strategies')}?s=${entry.slug}`)
        : '',
  };
}
