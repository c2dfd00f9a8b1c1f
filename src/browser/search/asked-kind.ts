import { foldedWords, foldText, isTelling } from '../../model/search-words.ts';

/** Which kind of page a query asks for: a figure, what a word means, a document to fill in. */
export type AskedKind = 'nombre' | 'sens' | 'document';

/** From here on, a number is no year. */
const NO_YEAR = 2100;

/** Words that ask for a kind of page, and tell nothing of its subject; folded. */
const ASKING: Readonly<Record<AskedKind, ReadonlySet<string>>> = {
  nombre: new Set(['combien', 'nombre', 'pourcentage', 'proportion', 'taux', 'statistique']),
  sens: new Set(['definition', 'definir', 'signifie', 'signification', 'sigle', 'acronyme']),
  document: new Set(['modele', 'gabarit', 'canevas', 'docx', 'vierge']),
};

/** « 40 % », « un sur cinq », « la moitié ». */
const PART =
  /\d\s*%|(?<!\p{L})(?:pour ?cent|sur (?:deux|trois|quatre|cinq|dix|cent)|moitie|tiers des|quart des|trois quarts)(?!\p{L})/u;

/** « C’est quoi un tiers-lieu », « APTIC ça veut dire quoi », « qu’est-ce que l’illectronisme »; without accents. */
const MEANING =
  /(?<!\p{L})(?:c ?'?(?:est )?(?:quoi|koi)|veut dire|kesako|difference entre|qu'?est[ -]ce (?:que|qu'une?))(?!\p{L})/u;
/** A longer question says more than a word: it asks for what to do. */
const MOST_WORDS = 3;

/** Whether a folded word asks for a kind of page. */
export const asksForKind = (word: string): boolean => {
  const singular = word.replace(/s$/, '');
  return Object.values(ASKING).some((words) => words.has(word) || words.has(singular));
};

/** Which kind of page a query asks for: how many, what it means, a document; `undefined` where it does not tell. */
export function askedKind(query: string): AskedKind | undefined {
  const words = foldedWords(query);
  const isAsked = (kind: AskedKind) =>
    words.some((word) => ASKING[kind].has(word) || ASKING[kind].has(word.replace(/s$/, '')));
  const folded = foldText(query);
  if (PART.test(folded) || words.some((word) => Number(word) >= NO_YEAR) || isAsked('nombre'))
    return 'nombre';
  const isMeaning =
    MEANING.test(withoutAccents(query)) && words.filter(isTelling).length <= MOST_WORDS;
  if (isMeaning || isAsked('sens')) return 'sens';
  return isAsked('document') ? 'document' : undefined;
}

/** Elided words stay, which `foldText` takes away: « c’est quoi ». */
const withoutAccents = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
