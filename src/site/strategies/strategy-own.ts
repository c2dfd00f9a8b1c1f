import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { pageUrl } from '../../model/pages.ts';
import { type OwnView, section } from '../own-view.ts';
import type { SectionLink } from '../page-view.ts';
import type { SiteContext } from '../site-context.ts';
import { elsewhere } from './public-actions.ts';
import { countActions, countText, planText } from './strategy-view.ts';

/** What the page of a strategy shows: its parts, its plan counted, and the ways to other strategies. */
export function strategyOwn(entry: EntryOf<'strategie'>, context: SiteContext): OwnView {
  const { data } = entry;
  const { corpus, href, territoryName } = context;
  const all = [
    data.diagnostic && section('diagnostic', 'Diagnostic'),
    data.axes.length > 0 && section('axes', 'Axes et actions'),
    data.gouvernance && section('gouvernance', 'Gouvernance'),
    data.enseignements.length > 0 && section('enseignements', 'Enseignements'),
  ];
  return {
    before: all.filter((item): item is SectionLink => Boolean(item)),
    after: [],
    territoire: territoryName(data.territoire.nature, data.territoire.code),
    contenu: planText(data),
    plan: {
      comptes: data.axes.map((axis) => countText(countActions({ axes: [axis] }))),
      ailleurs: elsewhere(entry, context),
    },
    comparer:
      entriesOf(corpus, 'strategie').length > 1
        ? href(`${pageUrl('comparer-strategies')}?s=${entry.slug}`)
        : '',
  };
}
