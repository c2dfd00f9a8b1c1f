import { LETTERS } from '../../markdown/syntax/headings.ts';

/** A text without its accents, in one sign or two, for an address: « Cœur d’été » → « Coeur d’ete ». */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/gi, (letter) => LETTERS[letter.toLowerCase()] ?? letter);
