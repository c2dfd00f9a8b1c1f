import type { PublishedCorpus } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import type { Thread } from '../model/content-type.ts';
import { isFrench, languageOf } from '../model/languages.ts';
import { typeNamed } from '../model/types.ts';
import type { Writer } from './display.ts';
import { type LanguageView, languageView } from './page-language.ts';

/** A link to an entry, with what a list shows of it. */
export interface LinkView {
  /** Address with the prefix of the host. */
  url: string;
  titre: string;
  resume: string;
  /** French name of its type. */
  genre: string;
  /** The thread that colours it: that of its type. */
  fil: Thread;
  /** The language of the page it leads to, where it is not French. */
  langue?: LanguageView;
}

export function linkTo(
  entry: Entry,
  prefix: string,
  writer: Pick<Writer, 'ours' | 'spelledOut'>,
): LinkView {
  const { label, fil } = typeNamed(entry.type);
  const isForeign = !isFrench(entry);
  const text = isForeign ? writer.spelledOut : writer.ours;
  return {
    url: withPrefix(entry.url, prefix),
    titre: text(entry.data.titre),
    resume: text(entry.data.resume),
    genre: label,
    fil,
    ...(isForeign && { langue: languageView(languageOf(entry)) }),
  };
}

/** Puts the sub-folder of the host before a root-relative address; other addresses stay as they are. */
export function withPrefix(url: string, prefix: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? prefix + url.slice(1) : url;
}

/** Key → keys of the entries that say « voir aussi » of it: the reverse links, which nobody has to write. */
export function reverseLinks(corpus: PublishedCorpus): ReadonlyMap<string, readonly string[]> {
  const reverse = new Map<string, string[]>();
  for (const { key, type, data } of corpus.entries) {
    // A page shows the terms that it employs already.
    if (type === 'glossaire') continue;
    for (const target of data.voir_aussi) {
      const sources = reverse.get(target);
      if (sources) sources.push(key);
      else reverse.set(target, [key]);
    }
  }
  return reverse;
}
