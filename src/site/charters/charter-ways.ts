import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { charterFileUrls } from '../../model/addresses.ts';
import { entryPageUrl } from '../../model/entry-pages.ts';
import { isFrench } from '../../model/languages.ts';
import { pageUrl } from '../../model/pages.ts';
import type { SiteContext } from '../site-context.ts';

/** What can be done with a charter beside reading it. */
export interface CharterWays {
  /** Address of its Word document; empty for a version in another language, which is signed on paper. */
  word: string;
  /** Address of its text without markup; empty for the same. */
  texte: string;
  /** The page made for paper. */
  signer: string;
  /** The comparison, this charter chosen; empty when there is no other. */
  comparer: string;
}

export function charterWays(entry: EntryOf<'charte'>, { href, corpus }: SiteContext): CharterWays {
  const { url, slug } = entry;
  const signer = href(entryPageUrl('signer', url));
  if (!isFrench(entry)) return { word: '', texte: '', signer, comparer: '' };
  const { word, texte } = charterFileUrls(url);
  const other = entriesOf(corpus, 'charte').find((charter) => charter.slug !== slug);
  return {
    word: href(word),
    texte: href(texte),
    signer,
    comparer: other ? href(`${pageUrl('comparer-chartes')}?a=${slug}&b=${other.slug}`) : '',
  };
}
