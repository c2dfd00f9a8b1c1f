/**
 * Signs that the conversion writes for itself, from Unicode's private use area. Those of the source are taken out
 * first, so none can stay in a text.
 */
export const PRIVATE = /[\uE000-\uF8FF]/g;

/** An exclamation mark before a link, which would make it an image. */
export const MARK_BEFORE_LINK = '\uE000';

/** The start of a list that stands right under the words of its item. */
export const TIGHT = '\uE001';

/** Brackets in the words of a link. */
export const OPEN_IN_LINK = '\uE002';
export const CLOSE_IN_LINK = '\uE003';

/** Takes the conversion's own signs out of what it wrote. */
export const settleSigns = (markdown: string): string =>
  markdown
    .replace(new RegExp(`\n+( *)${TIGHT}`, 'g'), '\n$1')
    .replaceAll(MARK_BEFORE_LINK, '\\!')
    .replaceAll(OPEN_IN_LINK, '\\[')
    .replaceAll(CLOSE_IN_LINK, '\\]')
    .replace(PRIVATE, '');
