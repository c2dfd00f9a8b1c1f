import { remembered } from './lazy.ts';

const FULL = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as a template needs it: for machines (`<time datetime>`) and in full for people. */
export interface DisplayDate {
  iso: string;
  texte: string;
}

/**
 * Writes a date in full: `2019-03-22` → « 22 mars 2019 », `2018-04` → « avril 2018 », `2018` → « 2018 ».
 * The first day of a month reads « 1er ».
 */
export const displayDate: (iso: string) => DisplayDate = remembered((iso) => {
  if (iso.length === 4) return { iso, texte: iso };
  const format = iso.length === 7 ? MONTH : FULL;
  const texte = format.format(new Date(`${iso.slice(0, 7)}-${iso.slice(8) || '01'}`));
  return { iso, texte: texte.replace(/^1 /, '1er ') };
});
