import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import {
  CHARTER_COMPARISON,
  charterFileUrls,
  charterSigningUrl,
} from '../../model/charter-addresses.ts';
import type { SiteContext } from '../site-context.ts';

/** What can be done with a charter beside reading it. */
export interface CharterWays {
  /** Address of its Word document. */
  word: string;
  /** Address of its text without markup. */
  texte: string;
  /** The page made for paper. */
  signer: string;
  /** The comparison, this charter chosen; empty when there is no other. */
  comparer: string;
}

export function charterWays(
  { url, slug }: EntryOf<'charte'>,
  { href, corpus }: SiteContext,
): CharterWays {
  const { word, texte } = charterFileUrls(url);
  const others = entriesOf(corpus, 'charte').filter((other) => other.slug !== slug);
  const comparison = `${CHARTER_COMPARISON}?a=${slug}&b=${others[0]?.slug}`;
  return {
    word: href(word),
    texte: href(texte),
    signer: href(charterSigningUrl(url)),
    comparer: others.length > 0 ? href(comparison) : '',
  };
}
