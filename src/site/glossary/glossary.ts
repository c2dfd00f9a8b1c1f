import type { Entry } from '../../corpus/entry.ts';
import { type Term, type TermIndex, termIndex } from '../../markdown/terms.ts';
import { frenchTypography } from '../../markdown/typography.ts';
import { isFrench } from '../../model/languages.ts';
import { lazy } from '../lazy.ts';

/** The terms of an edition, and where its pages employ them. */
export interface Glossary {
  index: TermIndex;
  /** Keys of the entries that employ a term, in the order of the corpus; terms themselves left out. */
  employing(key: string): readonly string[];
}

/** The glossary of a corpus. The search for the pages that use a term is made when a page first needs it. */
export function glossaryOf(entries: readonly Entry[]): Glossary {
  const index = termIndex(
    entries
      .filter((entry) => entry.type === 'glossaire')
      // Terms in other languages explain French words: those of their originals.
      .filter(isFrench)
      .map(({ key, url, data }) => ({
        id: key,
        url,
        except: data.sauf,
        forms: [data.titre, ...data.autres_formes].map(frenchTypography),
      })),
  );
  const employing = lazy(() => employingEntries(entries, index));
  return { index, employing: (key) => employing().get(key) ?? [] };
}

/** Term → keys of the entries that employ it: one pass for all terms. */
function employingEntries(entries: readonly Entry[], index: TermIndex) {
  const employing = new Map<string, string[]>();
  for (const entry of entries) {
    const { key, type, body } = entry;
    if (type === 'glossaire' || !isFrench(entry)) continue;
    for (const { id } of employedTerms(body, key, index)) {
      const keys = employing.get(id);
      if (keys) keys.push(key);
      else employing.set(id, [key]);
    }
  }
  return employing;
}

/** What stands in a source and is no word of its text: addresses, definitions of abbreviations, quoted figures, code. */
const NOT_WORDS = /\]\([^)\s]*\)|^\*\[.*$|^\[\^?[^\]]+\]: .*$|\{\{[^}]*\}\}|`[^`]*`|<[^>\s]*>/gm;

/** The terms that the Markdown source of a page employs, each once. */
export function employedTerms(source: string, page: string, index: TermIndex): Term[] {
  const found = new Set<Term>();
  for (const { term } of index.find(source.replace(NOT_WORDS, ' ; '))) found.add(term);
  return [...found].filter(({ except }) => !except.includes(page));
}
