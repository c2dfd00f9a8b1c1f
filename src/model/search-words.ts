/**
 * How the search compares texts: what people type and what pages say go through the same folding, so that they meet
 * whatever their case, accents, ligatures, apostrophes, elisions and ways of writing numbers.
 */

/**
 * Words that say nothing of a subject, in writing, in speech (« je voudrais bien savoir ») and in short messages (« c koi »);
 * folded. « pas » and « sans » are left: they tell pages apart.
 */
const STOP_WORDS = new Set(
  `a ac ai aie ait aimerais aimerait allait alors as au aucun aura aurai aurait aussi autre autres aux avais avait avec avez
  avoir avons ayant beaucoup ben bien c ca car ce ceci cela celle celles celui ces cest cet cette ceux chaque chez chui ci d
  dans de deja des devons devrait devrais donc dont du elle elles en encore entre es est et etaient etais etait etant etc ete
  etes etre eu euh fais faire fait faites faisait fallait fasse faudrait faut font furent hein i il ils is j jai je jsuis
  juste k kel kelle keske ki koi l la laquelle le lequel les leur leurs lui m ma mais me meme memes merci mes moi mon my n ne
  nest ni nos notre nous on ont or ou pa par parce pcq peut peuvent peux pk plus pour pourrais pourrait pourriez pouvait pouvez
  pouvoir puis puisque qu quand que quel quelle quelles quels quelque quelques qui quil quils qd quoi quon s sa sais se
  sera serai seraient serait ses sest si soi soient soit sommes son sont sous stp suis sur svp t ta tjs tro tt tant te tel telle tes
  the to toi ton tous tout toute toutes tres trop truc trucs tu un une va vais vas vers veut veulent veux voici voila vont
  voudrais voudrait voulais voulait vouloir vos votre vous vs vraiment y ya`.split(/\s+/),
);

const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[\p{L}\p{N}])/gu;

/** Spaces that French writes between the digits of a number. */
const GROUPS = /(?<![\d.,])\d{1,3}(?:[\s\u00a0\u2009\u202f]\d{3})+(?!\d)/gu;

const SCALES: Readonly<Record<string, number>> = { million: 1e6, milliard: 1e9 };
const SCALED =
  /(?<![\d.,])(\d+)(?:[.,](\d+))?[\s\u00a0\u2009\u202f]+(million|milliard)s?(?![\p{L}])/gu;

/** A text without case, accents, ligatures or kinds of apostrophe; elided words stand alone: « L’œuvre » → `oeuvre`. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(ELISION, ' ')
    .replace(/aujourd'hui/g, 'aujourdhui')
    .replace(/(?<!\p{L})e-(?=\p{L})/gu, 'e')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(GROUPS, (number) => number.replace(/\D/g, ''));
}

/** All the words of a text, folded, in their order; a scaled number stands before the words that say it: « 13 millions » → `13000000`, `13`, `millions`. */
export const foldedWords = (text: string): string[] =>
  wordsOf(foldText(text).replace(SCALED, (said, ...parts) => `${scaled(parts)} ${said}`));

/**
 * Folds the words of many texts, as `foldedWords` does: what stands between two spaces is folded once for all of them. Only
 * numbers, which French writes in several parts, are read with what follows them.
 */
export function manyFoldedWords(): (text: string) => string[] {
  const known = new Map<string, FoldedPart>();
  const fold = (part: string): FoldedPart => {
    const found = known.get(part);
    if (found) return found;
    const folded = foldText(part);
    const isOfNumber = /\d|^\s*(?:milli|$)/.test(folded);
    const made = { words: wordsOf(folded), isNumber: /\d/.test(folded), isOfNumber };
    known.set(part, made);
    return made;
  };
  return (text) => {
    const parts = text.split(/\s/);
    const all: string[] = [];
    for (let at = 0; at < parts.length; at += 1) {
      const { words, isNumber } = fold(parts[at] ?? '');
      if (!isNumber) all.push(...words);
      else {
        const from = at;
        while (at + 1 < parts.length && fold(parts[at + 1] ?? '').isOfNumber) at += 1;
        all.push(...foldedWords(parts.slice(from, at + 1).join(' ')));
      }
    }
    return all;
  };
}

/** What stands between two spaces of a text. */
interface FoldedPart {
  words: readonly string[];
  /** It holds digits: what follows may be of the same number. */
  isNumber: boolean;
  /** It may go on with a number that has begun before it. */
  isOfNumber: boolean;
}

/** The words of a query that tell something; « 13 millions » is one number. */
export const queriedWords = (text: string): string[] =>
  wordsOf(foldText(text).replace(SCALED, (_said, ...parts) => String(scaled(parts)))).filter(
    isTelling,
  );

/**
 * Words that many questions are asked with, and that hardly tell one from another: who it is for, and that it is a
 * question; folded.
 */
const SLIGHT_WORDS = new Set(
  `arrive arrivent arriver besoin besoins bonjour chose choses client clients cliente comment dame dames demande demander
  demandent dire dit doit dois expliquer explique fille fils femme femmes fois gars gens grand gouv homme hommes
  internet jamais madame maman mamie mere messieurs monsieur mesdames mettre numerique numeriques oncle papa papi papy pas
  pere permet personne personnes possible pourquoi quelqu question questions savoir sait savent site souhaite tante
  toujours trouver usager usagers usagere usageres utiliser vieux vient venir voir`.split(/\s+/),
);

/** How much of its worth a folded word has in a query. */
export const weightInQuery = (word: string): number => (SLIGHT_WORDS.has(word) ? 0.3 : 1);

/** Whether a folded word says something of a subject. */
export const isTelling = (word: string): boolean =>
  !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word));

const scaled = ([whole = '', decimals = '', scale = '']: string[]): number =>
  Math.round(Number(`${whole}.${decimals || 0}`) * (SCALES[scale] ?? 1));

const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A folded word without the letters of its plural, feminine and infinitive, after the minimal stemmer of Jacques Savoy
 * (https://doi.org/10.1145/1141277.1141523): « territoriaux » and « territorial » are one, « passe » and « pass » two.
 */
export function rootOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = indexedForm(word);
  return singular.length < 6
    ? singular
    : singular.replace(/(?:ee|er|ir|ez|e|r)$/, '').replace(/(\p{L})\1$/u, '$1');
}

/** Endings of feminine and plural forms that differ by more than a letter from the masculine, which stands for all: the first that fits. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<=eau|eu|ou)x$/, ''],
  [/(?<=...)aux$/, 'al'],
  [/(?<=..)s$/, ''],
  [/(?<=...)trice$/, 'teur'],
  [/(?<=..)euse$/, 'eur'],
  [/(?<=...)ere$/, 'er'],
  [/(?<=...)ive$/, 'if'],
  [/(?<=..)(l|n|t)\1e$/u, '$1'],
];

/**
 * The form under which the index holds a folded word, whatever its number and gender: « jeux » and « jeu », « nulle » and
 * « nul », « médiatrice » and « médiateur ». The stemmer of the index, which knows tenses, does not bring these together.
 */
export function indexedForm(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return FORMS.reduce((form, [ending, instead]) => form.replace(ending, instead), word);
}

/** The words of a text in lower case, with their accents, elisions apart: « L’École » → `école`. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(ELISION, ' ')
    .match(/\p{L}+/gu) ?? [];
