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

/** The identifier of a word of the standard, however its capitals, accents and signs were written. */
export function identifierOf(vocabulary: Vocabulary, word: string): string | undefined {
  const wanted = toSlug(word);
  return Object.keys(vocabulary).find(
    (id) => toSlug(vocabulary[id] ?? '') === wanted || toSlug(id) === wanted,
  );
}
