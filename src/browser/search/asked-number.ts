import { foldedWords, foldText } from '../../model/search-words.ts';

/** From here on, a number is no year. */
const NO_YEAR = 2100;

const COUNTING = new Set(['combien', 'nombre', 'pourcentage', 'proportion', 'taux']);

/** « 40 % », « un sur cinq », « la moitié ». */
const PART =
  /\d\s*%|(?<!\p{L})(?:pour ?cent|sur (?:deux|trois|quatre|cinq|dix|cent)|moitie|tiers des|quart des|trois quarts)(?!\p{L})/u;

/** Whether a folded word asks how many. */
export const asksForNumber = (word: string): boolean => COUNTING.has(word);

/** Whether a query asks for a number: how many, a number itself, a part of all. */
export const isOfNumber = (query: string): boolean =>
  PART.test(foldText(query)) ||
  foldedWords(query).some((word) => Number(word) >= NO_YEAR || asksForNumber(word));
