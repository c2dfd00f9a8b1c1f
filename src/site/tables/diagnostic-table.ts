import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { NIVEAUX, OUI_NON_INCONNU } from '../../model/vocabularies.ts';
import type { FilterFacet } from '../filters.ts';
import { saysNothing } from '../gaps.ts';
import type { SiteContext } from '../site-context.ts';
import {
  NOT_DOCUMENTED,
  rowOf,
  type TableCell,
  type TableView,
  withGaps,
  wordsCell,
} from './table-view.ts';

type Diagnostic = EntryOf<'diagnostic'>;

/** The time that one has: at the counter, in a meeting, in a workshop. Upper bounds in minutes. */
const DURATIONS = {
  court: { label: '15 minutes ou moins', upTo: 15 },
  moyen: { label: 'De 16 à 30 minutes', upTo: 30 },
  long: { label: 'Plus de 30 minutes', upTo: Number.POSITIVE_INFINITY },
} as const;

/** What tools are narrowed by. */
export const DIAGNOSTIC_FACETS: readonly FilterFacet<Diagnostic>[] = [
  {
    id: 'niveau',
    libelle: 'Niveau mesuré',
    labels: NIVEAUX,
    of: ({ data }) => data.niveaux,
    unsaid: 'Non documenté',
  },
  {
    id: 'compte',
    libelle: 'Compte nécessaire',
    labels: OUI_NON_INCONNU,
    of: ({ data }) => [data.compte],
  },
  {
    id: 'papier',
    libelle: 'Version papier',
    labels: OUI_NON_INCONNU,
    of: ({ data }) => [data.papier],
  },
  {
    id: 'duree',
    libelle: 'Durée',
    labels: Object.fromEntries(Object.entries(DURATIONS).map(([id, { label }]) => [id, label])),
    of: ({ data }) => durationOf(data.duree),
    unsaid: 'Non documentée',
  },
];

function durationOf(minutes: number | undefined): string[] {
  if (minutes === undefined) return [];
  const found = Object.entries(DURATIONS).find(([, { upTo }]) => minutes <= upTo);
  return found ? [found[0]] : [];
}

/** The tools side by side, as far as their sources tell. */
export function diagnosticTable(context: SiteContext): TableView {
  const { corpus, writer } = context;
  const lignes = entriesOf(corpus, 'diagnostic').map((tool) => ({
    ...rowOf(tool, DIAGNOSTIC_FACETS, context),
    cellules: cells(tool, writer.text),
  }));
  const colonnes = [
    'Outil',
    'Éditeur',
    'Destiné à',
    'Niveaux mesurés',
    'Durée',
    'Compte nécessaire',
    'Version papier',
  ];
  return {
    id: 'diagnostics',
    legende: writer.text(
      'Ce que nos sources disent de chaque outil. Un tiret : elles n’en parlent pas. Vérifiez auprès de son éditeur.',
    ),
    colonnes,
    groupes: [{ id: '', titre: '', lignes: withGaps(colonnes, lignes) }],
  };
}

const cells = ({ data }: Diagnostic, text: (source: string) => string): TableCell[] => [
  publisher(data.editeur, text),
  { texte: text(data.destine_a) },
  wordsCell(data.niveaux, NIVEAUX),
  data.duree ? { texte: `${data.duree} min` } : NOT_DOCUMENTED,
  answer(data.compte),
  answer(data.papier),
];

/** The field must be filled: who does not know the publisher writes so. */
const publisher = (name: string, text: (source: string) => string): TableCell =>
  saysNothing(name) ? NOT_DOCUMENTED : { texte: text(name) };

const answer = (id: keyof typeof OUI_NON_INCONNU): TableCell =>
  id === 'inconnu' ? NOT_DOCUMENTED : { texte: OUI_NON_INCONNU[id] };
