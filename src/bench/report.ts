import type { BuildPhase } from '../commands/build/timed.ts';
import { atMost, GOALS } from './goals.ts';
import type { CommandTimes } from './measure-commands.ts';
import type { SizeFigures } from './measure-size.ts';
import { median } from './statistics.ts';
import type { Table } from './table.ts';
import { bytes, decimal, ratio, seconds } from './write-numbers.ts';

/** The figures of one corpus, the goal beside each that has one. */
export function figuresTable(figures: SizeFigures): Table {
  const { entries, words, builds } = figures;
  const of = builds.length > 0 ? `, médiane de ${builds.length}` : '';
  const head = `${decimal(entries, 0)} pages, ${decimal(words, 0)} mots${of}`;
  return {
    title: head,
    columns: ['Mesure', 'Trame', 'Hugo + Pagefind', 'Rapport', 'But'],
    rows: [...buildRows(figures), ...memoryRows(figures), ...saveRows(figures)],
  };
}

function buildRows(figures: SizeFigures): string[][] {
  const { builds, lesser, rivals } = figures;
  if (builds.length === 0) return [];
  const own = builds.map(({ total }) => total);
  const pages = median(builds.map((run) => run.pages / run.total));
  const search = builds.map(({ phases }) => phases.index);
  const rest = builds.map(({ total, phases }) => total - phases.index);
  if (rivals.length === 0) {
    return [
      ['Construction complète', seconds(median(own)), '–', '–', '–'],
      ['dont la fin de Pagefind', seconds(median(search)), '–', '–', '–'],
      ['dont tout le reste', seconds(median(rest)), '–', '–', '–'],
      ...dataRows(figures),
      ['Pages par seconde', decimal(pages, 0), '–', '–', '–'],
    ];
  }
  const other = rivals.map(({ total }) => total);
  const total = pairedRatio(own, other);
  const bare = lesser.pages.map((run) => run.total);
  const rivalSearch = rivals.map(({ pagefindSeconds }) => pagefindSeconds);
  const rivalRest = rivals.map(({ hugoSeconds }) => hugoSeconds);
  const rivalPages = median(rivals.map((run) => run.pages / run.total));
  return [
    [
      'Pages et recherche seules, comme Hugo',
      seconds(median(bare)),
      seconds(median(other)),
      ratio(pairedRatio(bare, other)),
      atMost(pairedRatio(bare, other), GOALS.buildRatio, ratio),
    ],
    [
      'Construction complète',
      seconds(median(own)),
      seconds(median(other)),
      ratio(total),
      atMost(total, GOALS.buildRatio, ratio),
    ],
    compared('dont la fin de Pagefind', search, rivalSearch),
    compared('dont tout le reste', rest, rivalRest),
    ...dataRows(figures),
    [
      'Pages par seconde',
      decimal(pages, 0),
      decimal(rivalPages, 0),
      ratio(pages / rivalPages),
      '–',
    ],
  ];
}

/** What the API, the feeds, the catalogue and the PDFs cost, which the rival has none of. */
function dataRows({ builds, lesser, papers }: SizeFigures): string[][] {
  const own = builds.map(({ total }) => total);
  const without = lesser['without-data'].map(({ total }) => total);
  const share = pairedRatio(own, without);
  const rows = [
    [
      'Complète, sur la même sans API, flux ni catalogue',
      seconds(median(without)),
      '–',
      ratio(share),
      atMost(share, GOALS.dataRatio, ratio),
    ],
  ];
  if (!papers) return rows;
  const one = papers.seconds / papers.papers;
  return [
    ...rows,
    ['PDF d’une fiche, la première fois (aucun dans ce corpus)', seconds(one), '–', '–', '–'],
  ];
}

const compared = (name: string, own: readonly number[], other: readonly number[]): string[] => [
  name,
  seconds(median(own)),
  seconds(median(other)),
  ratio(pairedRatio(own, other)),
  '–',
];

/** The median of the ratios of runs made one after the other: a machine that slows down leaves it alone. */
export const pairedRatio = (own: readonly number[], other: readonly number[]): number =>
  median(own.map((value, at) => value / (other[at] ?? value)));

