import { entriesOf } from '../../corpus/entry.ts';
import { officialTerritories, territoryPlace } from '../../corpus/official-territories.ts';
import { pageNamed } from '../../model/pages.ts';
import {
  type DepartementTerritories,
  type EpciPlaces,
  type NamedCode,
  type OfferedActions,
  PLAN_ACTIONS,
  PLAN_READER,
  PLAN_TERRITORIES,
  PLAN_TOOLS,
  type TerritoryIndex,
} from '../../model/plan-files.ts';
import { ETATS_D_ACTION } from '../../model/vocabularies.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { actionsOf } from '../../site/strategies/strategy-view.ts';
import { browserScript } from '../browser-script.ts';
import type { OutputFile } from '../output-file.ts';

/** What the tool of plans asks for: the actions to take, the official territories, what reads a plan again. */
export function planFiles({ corpus, context }: CurrentSite): OutputFile[] {
  if (!pageNamed('plan-local').stands((type) => entriesOf(corpus, type))) return [];
  return [
    { url: PLAN_ACTIONS, content: () => JSON.stringify(offeredActions(context)) },
    { url: PLAN_TOOLS, content: () => browserScript('plan/on-demand.ts', { format: 'esm' }) },
    { url: PLAN_READER, content: () => browserScript('plan/whole-yaml.ts', { format: 'esm' }) },
    ...territoryFiles(),
  ];
}

/** Every action of every strategy, in words ready to be taken: figures spelled out, spaces that break. */
export function offeredActions({ corpus, canonical, writer }: SiteContext): OfferedActions {
  const text = (source: string) => writer.text(source).replace(/[\u00A0\u202F]/g, ' ');
  const strategies = entriesOf(corpus, 'strategie').filter(({ data }) => data.axes.length > 0);
  return {
    strategies: strategies.map(({ data, url }) => ({
      titre: text(data.titre),
      porteur: text(data.porteur),
      date: data.mise_a_jour,
      adresse: canonical(url),
    })),
    actions: strategies.flatMap(({ data }, strategie) =>
      actionsOf(data.axes).map(({ action, id }) => ({
        titre: text(action.titre).replace(NUMBER, ''),
        description: text(action.description),
        publics: action.publics,
        freins: action.freins,
        etat: action.etat === 'non-documente' ? '' : ETATS_D_ACTION[action.etat],
        strategie,
        ancre: id,
      })),
    ),
  };
}

/** « 1.2.3 », « 4. »: the place of an action in its own plan says nothing in another. */
const NUMBER = /^\d+(?:\.\d+)*\.?\s+/;

const namesOf = (nature: 'departement' | 'region'): NamedCode[] => [...officialTerritories(nature)];

function territoryFiles(): OutputFile[] {
  const index = (): TerritoryIndex => ({
    departements: namesOf('departement'),
    regions: namesOf('region'),
  });
  const epci = (): EpciPlaces =>
    Object.fromEntries(
      [...officialTerritories('epci').keys()].map((code) => [
        code,
        territoryPlace('epci', code).departements[0] ?? '',
      ]),
    );
  return [
    { url: `${PLAN_TERRITORIES}index.json`, content: () => JSON.stringify(index()) },
    { url: `${PLAN_TERRITORIES}epci.json`, content: () => JSON.stringify(epci()) },
    ...namesOf('departement').map(([code]) => ({
      url: `${PLAN_TERRITORIES}${code}.json`,
      content: () => JSON.stringify(territoriesOf(code)),
    })),
  ];
}

let byDepartement: ReadonlyMap<string, DepartementTerritories> | undefined;

function territoriesOf(departement: string): DepartementTerritories {
  byDepartement ??= layOut();
  return byDepartement.get(departement) ?? { communes: [], epci: [] };
}

/** The official list, gone through once. */
function layOut(): ReadonlyMap<string, DepartementTerritories> {
  const laid = new Map<string, DepartementTerritories>(
    namesOf('departement').map(([code]) => [code, { communes: [], epci: [] }]),
  );
  for (const [nature, name] of [
    ['commune', 'communes'],
    ['epci', 'epci'],
  ] as const)
    for (const [code, nom] of officialTerritories(nature))
      for (const departement of territoryPlace(nature, code).departements)
        laid.get(departement)?.[name].push([code, nom]);
  const byName = ([, one]: NamedCode, [, other]: NamedCode) => one.localeCompare(other, 'fr');
  for (const { communes, epci } of laid.values()) {
    communes.sort(byName);
    epci.sort(byName);
  }
  return laid;
}
