import { decodedAddress } from '../markdown/decoded-address.ts';
import { showPath } from './describe-issue.ts';
import type { Place } from './inspect-texts.ts';
import type { Draft } from './read-draft.ts';
import type { Withheld } from './withheld.ts';

/** What a territory wrote that leads to a page which it hides itself. */
export interface HiddenLink {
  file: string;
  /** Where it is written, in French: `ligne 12`, `« voir_aussi[0] »`. */
  place: string;
  /** Address, or key, of the page that is not published. */
  to: string;
}

/**
 * Finds what the territory's own texts say of pages that it hides: links show as plain words there, relations do not
 * show. In a national text that is meant so; in hers she would not see it.
 * @param drafts those that are published
 */
export function linksToHidden(
  drafts: readonly Draft[],
  { addresses }: Pick<Withheld, 'addresses'>,
  masked: ReadonlySet<string>,
): HiddenLink[] {
  const own = drafts.filter(({ location }) => location.edition === 'local');
  return own.flatMap(({ location: { file }, texts, values }) => [
    ...texts.links
      .filter(({ to }) => addresses.has(decodedAddress(to).split('#')[0] ?? ''))
      .map(({ to, place }) => ({ file, place: inWords(place), to })),
    ...values
      .filter(({ kind, value }) => kind === 'relation' && masked.has(value))
      .map(({ path, value }) => ({ file, place: `« ${showPath(path)} »`, to: value })),
  ]);
}

const inWords = (place: Place): string =>
  'line' in place ? `ligne ${place.line}` : `« ${place.field} »`;