/** Peaks are the worst of all runs. Node stays in memory while its Pagefind works; Hugo has ended by then. */
function memoryRows({ entries, builds, rivals }: SizeFigures): string[][] {
  if (builds.length === 0) return [];
  const row = (name: string, own: number | undefined, other: number | undefined, goal: string) => [
    name,
    bytes(own),
    rivals.length > 0 ? bytes(other) : '–',
    own !== undefined && other !== undefined ? ratio(own / other) : '–',
    goal,
  ];
  const hugo = highest(rivals.map(({ hugoBytes }) => hugoBytes));
  const pagefind = highest(rivals.map(({ pagefindBytes }) => pagefindBytes));
  const node = highest(builds.map(({ nodeBytes }) => nodeBytes));
  const whole = highest(builds.map(({ peakBytes }) => peakBytes));
  const rival = highest([hugo, pagefind]);
  return [
    row(
      'Mémoire de Node, de Hugo',
      node,
      hugo,
      node !== undefined && entries <= GOALS.memory.entries
        ? atMost(node, GOALS.memory.bytes, bytes)
        : '–',
    ),
    row(
      'Mémoire, Pagefind compris',
      whole,
      rival,
      whole !== undefined && rival !== undefined ? atMost(whole / rival, 1, ratio) : '–',
    ),
  ];
}

/** The highest of the values that were measured, if any was. */
function highest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function saveRows({ entries, saves }: SizeFigures): string[][] {
  if (!saves) return [];
  const goals = GOALS.saves.find((goal) => entries <= goal.entries);
  const row = (name: string, times: readonly number[], goal: number | undefined) => [
    name,
    `${seconds(median(times))} (max ${seconds(Math.max(...times))})`,
    '–',
    '–',
    goal === undefined ? '–' : atMost(median(times), goal, seconds),
  ];
  return [
    row('Enregistrer → page servie', saves.atRest, goals?.atRest),
    row('… pendant que la recherche se refait', saves.whileIndexing, goals?.whileIndexing),
  ];
}

/** How the time of a build grows with the content, and how long the commands that people run all day take. */
export function summaryTable(
  all: readonly SizeFigures[],
  commands: CommandTimes | undefined,
): Table {
  const [small, large] = [GOALS.growth.from, GOALS.growth.to].map((size) =>
    all.find(({ entries, builds }) => entries === size && builds.length > 0),
  );
  const time = ({ builds }: SizeFigures) => median(builds.map(({ total }) => total));
  const growth = small && large && time(large) / time(small);
  return {
    title: 'Croissance, et commandes de tous les jours sur le contenu national',
    columns: ['Mesure', 'Trame', 'But'],
    rows: [
      ...(growth
        ? [
            [
              `Construction de ${decimal(GOALS.growth.to, 0)} pages, sur celle de ${decimal(GOALS.growth.from, 0)}`,
              ratio(growth),
              atMost(growth, GOALS.growth.ratio, ratio),
            ],
          ]
        : []),
      ...(commands ? commandRows(commands) : []),
    ],
  };
}

const commandRows = (commands: CommandTimes): string[][] =>
  (['start', 'check'] as const).map((name) => [
    COMMANDS[name],
    seconds(median(commands[name])),
    atMost(median(commands[name]), GOALS.commands[name], seconds),
  ]);

const COMMANDS: Record<keyof CommandTimes, string> = {
  start: '« npm start » → première page servie',
  check: '« npm run check »',
};

const PHASES: Record<BuildPhase, string> = {
  read: 'Lire et vérifier les contenus',
  pages: 'Faire et écrire les pages',
  index: 'Fin de Pagefind, une fois que tout lui est donné',
  outputs: 'Fichiers à côté des pages (pendant Pagefind)',
  ending: 'Liens, mise en place et ménage',
};

/** Where the time of a full build goes, at each size. */
export function phasesTable(figures: readonly SizeFigures[]): Table {
  const all = figures.filter(({ builds }) => builds.length > 0);
  const cells = (of: (run: SizeFigures['builds'][number]) => number) =>
    all.flatMap(({ builds }) => {
      const share = median(builds.map((run) => of(run) / run.total));
      return [seconds(median(builds.map(of))), `${decimal(share * 100, 0)} %`];
    });
  const phases = Object.entries(PHASES) as [BuildPhase, string][];
  return {
    title: 'Où passe le temps de Trame',
    columns: ['Étape', ...all.flatMap(({ entries }) => [`${decimal(entries, 0)} pages`, 'part'])],
    rows:
      all.length === 0
        ? []
        : [
            ['Démarrer et arrêter Node', ...cells((run) => run.total - run.seconds)],
            ...phases.map(([phase, name]) => [name, ...cells((run) => run.phases[phase])]),
            ['Ensemble', ...cells((run) => run.total)],
          ],
  };
}
