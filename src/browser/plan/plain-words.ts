import { FOREIGN_SIGNS } from '../../markdown/faults/foreign-signs.ts';
import { plainSigns } from '../../model/plain-signs.ts';

/**
 * What the check of contents refuses in a field that reads no Markdown, for it would show as it is, and what is written
 * in its place. Ours to keep in step with it: a test holds both together.
 */
const MARKS: readonly [sign: RegExp, plain: string][] = [
  [/`/g, '’'],
  [/\{(?=[{%]|(?:marge|anglais|latin)\s?:)/giu, '('],
  [/\[\^([^\]\n]*)\]/g, '($1)'],
  [/!?\[([^[\]\n]*)\](\s?\()/g, '$1$2'],
  [/<(\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?)>/giu, '‹$1›'],
  [/&(?=(?:#x?[\da-f]{1,7}|[a-z]{2,8});)/giu, '& '],
  [/^[^\S\n]*#{1,6}\s+/gmu, ''],
  [/^\s*(?:={2,6}\s|[•‣⁃∙◦▪▫■□●○◆◇❖➢➤►▸]\s?)(?=\S)/gu, ''],
  [/[\u115F\u1160\u180E\u2800\u3164\uFFA0\uFFFE\uFFFF]/gu, ''],
  [/\*\*([^*\n]*)\*\*/g, '$1'],
  [/(?<![\p{L}\p{N}])__([^_\n]+)__(?![\p{L}\p{N}])/gu, '$1'],
  [/(?<![\p{L}\p{N}*])\*(?![\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_/])_(?![\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_/])/gu, '$1'],
];

/** Marks within marks: each round takes one layer off. */
const ROUNDS = 8;

/**
 * A text as a field of the model takes it: nothing that is not seen, no mark of Markdown or of HTML, no longer than the
 * field. It changes nothing in a text that a person would write.
 * @param max in signs, as the model counts them
 */
export function plainWords(text: string, max: number, oneLine = true): string {
  let plain = plainSigns(text.replaceAll(/\r\n?/g, '\n')).replaceAll('\t', ' ');
  if (oneLine) plain = plain.replaceAll(/\s*\n\s*/g, ' ');
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = wordsOfOthers(
      MARKS.reduce((found, [sign, by]) => found.replaceAll(sign, by), plain),
    );
    if (next === plain) break;
    plain = next;
  }
  // What a cut leaves of a sign of two halves is no sign.
  return plain
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, '')
    .trim();
}

/** The signs of other tools go, their words stay; a double hyphen between two spaces is a dash. */
function wordsOfOthers(text: string): string {
  return FOREIGN_SIGNS.reduce(
    (found, { sign }) =>
      found.replaceAll(sign, (match) =>
        match === '--' ? '–' : match.replaceAll(/[^\p{L}\p{N}\s]+/gu, ' ').trim(),
      ),
    text,
  );
}
