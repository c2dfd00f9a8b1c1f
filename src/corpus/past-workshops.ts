import { lastOfPast } from '../model/workshops/past-workshop.ts';
import type { Corpus } from './corpus.ts';
import { entriesOf } from './entry.ts';

/** Named in full: the others are counted. */
const NAMED = 5;

/**
 * What is good to know of the workshops whose every date is past; empty when there is none. No gap: they have left the
 * agenda by themselves, and stay in what the year has seen.
 * @param today `AAAA-MM-JJ`
 */
export function pastWorkshops(corpus: Pick<Corpus, 'entries'>, today: string): string {
  const past = entriesOf(corpus, 'atelier').flatMap(({ data, provenance: { file } }) => {
    const last = lastOfPast(data, today);
    return last === undefined ? [] : [`- ${data.titre}, dernière date le ${last} – ${file}`];
  });
  if (past.length === 0) return '';
  const many = past.length > 1;
  const others = past.length - NAMED;
  return [
    `${past.length} ${many ? 'ateliers n’ont' : 'atelier n’a'} plus de date à venir (${many ? 'ils restent' : 'il reste'} dans le bilan ; ajoutez une date si ${many ? 'l’un d’eux' : 'l’atelier'} reprend) :`,
    ...past.slice(0, NAMED),
    ...(others > 0 ? [`- et ${others} de plus`] : []),
  ].join('\n');
}
