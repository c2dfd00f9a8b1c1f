import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { pageUrl } from '../../model/pages.ts';
import type { SiteContext } from '../site-context.ts';
import { actionsOf } from './strategy-view.ts';

/** Anchor of a public on the page of all actions. */
export const publicAnchor = (id: string): string => `public_${id}`;

/**
 * Public → keys of the strategies that act for it. « Tous les publics » is left out: it brings nothing together.
 * Only the publics of actions are read, which the preview knows too.
 */
export function strategiesByPublic(
  corpus: PublishedCorpus,
): ReadonlyMap<string, ReadonlySet<string>> {
  const acting = new Map<string, Set<string>>();
  for (const { key, data } of entriesOf(corpus, 'strategie')) {
    for (const { action } of actionsOf(data.axes)) {
      for (const id of action.publics) {
        if (id === 'tous') continue;
        acting.set(id, (acting.get(id) ?? new Set()).add(key));
      }
    }
  }
  return acting;
}

/** Public → address of what other strategies do for it. */
export const elsewhere = (
  { key }: Pick<EntryOf<'strategie'>, 'key'>,
  { href, actingFor }: Pick<SiteContext, 'href' | 'actingFor'>,
): Record<string, string> =>
  Object.fromEntries(
    [...actingFor()]
      .filter(([, keys]) => keys.size > (keys.has(key) ? 1 : 0))
      .map(([id]) => [id, href(`${pageUrl('actions')}#${publicAnchor(id)}`)]),
  );
