import type { FieldCell, FieldRow } from '../../site/general-own.ts';
import { type Block, type Inline, words } from './blocks.ts';

/**
 * The fields of an entry as blocks: what is said in a few words in one list of names and values, each of the others under
 * its own title. The `html` of a cell holds blocks: see `paperWriter`.
 * @param level of the titles
 */
export function fieldBlocks(rows: readonly FieldRow[], level: number): Block[] {
  const short = rows.filter(({ valeur }) => isShort(valeur));
  const long = rows.filter(({ valeur }) => !isShort(valeur));
  return [
    ...(short.length > 0 ? [{ k: 'terms' as const, items: short.map(term) }] : []),
    ...long.flatMap(({ nom, valeur }): Block[] => [
      { k: 'h', n: level, c: words(nom) },
      ...blocksOf(valeur),
    ]),
  ];
}

/** What the writer of paper put in the place of HTML. */
export const writtenBlocks = (html: string): Block[] => JSON.parse(html);

/** More would not stand beside the name of its field. */
const SHORT = 60;

const isShort = (cell: FieldCell): boolean =>
  ('texte' in cell && cell.texte.length < SHORT) ||
  'date' in cell ||
  'lien' in cell ||
  ('valeurs' in cell &&
    cell.valeurs.every((value) => 'texte' in value && value.texte.length < SHORT));

const term = ({ nom, valeur }: FieldRow): { term: Inline[]; b: Block[] } => ({
  term: words(nom),
  b: [{ k: 'p', c: lineOf(valeur) }],
});

/** A value inside a line. */
function lineOf(cell: FieldCell): Inline[] {
  if ('texte' in cell) return words(cell.texte);
  if ('date' in cell) return words(cell.date.texte);
  if ('lien' in cell) return [{ k: 'a', href: cell.lien.url, c: words(cell.lien.titre) }];
  if ('valeurs' in cell)
    return cell.valeurs.flatMap((value, at) => [...words(at > 0 ? ', ' : ''), ...lineOf(value)]);
  return [];
}

/** A value that stands by itself. */
function blocksOf(cell: FieldCell): Block[] {
  if ('html' in cell) return writtenBlocks(cell.html);
  if ('lignes' in cell) return cell.lignes.flatMap(rowBlocks);
  if ('valeurs' in cell) return [listOf(cell.valeurs)];
  return [{ k: 'p', c: lineOf(cell) }];
}

/** Groups have an order that counts: articles, axes. Single words do not. */
function listOf(values: readonly FieldCell[]): Block {
  const items = values.map(itemBlocks);
  return values.some((value) => 'lignes' in value)
    ? { k: 'ol', start: 1, items }
    : { k: 'ul', items };
}

/** The first field of a group says what the group is; the others follow under their names. */
export function itemBlocks(cell: FieldCell): Block[] {
  if (!('lignes' in cell)) return blocksOf(cell);
  const [first, ...rest] = cell.lignes;
  if (!first || 'html' in first.valeur || 'lignes' in first.valeur) return blocksOf(cell);
  return [{ k: 'p', c: [{ k: 'b', c: lineOf(first.valeur) }] }, ...rest.flatMap(rowBlocks)];
}

function rowBlocks({ nom, valeur }: FieldRow): Block[] {
  return isShort(valeur)
    ? [{ k: 'p', c: [...words(`${nom}\u00A0: `), ...lineOf(valeur)] }]
    : [{ k: 'p', c: words(`${nom}\u00A0:`) }, ...blocksOf(valeur)];
}
