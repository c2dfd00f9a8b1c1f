import { escapeHtml } from '../../markdown/escape-html.ts';
import type { FieldCell, FieldRow } from '../../site/general-own.ts';

/**
 * The fields of an entry as HTML that reads well without any stylesheet: what is said in a few words in one list of
 * names and values, each of the others under its own title.
 * @param rows in the order of the form
 */
export function fieldsHtml(rows: readonly FieldRow[]): string {
  const short = rows.filter(({ valeur }) => isShort(valeur));
  const long = rows.filter(({ valeur }) => !isShort(valeur));
  return [
    ...(short.length > 0 ? [`<dl>\n${short.map(term).join('')}</dl>\n`] : []),
    ...long.map(
      ({ nom, valeur }) => `<section>\n<h2>${escapeHtml(nom)}</h2>\n${block(valeur)}</section>\n`,
    ),
  ].join('');
}

const isShort = (cell: FieldCell): boolean =>
  'texte' in cell ||
  'date' in cell ||
  'lien' in cell ||
  ('valeurs' in cell && cell.valeurs.every((value) => 'texte' in value && value.texte.length < 60));

const term = ({ nom, valeur }: FieldRow): string =>
  `<dt>${escapeHtml(nom)}</dt>\n<dd>${inline(valeur)}</dd>\n`;

/** A value inside a line. */
function inline(cell: FieldCell): string {
  if ('texte' in cell) return escapeHtml(cell.texte);
  if ('date' in cell)
    return `<time datetime="${cell.date.iso}">${escapeHtml(cell.date.texte)}</time>`;
  if ('lien' in cell)
    return `<a href="${escapeHtml(cell.lien.url)}">${escapeHtml(cell.lien.titre)}</a>`;
  if ('valeurs' in cell) return cell.valeurs.map(inline).join(', ');
  return block(cell);
}

/** A value that stands by itself. */
function block(cell: FieldCell): string {
  if ('html' in cell) return cell.html;
  if ('lignes' in cell) return cell.lignes.map(line).join('');
  if ('valeurs' in cell) return list(cell.valeurs);
  return `<p>${inline(cell)}</p>\n`;
}

/** Groups have an order that counts: steps, articles, axes. Single words do not. */
function list(values: readonly FieldCell[]): string {
  const tag = values.some((value) => 'lignes' in value) ? 'ol' : 'ul';
  return `<${tag}>\n${values.map((value) => `<li>${item(value)}</li>\n`).join('')}</${tag}>\n`;
}

/** The first field of a group says what the group is; the others follow under their names. */
function item(cell: FieldCell): string {
  if (!('lignes' in cell)) return 'html' in cell || 'valeurs' in cell ? block(cell) : inline(cell);
  const [first, ...rest] = cell.lignes;
  const head =
    first && isShort(first.valeur) ? `<p><strong>${inline(first.valeur)}</strong></p>\n` : '';
  return head + (head ? rest : cell.lignes).map(line).join('');
}

function line({ nom, valeur }: FieldRow): string {
  const name = escapeHtml(nom);
  return isShort(valeur)
    ? `<p>${name}\u00A0: ${inline(valeur)}</p>\n`
    : `<p>${name}\u00A0:</p>\n${block(valeur)}`;
}
