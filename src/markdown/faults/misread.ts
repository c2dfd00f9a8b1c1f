import { WINDOWS_1252_HIGH as HIGH } from '../windows-1252.ts';
import { excerpt } from './spot.ts';

const BYTES = new Map([...HIGH].map((sign, at) => [sign, 0x80 + at]));

/** What a byte that goes on with a sign in UTF-8 was read as. */
const REST = `[${HIGH}\u0080-\u00BF]`;

/**
 * Signs in UTF-8 that were read as Windows-1252 or Latin-1, the longest first: « ðŸ˜€ », « â€™ », « Ã© ». Only beginnings
 * that French never writes before such signs: « SANTÉ : » is right.
 */
const SIGNS = `ð[Ÿ\u009F]${REST}{2}|(?:â[€‚„†‡ˆ‰–™œž\u0080-\u009F]|ï[»¿¬])${REST}|[ÃÂ]${REST}|Å[“’¸\u0092\u0093]`;

/** What « È », « Ê » or « 😀 » are made of once misread: French writes it elsewhere, but not in a line that is misread. */
const TWICE = 'Ë[†œ\u0086\u009C]|Å[\u00A0¡¸½¾]';

/** The same with a second half, a no-break space, that became a plain one or is gone. */
const HALVES = 'â€(?=[\\s"\'`]|$)|Ã(?=[\\s,.]|$)|(?<!\\p{L})Â(?= [«»:;!?%€\\d])';

/**
 * Windows-1252 read as Latin-1, UTF-8 read as Mac OS Roman or as the DOS pages 437 and 850, and the sign of what no program
 * could read.
 */
const WHOLE =
  '[\u0080-\u009F]|√[©®†¢ßåôûßª¥∂œ]|‚Ä[ôòúù¶ìî]|├[®¡áóñ┤ú¬╗ëÂÖ]|(?:Ô|Γ)Ç[ÖÿªôöÉû£ª]|\uFFFD';

/**
 * Signs that no French word has between two small letters, where « é », « è », « ç » stood: DOS, Mac OS or Windows-1252
 * read as one of the others.
 */
const WITHIN_WORD = '(?<=\\p{Ll})[‚ƒŠ‡ˆŽ™‰ÈËÁÍÓÚÛÞþ](?=\\p{Ll})';

/** The same read as an alphabet of another part of the world: « dйmarche », « d茅marche », « dﾃｩmarche ». */
const OTHER_ALPHABET =
  '(?<=\\p{Script=Latin})[\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Han}\uFF61-\uFF9F]|[\\p{Script=Cyrillic}\\p{Script=Han}\uFF61-\uFF9F](?=\\p{Script=Latin})';

const OTHERS = `${WHOLE}|${WITHIN_WORD}`;

const MISREAD = new RegExp(`${SIGNS}|${HALVES}|${OTHERS}`, 'gu');
const MISREAD_IN_LATIN = new RegExp(`${SIGNS}|${HALVES}|${OTHERS}|${OTHER_ALPHABET}`, 'gu');

/** Whether a text is written in our alphabet: elsewhere, « Word » stands right against other letters. */
const isLatin = (text: string): boolean =>
  (text.match(/\p{L}/gu) ?? []).length >
  5 * (text.match(/(?!\p{Script=Latin})\p{L}/gu) ?? []).length;

/** A letter that is quoted: « Â ». */
const QUOTED = /«\s?[ÂÃ]\s?»/gu;

/** Looked for before anything else: most texts hold none of these. */
const QUICK =
  /[ÃÂÅâïð√‚├ÔΓƒŠ‡ˆŽ™‰ÈËÁÍÓÚÛÞþ\uFFFD\u0080-\u009F\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\uFF61-\uFF9F]/u;

/** Words that were saved in one encoding and read in another. */
export interface Misread {
  /** Line of the text, from 1. */
  line: number;
  found: string;
  message: string;
  expected: string;
}

/** The lines of a text, Markdown or not, that hold letters read in the wrong encoding: the first of each line is told. */
export function misreadWords(text: string): Misread[] {
  if (!QUICK.test(text)) return [];
  const misread = isLatin(text) ? MISREAD_IN_LATIN : MISREAD;
  return text.split('\n').flatMap((content, at) => {
    const signs = QUICK.test(content) && content.replace(QUOTED, '').match(misread)?.[0];
    if (!signs) return [];
    const from = content.indexOf(signs);
    const found = wordAround(content, from);
    const meant = wordAround(readAgain(content), from);
    const isMended = meant !== '' && meant !== found;
    return {
      line: at + 1,
      found,
      message: `lettres mal lues : « ${found} »`,
      expected: `${isMended ? `« ${meant} »` : 'les mots d’origine'}, dans un fichier enregistré en UTF-8`,
    };
  });
}

/** A text with the letters of its misread words as they were meant. */
export const mendMisread = (text: string): string =>
  QUICK.test(text)
    ? text
        .split('\n')
        .map((line) => (misreadWords(line).length > 0 ? readAgain(line) : line))
        .join('\n')
    : text;

/** The word at a place, with what stands in it: spaces that break end it. */
function wordAround(line: string, at: number): string {
  const start = line.lastIndexOf(' ', at) + 1;
  const end = line.indexOf(' ', at + 1);
  return excerpt(line.slice(start, end === -1 ? undefined : end));
}

/** The line as it was meant. What was misread twice is read again twice. */
function readAgain(line: string): string {
  const once = line
    .replace(new RegExp(`${SIGNS}|${TWICE}`, 'gu'), (signs) => decoded([...signs]))
    .replace(/Ã(?=[ ,.]|$)/gu, 'à')
    .replace(/[\u0080-\u009F]/gu, (sign) => [...HIGH][sign.charCodeAt(0) - 0x80] ?? sign);
  return once !== line && once.search(new RegExp(SIGNS, 'u')) !== -1 ? readAgain(once) : once;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(signs: readonly string[]): string {
  const bytes = signs.map((sign) => BYTES.get(sign) ?? sign.charCodeAt(0));
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return signs.join('');
  }
}
