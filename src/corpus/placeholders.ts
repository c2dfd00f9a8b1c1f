/** What an import, or a model of a page, leaves for a person to write. Only with its capital: « à compléter ensemble » is prose. */
const PLACEHOLDER = /À compléter(?: par l’édition)?|Image à décrire|à légender/g;

/** The placeholders that a text still holds, in order. */
export const placeholdersIn = (text: string): string[] => text.match(PLACEHOLDER) ?? [];

/** The same in a sentence: « 2 fois « À compléter » »; empty when there is none. */
export function countedPlaceholders(text: string): string {
  const found = placeholdersIn(text);
  return [...new Set(found)]
    .map((words) => `${found.filter((other) => other === words).length} fois « ${words} »`)
    .join(', ');
}
