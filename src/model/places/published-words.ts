import type { Vocabulary } from '../fields/choix.ts';
import { toSlug } from '../slug.ts';

/** What the standard writes otherwise than good typography would. */
const WRITTEN_OTHERWISE: Readonly<Record<string, string>> = {
  'Étapes numériques (La Poste)': 'Étapes numériques(La Poste)',
};

/** A word of the standard, to the letter, as its files hold it. */
export function publishedWord(vocabulary: Vocabulary, id: string): string {
  const label = vocabulary[id] ?? id;
  return WRITTEN_OTHERWISE[label] ?? label.replaceAll('’', "'");
}

/** The shortest start of a word that is enough to tell it. */
const SHORTEST_START = 8;

/**
 * The identifier of a word of the standard, however its capitals, accents and signs were written; its start is enough
 * where no other word has it: « Accès internet ».
 */
export function identifierOf(vocabulary: Vocabulary, word: string): string | undefined {
  const wanted = toSlug(word);
  const slugOf = (id: string) => toSlug(vocabulary[id] ?? '');
  const ids = Object.keys(vocabulary);
  const same = ids.find((id) => slugOf(id) === wanted || toSlug(id) === wanted);
  if (same !== undefined || wanted.length < SHORTEST_START) return same;
  const [only, ...others] = ids.filter((id) => slugOf(id).startsWith(`${wanted}-`));
  return others.length === 0 ? only : undefined;
}
