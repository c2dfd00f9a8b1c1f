import type { Entry } from '../../corpus/entry.ts';
import { entriesOf } from '../../corpus/entry.ts';
import { API, tableUrl } from '../../model/api-addresses.ts';
import { csvText } from '../../model/csv.ts';
import { LICENCES, type LicenceId } from '../../model/licences.ts';
import { CONTENT_TYPES, declarationOf, type TypeName } from '../../model/types.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { csvColumns } from '../csv-columns.ts';
import type { OutputFile } from '../output-file.ts';
import { byLicence } from './documents-of.ts';

/** The fields that every table begins and ends with, around those of the type. */
const OPENING = ['titre', 'resume'];
const CLOSING = ['profils', 'themes', 'publics', 'niveaux', 'creation', 'mise_a_jour', 'auteurs'];

/** Every type as a table for spreadsheets, one row an entry; what may not be mixed stands in a table of its own. */
export const tableFiles = (current: CurrentSite): OutputFile[] =>
  CONTENT_TYPES.flatMap(({ name }) => tablesOf(name, current));

/** A table of the entries of one type that stand under one licence. */
export interface TableFile extends OutputFile {
  licence: LicenceId;
  entries: readonly Entry[];
}

/** The tables of one type: more than one when its licences cannot be mixed. */
export function tablesOf(type: TypeName, current: CurrentSite): TableFile[] {
  const entries = entriesOf(current.corpus, type) as readonly Entry[];
  return byLicence(entries, ({ licence }) => licence, current.corpus.edition.licence).map(
    ({ licence, items }, at) => ({
      licence,
      entries: items,
      url: at === 0 ? tableUrl(type) : `${API}tableaux/${type}.${licence}.csv`,
      content: () => table(type, items, current),
    }),
  );
}

function table(type: TypeName, entries: readonly Entry[], { context }: CurrentSite): string {
  // Spaces that do not break are for pages: in a cell they would defeat a search.
  const text = (source: string) => context.writer.text(source).replace(/[\u00A0\u202F]/g, ' ');
  const { schema, own } = declarationOf(type);
  const fields = [...OPENING, ...own, ...CLOSING].filter((name) => name in schema.shape);
  const columns = csvColumns(schema, fields, text);
  const header = ['Clé', ...columns.map(({ titre }) => titre), 'Texte', 'Licence', 'Adresse'];
  const rows = entries.map(({ key, data, body, licence, url }) => [
    key,
    ...columns.map(({ of }) => of(data)),
    body,
    LICENCES[licence].nom,
    context.canonical(url),
  ]);
  return csvText([header, ...rows]);
}
