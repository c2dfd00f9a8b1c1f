import { escapeHtml } from '../markdown/escape-html.ts';
import { listUrl } from '../model/addresses.ts';
import { ETATS_D_ACTION, ETATS_DE_STRATEGIE, FREINS, PUBLICS } from '../model/vocabularies.ts';
import type { CurrentSite } from '../site/current-site.ts';
import { displayDate } from '../site/dates.ts';
import type { SiteContext } from '../site/site-context.ts';
import { type PlacedStrategy, placedStrategies } from '../site/strategies/placed-strategies.ts';
import { posterView } from '../site/strategies/poster.ts';
import { countActions, countText } from '../site/strategies/strategy-view.ts';
import type { OutputFile } from './output-file.ts';

/**
 * What was harvested of the strategies of other editions, each as a small document that the comparison lays beside those of
 * this site. It is no page: it leads to the one that the edition publishes.
 */
export const strategyExcerpts = (current: CurrentSite): OutputFile[] =>
  placedStrategies(current.context).flatMap((strategy) =>
    strategy.origine?.apercu
      ? [
          {
            url: `${listUrl('strategie')}${strategy.origine.apercu}`,
            content: () => excerpt(strategy, current),
          },
        ]
      : [],
  );

function excerpt(
  { entry: { data }, lien, origine, territoire }: PlacedStrategy,
  { context, renderer }: CurrentSite,
): string {
  const { text } = context.writer;
  const facts: [name: string, value: string][] = [
    ['etat', data.etat === 'non-documente' ? '' : ETATS_DE_STRATEGIE[data.etat]],
    ['debut', data.debut ? displayDate(data.debut).texte : ''],
    ['fin', data.fin ? displayDate(data.fin).texte : ''],
    ['publics', data.publics.map((id) => PUBLICS[id]).join(', ')],
  ];
  const plan = data.axes.length > 0 ? renderer.component('axes', planOf(data, context)) : '';
  const { mention = '' } = origine ?? {};
  const said = mention.charAt(0).toUpperCase() + mention.slice(1);
  return [
    '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="robots" content="noindex">',
    `<link rel="canonical" href="${escapeHtml(lien.url)}"><title>${escapeHtml(lien.titre)}</title>`,
    `<body data-ailleurs="${escapeHtml(lien.url)}" data-origine="${escapeHtml(text(said))}">`,
    `<h1><a href="${escapeHtml(lien.url)}">${escapeHtml(lien.titre)}</a></h1>`,
    `<p data-territoire="${escapeHtml(territoire)}">${escapeHtml(said)}</p><dl>`,
    ...facts
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) => `<div data-repere="${name}"><dd>${escapeHtml(text(value))}</dd></div>`,
      ),
    `</dl>${plan}</body></html>\n`,
  ].join('');
}

type Plan = PlacedStrategy['entry']['data'];
type Action = Plan['axes'][number]['actions'][number];

/** The plan as the component `axes` shows one: of each action, what was harvested. */
function planOf(data: Plan, context: SiteContext) {
  const { text } = context.writer;
  const { axes } = data;
  const action = ({ titre, etat, publics, freins }: Action) => ({
    titre: text(titre),
    description: '',
    etat: { id: etat, libelle: ETATS_D_ACTION[etat] },
    publics: publics.map((id) => ({ id, libelle: PUBLICS[id] })),
    freins: freins.map((id) => ({ id, libelle: FREINS[id] })),
    partenaires: [],
  });
  return {
    affiche: posterView({ ...data, jalons: [] }, text, context),
    comptes: axes.map((axis) => countText(countActions({ axes: [axis] }))),
    ailleurs: {},
    axes: axes.map(({ titre, actions, missions }) => ({
      titre: text(titre),
      actions: actions.map(action),
      missions: missions.map((mission) => ({
        titre: text(mission.titre),
        actions: mission.actions.map(action),
      })),
    })),
  };
}
