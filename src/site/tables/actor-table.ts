import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { CAPACITES, FAMILLES_D_ACTEURS, PUBLICS } from '../../model/vocabularies.ts';
import type { FilterFacet } from '../filters.ts';
import type { SiteContext } from '../site-context.ts';
import { rowOf, type TableCell, type TableView, withGaps, wordsCell } from './table-view.ts';

type Actor = EntryOf<'acteur'>;

/** What actors are narrowed by. */
export const ACTOR_FACETS: readonly FilterFacet<Actor>[] = [
  {
    id: 'public',
    libelle: 'Public',
    labels: PUBLICS,
    of: ({ data }) => data.publics,
    forAll: 'tous',
  },
  { id: 'peut', libelle: 'Peut', labels: CAPACITES, of: ({ data }) => data.capacites },
  {
    id: 'famille',
    libelle: 'Famille',
    labels: FAMILLES_D_ACTEURS,
    of: ({ data }) => [data.famille],
  },
];

/** Who can do what, for whom: one column for each capacity, one group for each family. */
export function actorTable(context: SiteContext): TableView {
  const actors = entriesOf(context.corpus, 'acteur');
  const colonnes = ['Acteur', ...Object.values(CAPACITES), 'Publics'];
  const groupes = Object.entries(FAMILLES_D_ACTEURS).map(([id, titre]) => ({
    id,
    titre: context.writer.text(titre),
    lignes: withGaps(
      colonnes,
      actors
        .filter(({ data }) => data.famille === id)
        .map((actor) => ({ ...rowOf(actor, ACTOR_FACETS, context), cellules: cells(actor) })),
    ),
  }));
  return {
    id: 'acteurs',
    legende: context.writer.text(
      'Une coche : nos sources le reconnaissent à cet acteur. Sans coche : elles n’en parlent pas. Les limites et les contacts sont sur la page de chacun.',
    ),
    colonnes,
    groupes: groupes.filter(({ lignes }) => lignes.length > 0),
  };
}

const cells = ({ data }: Actor): TableCell[] => [
  ...Object.keys(CAPACITES).map((id) => {
    const coche = (data.capacites as string[]).includes(id);
    return { texte: coche ? 'oui' : 'non documenté', coche };
  }),
  wordsCell(data.publics, PUBLICS),
];
