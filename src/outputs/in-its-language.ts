import { directionOf, type LanguageId } from '../model/languages.ts';

/** The language of a content and its direction, as attributes: for HTML that stands on the page of somebody else. */
export function inItsLanguage({ langue }: { langue: string }): string {
  const isRightToLeft = directionOf(langue as LanguageId) === 'rtl';
  return ` lang="${langue}"${isRightToLeft ? ' dir="rtl"' : ''}`;
}
