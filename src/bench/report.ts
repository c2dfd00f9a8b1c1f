import type { BuildPhase } from '../commands/build/timed.ts';
import type { SizeFigures } from './measure-size.ts';
import { median } from './statistics.ts';
import type { Table } from './table.ts';
import { bytes, decimal, ratio, seconds } from './write-numbers.ts';

/** What the bench is held against. */
export const GOALS = {
  /** Full build, over Hugo and Pagefind. */
  buildRatio: 1,
  /** Seconds from saving to the changed page, and the size it is promised for. */
  save: 0.3,
  saveSize: 1000,
  /** Peak memory in bytes, and the size it is promised for. */
  memory: 1e9,
  memorySize: 5000,
} as const;

const verdict = (value: number, goal: number): string => (value <= goal ? 'atteint' : 'manqué');

/** The figures of one corpus, the goal beside each that has one. */
export function figuresTable(figures: SizeFigures): Table {
  const { entries, words, builds } = figures;
  const head = `${decimal(entries, 0)} pages, ${decimal(words, 0)} mots, médiane de ${builds.length}`;
  return {
    title: head,
    columns: ['Mesure', 'Trame', 'Hugo + Pagefind', 'Rapport', 'But'],
    rows: [...buildRows(figures), ...memoryRows(figures), ...saveRows(figures)],
  };
}

function buildRows({ builds, rivals }: SizeFigures): string[][] {
  const own = builds.map(({ total }) => total);
  const pages = median(builds.map((run) => run.pages / run.total));
  const search = builds.map(({ phases }) => phases.index);
  const rest = builds.map(({ total, phases }) => total - phases.index);
  if (rivals.length === 0) {
    return [
      ['Construction complète', seconds(median(own)), '–', '–', '–'],
      ['dont Pagefind', seconds(median(search)), '–', '–', '–'],
      ['dont tout le reste', seconds(median(rest)), '–', '–', '–'],
      ['Pages par seconde', decimal(pages, 0), '–', '–', '–'],
    ];
  }
  const other = rivals.map(({ total }) => total);
  const total = pairedRatio(own, other);
  const rivalSearch = rivals.map(({ pagefindSeconds }) => pagefindSeconds);
  const rivalRest = rivals.map(({ hugoSeconds }) => hugoSeconds);
  const rivalPages = median(rivals.map((run) => run.pages / run.total));
  return [
    [
      'Construction complète',
      seconds(median(own)),
      seconds(median(other)),
      ratio(total),
      `au plus ${ratio(GOALS.buildRatio)} : ${verdict(total, GOALS.buildRatio)}`,
    ],
    compared('dont Pagefind', search, rivalSearch),
    compared('dont tout le reste', rest, rivalRest),
    [
      'Pages par seconde',
      decimal(pages, 0),
      decimal(rivalPages, 0),
      ratio(pages / rivalPages),
      '–',
    ],
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
  const goal = (own: number | undefined) =>
    own !== undefined && entries <= GOALS.memorySize
      ? `moins de ${bytes(GOALS.memory)} : ${verdict(own, GOALS.memory)}`
      : '–';
  const row = (name: string, own: number | undefined, other: number | undefined) => [
    name,
    bytes(own),
    rivals.length > 0 ? bytes(other) : '–',
    own !== undefined && other !== undefined ? ratio(own / other) : '–',
    goal(own),
  ];
  const hugo = highest(rivals.map(({ hugoBytes }) => hugoBytes));
  const pagefind = highest(rivals.map(({ pagefindBytes }) => pagefindBytes));
  return [
    row('Mémoire de Node, de Hugo', highest(builds.map(({ nodeBytes }) => nodeBytes)), hugo),
    row(
      'Mémoire, Pagefind compris',
      highest(builds.map(({ peakBytes }) => peakBytes)),
      highest([hugo, pagefind]),
    ),
  ];
}

/** The highest of the values that were measured, if any was. */
function highest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

function saveRows({ entries, saves }: SizeFigures): string[][] {
  const row = (name: string, times: readonly number[]) => [
    name,
    `${seconds(median(times))} (max ${seconds(Math.max(...times))})`,
    '–',
    '–',
    entries <= GOALS.saveSize
      ? `au plus ${seconds(GOALS.save)} : ${verdict(Math.max(...times), GOALS.save)}`
      : '–',
  ];
  return [
    row('Enregistrer → page servie', saves.atRest),
    row('… pendant que la recherche se refait', saves.whileIndexing),
  ];
}

const PHASES: Record<BuildPhase, string> = {
  read: 'Lire et vérifier les contenus',
  pages: 'Faire et écrire les pages',
  index: 'Pagefind',
  outputs: 'Fichiers à côté des pages (pendant Pagefind)',
  ending: 'Liens, mise en place et ménage',
};

/** Where the time of a full build goes, at each size. */
export function phasesTable(all: readonly SizeFigures[]): Table {
  const cells = (of: (run: SizeFigures['builds'][number]) => number) =>
    all.flatMap(({ builds }) => {
      const share = median(builds.map((run) => of(run) / run.total));
      return [seconds(median(builds.map(of))), `${decimal(share * 100, 0)} %`];
    });
  const phases = Object.entries(PHASES) as [BuildPhase, string][];
  return {
    title: 'Où passe le temps de Trame',
    columns: ['Étape', ...all.flatMap(({ entries }) => [`${decimal(entries, 0)} pages`, 'part'])],
    rows: [
      ['Démarrer et arrêter Node', ...cells((run) => run.total - run.seconds)],
      ...phases.map(([phase, name]) => [name, ...cells((run) => run.phases[phase])]),
      ['Ensemble', ...cells((run) => run.total)],
    ],
  };
}
