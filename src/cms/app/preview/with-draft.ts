import type { PublishedCorpus } from '../../../corpus/corpus.ts';
import type { Entry } from '../../../corpus/entry.ts';
import { byList } from '../../../corpus/list-order.ts';

/** The corpus with a draft in the place of the published entry, or at the place in the lists that it would take. */
export function withDraft(corpus: PublishedCorpus, entry: Entry): PublishedCorpus {
  const before = corpus.byKey.get(entry.key);
  const entries =
    before && byList(before, entry) === 0
      ? corpus.entries.map((other) => (other === before ? entry : other))
      : inserted(
          corpus.entries.filter((other) => other !== before),
          entry,
        );
  return {
    ...corpus,
    entries,
    byKey: new Map(corpus.byKey).set(entry.key, entry),
    masked: new Set([...corpus.masked].filter((key) => key !== entry.key)),
  };
}

function inserted(entries: readonly Entry[], entry: Entry): Entry[] {
  const at = entries.findIndex((other) => byList(entry, other) < 0);
  return entries.toSpliced(at < 0 ? entries.length : at, 0, entry);
}
