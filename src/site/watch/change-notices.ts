import type { PublishedCorpus } from '../../corpus/corpus.ts';
import { type EntryOf, entriesOf } from '../../corpus/entry.ts';
import { today } from '../dates.ts';
import type { SiteContext } from '../site-context.ts';
import { changeSentence } from './change-sentence.ts';

/** What the component `changements` says at the top of a page that a change may have made untrue. */
export interface ChangeNotice {
  /** « France Travail a changé le 1er janvier 2024 » */
  phrase: string;
  titre: string;
  /** Address of the notice, with the prefix of the host. */
  url: string;
}

/** Key of a page → the changes that touch it and after which nobody has read it again, the latest first. */
export function changesByPage(
  corpus: Pick<PublishedCorpus, 'entries'>,
): ReadonlyMap<string, readonly EntryOf<'veille'>[]> {
  const byPage = new Map<string, EntryOf<'veille'>[]>();
  for (const notice of latestChanges(corpus)) {
    for (const key of unreadPages(notice)) {
      const known = byPage.get(key);
      if (known) known.push(notice);
      else byPage.set(key, [notice]);
    }
  }
  return byPage;
}

/** The changes, the latest first. */
export const latestChanges = (
  corpus: Pick<PublishedCorpus, 'entries'>,
): readonly EntryOf<'veille'>[] =>
  entriesOf(corpus, 'veille').toSorted((a, b) =>
    b.data.date_changement.localeCompare(a.data.date_changement),
  );

/** Keys of the pages that nobody has read again since the change, each once. */
export const unreadPages = ({ data }: EntryOf<'veille'>): string[] => [
  ...new Set(data.touche.filter(({ relue_le }) => !relue_le).map(({ page }) => page)),
];

/** What the page of an entry says of the changes that touch it. */
export const changeNotices = (
  key: string,
  { changes, href, writer }: Pick<SiteContext, 'changes' | 'href' | 'writer'>,
): ChangeNotice[] =>
  (changes().get(key) ?? []).map(({ data, url }) => ({
    phrase: writer.text(changeSentence(data, today())),
    titre: writer.text(data.titre),
    url: href(url),
  }));
