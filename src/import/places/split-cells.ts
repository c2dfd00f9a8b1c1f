import { toSlug } from '../../model/slug.ts';
import { DAY_COLUMNS } from './match-columns.ts';
import type { PlaceCells } from './read-place.ts';

/** « 1 rue du Lavoir, 64230 Lescar », « 1 rue du Lavoir 64000 Pau CEDEX 9 », « 1 rue du Lavoir 64230 ». */
const WHOLE_ADDRESS =
  /^(.+?)[\s,;–-]+(\d{5})(?:[\s,–-]+([^\d,]+?)(?:\s+cedex(?:\s+\d+)?)?)?(?:\s*,\s*france)?$/i;

/** What is longer is no address, and not worth looking through. */
const LONGEST_ADDRESS = 300;

/** « 64230 Lescar » */
const CODE_AND_NAME = /^(\d{5})[\s,–-]+(\D.*)$/;

/** The cells of a row, where towns put into one what the standard tells apart: an address with its town, hours by day. */
export function splitCells(cells: PlaceCells): PlaceCells {
  return withHours(withAddress(withCode(cells)));
}

function withCode(cells: PlaceCells): PlaceCells {
  const [, code, name] = CODE_AND_NAME.exec((cells.commune ?? '').trim()) ?? [];
  if (!code || !name) return cells;
  return { ...cells, commune: name, code_postal: cells.code_postal || code };
}

function withAddress(cells: PlaceCells): PlaceCells {
  const { adresse = '', commune = '', code_postal: given = '' } = cells;
  if (adresse.length > LONGEST_ADDRESS) return cells;
  const [, street, code, town = ''] = WHOLE_ADDRESS.exec(adresse.replace(/\s+/g, ' ').trim()) ?? [];
  if (!street || !code) return cells;
  if (commune === '')
    return town === ''
      ? cells
      : { ...cells, adresse: street, commune: town, code_postal: given || code };
  const isSame = town === '' ? given === '' || given === code : toSlug(town) === toSlug(commune);
  return isSame ? { ...cells, adresse: street, code_postal: given || code } : cells;
}

/** « lundi : 9h-12h ; mardi : fermé », out of a column for each day. */
function withHours(cells: PlaceCells): PlaceCells {
  const days = DAY_COLUMNS.flatMap((day) => (cells[day] ? [`${day} : ${cells[day]}`] : []));
  return days.length === 0 || cells.horaires ? cells : { ...cells, horaires: days.join(' ; ') };
}
