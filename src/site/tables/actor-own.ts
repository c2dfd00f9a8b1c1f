import type { EntryOf } from '../../corpus/entry.ts';
import { CAPACITES, ECHELONS } from '../../model/vocabularies.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';

/** Whom to call, each level once, from the nearest to the farthest. */
export const actorOwn = ({ data }: EntryOf<'acteur'>, { writer }: SiteContext): OwnView => ({
  before: [],
  after: [],
  appeler: Object.entries(ECHELONS)
    .map(([id, echelon]) => ({
      echelon,
      qui: data.qui_appeler
        .filter((contact) => contact.echelon === id)
        .map(({ qui }) => writer.text(qui)),
    }))
    .filter(({ qui }) => qui.length > 0),
});

/** What it can do. */
export const actorItem = ({ data }: EntryOf<'acteur'>) => ({
  details: data.capacites.map((id) => CAPACITES[id]),
});
