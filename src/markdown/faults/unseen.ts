import type { MarkdownFault } from '../facts.ts';
import { misreadWords } from './misread.ts';
import { excerpt } from './spot.ts';

/**
 * Signs that nobody sees, and that act all the same: those that turn the direction of writing show other words than those
 * that are there (https://trojansource.codes), the others are no signs at all, or only fill a place.
 */
const TURNING = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const FILLING =
  '\\u0000\\u115F\\u1160\\u180E\\u2028\\u2029\\u2800\\u3164\\uFFA0\\uFFF9-\\uFFFB\\uFFFE\\uFFFF';

/** Letters of ASCII that nobody sees, with which a text hides another; only the flags of some countries are made of them. */
const HIDDEN_LETTERS = '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007F}])[\\u{E0000}-\\u{E007F}]';

/** Turns whatever it stands before, letters of other alphabets too: no text needs it. */
const OVERRIDING = '\\u202D\\u202E';

/** Between two letters, no search finds the word, nor does a reader know why. */
const WITHIN_WORD =
  '(?<=[\\p{Script=Latin}\\p{M}\\p{N}])[\\u200B\\u2060\\uFEFF]+(?=[\\p{Script=Latin}\\p{N}])';

const UNSEEN = new RegExp(`[${TURNING}${FILLING}]|${HIDDEN_LETTERS}|${WITHIN_WORD}`, 'u');
const UNSEEN_FROM_RIGHT = new RegExp(`[${OVERRIDING}${FILLING}]|${HIDDEN_LETTERS}`, 'u');
const FROM_RIGHT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const TURNS = new RegExp(`[${TURNING}]`, 'u');

/** Looked for before anything else: most texts hold none of these. */
const QUICK = new RegExp(`[${TURNING}${FILLING}\\u200B\\u2060\\uFEFF\\u{E0000}-\\u{E007F}]`, 'u');

/** Whether a sign that a text writes by its code is one that nobody sees, or none at all. */
export const isUnseen = (sign: string): boolean => NEVER_SEEN.test(sign);

const NEVER_SEEN = new RegExp(
  `[${TURNING}${FILLING}\\u200B\\u2060\\uFEFF\\uFFFD\\u{E0000}-\\u{E007F}]|(?![\\t\\n])\\p{Cc}|\\p{Co}`,
  'u',
);

/** The lines of a text that hold signs nobody sees: the first of each line is told. */
export function unseenSigns(text: string): MarkdownFault[] {
  if (!QUICK.test(text)) return [];
  return text.split('\n').flatMap((content, at) => {
    // Lines that are written from right to left need signs that turn, around words that are not.
    const match = (FROM_RIGHT.test(content) ? UNSEEN_FROM_RIGHT : UNSEEN).exec(content);
    if (!match) return [];
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const around = content.slice(Math.max(0, match.index - 20), match.index + 20);
    const found = excerpt(around.replace(/[\p{Cc}\p{Cf}\p{Cn}]/gu, ''));
    const what = TURNS.test(match[0])
      ? 'signe invisible qui change le sens de lecture'
      : 'signe invisible';
    return {
      line: at + 1,
      found,
      message: `${what} (U+${code}), dans « ${found} »`,
      expected: 'le texte sans ce signe : il vient souvent d’un copier-coller',
    };
  });
}

/** What is wrong in the letters of a text, Markdown or not: read in the wrong encoding, or unseen. */
export const letterFaults = (text: string): MarkdownFault[] => [
  ...misreadWords(text),
  ...unseenSigns(text),
];
