/**
 * What an import, a model of a page or its writer leaves to be written. Only with its capital or between brackets:
 * « à compléter ensemble » is prose.
 */
const PLACEHOLDER =
  /À compléter(?: par l’édition)?|Image à décrire|à légender|[Ll]orem ipsum|\[à (?:compléter|remplir|préciser|vérifier)[^[\]\n]{0,60}\]|\bTODO\b/g;

/** The placeholders that a text still holds, in order. */
export const placeholdersIn = (text: string): string[] => text.match(PLACEHOLDER) ?? [];

/** The same in a sentence: « 2 fois « À compléter » »; empty when there is none. */
export function countedPlaceholders(text: string): string {
  const found = placeholdersIn(text);
  return [...new Set(found)]
    .map((words) => `${found.filter((other) => other === words).length} fois « ${words} »`)
    .join(', ');
}
