import type { Remarks } from '../remarks.ts';
import { lineAt, lineEndsOf } from './signs.ts';

/** What readers of the old site never saw: `<!-- … -->`, `{% comment %}`, kramdown's `{::comment}` and `[//]: # (…)`. */
const COMMENTS = [
  /<!--([\s\S]*?)-->/g,
  /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g,
  /\{::comment\}([\s\S]*?)\{:\/(?:comment)?\}/g,
  /^[ \t]*\[(?:\/\/|comment)\]:\s*(?:#|<>)\s*["'(](.*)["')][ \t]*$/gm,
];

/** Takes comments out of the text; their words go to the report. */
export function removeComments(text: string, remarks: Remarks): string {
  return COMMENTS.reduce(
    (before, pattern) =>
      before.replace(pattern, (whole: string, inside: string, at: number) => {
        const words = inside.trim().replace(/\s+/g, ' ');
        if (words) remarks.left(`commentaire : « ${words} »`, lineAt(before, at));
        return lineEndsOf(whole);
      }),
    text,
  );
}

/** The same text without its comments, for the count of words. */
export function withoutComments(text: string): string {
  return COMMENTS.reduce((before, pattern) => before.replace(pattern, ' '), text);
}
