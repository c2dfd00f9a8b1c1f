import type { Entry } from '../../corpus/entry.ts';
import type { DisplayDate } from '../dates.ts';
import { type FilterFacet, filterMarks } from '../filters.ts';
import type { SiteContext } from '../site-context.ts';

/** One cell; where the sources give nothing, its text is « Non documenté », for the ear: for the eye, a dash. */
export interface TableCell {
  texte: string;
  /** A box of a column that is ticked or not; left out in columns of words. */
  coche?: boolean;
  /** Nothing is known: the text says it, in a quieter colour. */
  inconnu?: boolean;
  /** The text is this date. */
  date?: DisplayDate;
  /** Age of the date on the day of the build; a script says it again as of today. */
  age?: string;
}

/** One entry as a row: its name leads to its page. */
export interface TableRow {
  url: string;
  titre: string;
  /** A few words below the name; may be empty. */
  precision: string;
  /** What the sources do not tell of it: names of columns, as they stand within a sentence. */
  inconnus: string[];
  /** Facet → identifiers, for the filters. */
  marques: Record<string, string>;
  cellules: TableCell[];
}

/** Rows under a common header; one group without title when they are not cut. */
export interface TableGroup {
  id: string;
  titre: string;
  lignes: TableRow[];
}

/** What the component `comparaison` shows. */
export interface TableView {
  id: string;
  legende: string;
  /** Header of the column of names, then of each cell. */
  colonnes: string[];
  groupes: TableGroup[];
}

export const NOT_DOCUMENTED: TableCell = { texte: 'Non documenté', inconnu: true };

/** Words of a vocabulary, or that nothing is documented. */
export const wordsCell = (
  ids: readonly string[],
  labels: Readonly<Record<string, string>>,
): TableCell =>
  ids.length === 0 ? NOT_DOCUMENTED : { texte: ids.map((id) => labels[id]).join(', ') };

/** What one entry shows in its row, before what is unknown of it is gathered. */
export type KnownRow = Omit<TableRow, 'inconnus'>;

/**
 * Gathers what each row does not know: the cells stay empty, one line tells.
 * @param colonnes headers, that of the names first
 */
export const withGaps = (colonnes: readonly string[], rows: readonly KnownRow[]): TableRow[] =>
  rows.map((row) => ({
    ...row,
    inconnus: row.cellules.flatMap(({ inconnu }, at) =>
      inconnu ? [(colonnes[at + 1] ?? '').toLowerCase()] : [],
    ),
  }));

/** The row of an entry, without what is its table's own. */
export const rowOf = <E extends Entry>(
  entry: E,
  facets: readonly FilterFacet<E>[],
  { writer, href }: SiteContext,
): Omit<KnownRow, 'cellules'> => ({
  url: href(entry.url),
  titre: writer.text(entry.data.titre),
  precision: '',
  marques: filterMarks(entry, facets),
});
