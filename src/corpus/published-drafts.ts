import { entryUrl } from '../model/addresses.ts';
import type { EntryLocation } from './edition-files.ts';
import type { layerDrafts } from './layer.ts';
import type { Draft } from './read-draft.ts';
import type { Withheld } from './withheld.ts';

type Layered = ReturnType<typeof layerDrafts>;

/** An entry refused for its own faults is no reason to call every link to it a dead end. */
export function withUnreadable(
  layered: Layered & { withheld: Withheld },
  locations: readonly EntryLocation[],
  drafts: readonly Draft[],
) {
  const broken = unreadLocations(locations, drafts);
  const { masked, withheld } = layered;
  const lost = broken.map(({ type, slug }) => entryUrl(type, slug));
  return {
    ...layered,
    masked: new Set([...masked, ...broken.map(({ key }) => key)]),
    withheld: { ...withheld, addresses: new Set([...withheld.addresses, ...lost]) },
  };
}

/** The files that stand, and could not be read. */
function unreadLocations(locations: readonly EntryLocation[], drafts: readonly Draft[]) {
  const readable = new Set(drafts.map(({ location }) => location.path));
  return locations.filter(({ path }) => !readable.has(path));
}

/** Keys of national pages that could not be read: what leans on them is not told as a fault of its own. */
export const unreadNational = (locations: readonly EntryLocation[], drafts: readonly Draft[]) =>
  new Set(
    unreadLocations(locations, drafts)
      .filter(({ edition }) => edition === 'national')
      .map(({ key }) => key),
  );

/** What a national text says that another one stands for, or that nobody reads here, is checked where it is published. */
export const publishedHere = (drafts: readonly Draft[], layered: Layered): Draft[] =>
  drafts.filter(
    (draft) =>
      draft.location.edition === 'local' || layered.drafts.get(draft.location.key) === draft,
  );

/** A national text in whose place another stands is not published, whatever its key. */
export function replacedLeftOut(drafts: readonly Draft[]): Draft[] {
  const replaced = new Set(
    drafts
      .filter(({ kind, location }) => kind === 'page' && location.edition === 'local')
      .map(({ location }) => location.key),
  );
  return drafts.filter(
    ({ location }) => location.edition === 'local' || !replaced.has(location.key),
  );
}
