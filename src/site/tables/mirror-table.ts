import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { mirrorAge } from '../../model/mirror-freshness.ts';
import { toSlug } from '../../model/slug.ts';
import { APPAREILS, ETATS_DE_MIROIR } from '../../model/vocabularies.ts';
import { displayDate } from '../dates.ts';
import type { FilterFacet } from '../filters.ts';
import type { SiteContext } from '../site-context.ts';
import { rowOf, type TableCell, type TableView, withGaps, wordsCell } from './table-view.ts';

type Mirror = EntryOf<'miroir'>;

/** What mirrors are narrowed by; the operators are those that occur. */
export function mirrorFacets({ corpus, writer }: SiteContext): readonly FilterFacet<Mirror>[] {
  const operators = entriesOf(corpus, 'miroir').map(({ data }) => data.operateur);
  const names = [...new Set(operators)].sort((a, b) => a.localeCompare(b, 'fr'));
  return [
    {
      id: 'operateur',
      libelle: 'Opérateur',
      labels: Object.fromEntries(names.map((name) => [toSlug(name), writer.text(name)])),
      of: ({ data }) => [toSlug(data.operateur)],
    },
    { id: 'etat', libelle: 'État', labels: ETATS_DE_MIROIR, of: ({ data }) => [data.etat] },
    {
      id: 'appareil',
      libelle: 'Appareil',
      labels: APPAREILS,
      of: ({ data }) => data.appareils,
      unsaid: 'Non documenté',
    },
  ];
}

/**
 * The mirrors side by side, with the age of their last check.
 * @param today the day of the build
 */
export function mirrorTable(context: SiteContext, today: Date): TableView {
  const { corpus, writer } = context;
  const facets = mirrorFacets(context);
  const colonnes = [
    'Miroir et démarche',
    'Opérateur',
    'État',
    'Appareils',
    'Dernière vérification',
  ];
  const lignes = entriesOf(corpus, 'miroir').map((mirror) => ({
    ...rowOf(mirror, facets, context),
    precision: writer.text(mirror.data.demarche),
    cellules: cells(mirror, today, writer.text),
  }));
  return {
    id: 'miroirs',
    legende: writer.text(
      'Un miroir vieillit : la vraie démarche change sans lui. Regardez la date de sa dernière vérification.',
    ),
    colonnes,
    groupes: [{ id: '', titre: '', lignes: withGaps(colonnes, lignes) }],
  };
}

const cells = ({ data }: Mirror, today: Date, text: (source: string) => string): TableCell[] => [
  { texte: text(data.operateur) },
  { texte: ETATS_DE_MIROIR[data.etat] },
  wordsCell(data.appareils, APPAREILS),
  checkedCell(data.date_verification, today),
];

function checkedCell(checked: string | undefined, today: Date): TableCell {
  if (!checked) return { texte: 'Jamais vérifié' };
  const date = displayDate(checked);
  return { texte: date.texte, date, age: mirrorAge(checked, today) };
}
