import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { charterFileUrls } from '../../model/addresses.ts';
import { entryPageUrl } from '../../model/entry-pages.ts';
import { pageUrl } from '../../model/pages.ts';
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
  const other = entriesOf(corpus, 'charte').find((charter) => charter.slug !== slug);
  return {
    word: href(word),
    texte: href(texte),
    signer: href(entryPageUrl('signer', url)),
    comparer: other ? href(`${pageUrl('comparer-chartes')}?a=${slug}&b=${other.slug}`) : '',
  };
}
