import type { EntryOf } from '../../corpus/entry.ts';
import { CAPACITES, ECHELONS } from '../../model/vocabularies.ts';
import type { OwnView } from '../own-view.ts';
import type { SiteContext } from '../site-context.ts';
import { linksTo, receiversOf, sendersOf } from './actor-graph.ts';

/** Whom it sends people to, who sends people to it; whom to call, each level once, from the nearest to the farthest. */
export const actorOwn = (entry: EntryOf<'acteur'>, context: SiteContext): OwnView => ({
  before: [],
  after: [],
  oriente: linksTo(receiversOf(entry, context), context),
  recoit: linksTo(sendersOf(entry, context), context),
  appeler: Object.entries(ECHELONS)
    .map(([id, echelon]) => ({
      echelon,
      qui: entry.data.qui_appeler
        .filter((contact) => contact.echelon === id)
        .map(({ qui }) => context.writer.text(qui)),
    }))
    .filter(({ qui }) => qui.length > 0),
});

/** What it can do. */
export const actorItem = ({ data }: EntryOf<'acteur'>) => ({
  details: data.capacites.map((id) => CAPACITES[id]),
});
