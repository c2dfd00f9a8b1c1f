import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { CAPACITES, FAMILLES_D_ACTEURS } from '../../model/vocabularies.ts';
import type { Writer } from '../display.ts';

/** The table of actors with nothing filled in: a territory writes who does what at its own place. */
export interface ActorForm {
  /** What is to be written, in order; the boxes to tick come last. */
  aRemplir: string[];
  /** What is to be ticked. */
  aCocher: string[];
  /** Kinds of actors by family; each family leaves a row for those that it lacks. */
  groupes: { id: string; titre: string; categories: string[] }[];
}

/** The kinds of actors of the corpus as a blank form, on screen, on paper and as a file. */
export function actorForm({
  corpus,
  writer,
}: {
  corpus: PublishedCorpus;
  writer: Pick<Writer, 'text'>;
}): ActorForm {
  const actors = entriesOf(corpus, 'acteur');
  const named =
    (family: string) =>
    ({ data }: EntryOf<'acteur'>) =>
      data.famille === family;
  return {
    aRemplir: ['Qui, chez nous', 'Téléphone ou courriel', 'Jours et lieux'],
    aCocher: Object.values(CAPACITES),
    groupes: Object.entries(FAMILLES_D_ACTEURS)
      .map(([id, titre]) => ({
        id,
        titre: writer.text(titre),
        categories: actors.filter(named(id)).map(({ data }) => writer.text(data.titre)),
      }))
      .filter(({ categories }) => categories.length > 0),
  };
}
