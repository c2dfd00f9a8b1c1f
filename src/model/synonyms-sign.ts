/** Stands in the text of the search index between what a page says and its synonyms, which readers must not take for its words. */
export const SYNONYMS_FOLLOW = '⁂';
