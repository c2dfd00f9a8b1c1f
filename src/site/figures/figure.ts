import type { Entry } from '../../corpus/entry.ts';
import type { DataOf } from '../../model/types.ts';
import { frenchNumber } from '../french-number.ts';
import { FRACTIONS } from './charts/figure-share.ts';

/** The number of a key figure without its unit: « plus de 500 », « 13 à 14 », « 1,18 ». */
function figureValue({ precision, valeur, valeur_haute, unite }: DataOf<'chiffre'>): string {
  const prefix = { exact: '', environ: 'environ ', 'plus-de': 'plus de ', 'moins-de': 'moins de ' }[
    precision
  ];
  const range = valeur_haute === undefined ? '' : ` à ${frenchNumber(valeur_haute)}`;
  const value = (isFraction(unite) && SMALL_NUMBERS[valeur]) || frenchNumber(valeur);
  return `${prefix}${value}${range}`;
}

/** A fraction reads in words: « un tiers », « trois quarts ». */
const isFraction = (unite: string): boolean => Object.hasOwn(FRACTIONS, unite.split(' ')[0] ?? '');

const SMALL_NUMBERS: Readonly<Record<number, string>> = {
  1: 'un',
  2: 'deux',
  3: 'trois',
  4: 'quatre',
  5: 'cinq',
  6: 'six',
  7: 'sept',
  8: 'huit',
  9: 'neuf',
};

/** The figure as pages quote it: « 13 millions de Français ». */
export const figureText = (data: DataOf<'chiffre'>): string => `${figureValue(data)} ${data.unite}`;

/** The longest word that may stand in large beside the number: « millions », not « médiathèques ». */
const LARGE_WORD = 8;

/** A figure cut for display: what stands in large (« 13 millions », « 40 % »), and the rest of its unit. */
export function figureParts(data: DataOf<'chiffre'>): {
  grand: string;
  /** What stands in large, cut: the number in our words, then the word of its unit; may be empty. */
  valeur: string;
  mot: string;
  petit: string;
} {
  const [first = '', ...rest] = data.unite.split(' ');
  const valeur = figureValue(data);
  if (first.length > LARGE_WORD && !isFraction(first))
    return { grand: valeur, valeur, mot: '', petit: data.unite };
  return { grand: `${valeur} ${first}`, valeur, mot: first, petit: rest.join(' ') };
}

const QUOTE = /\{\{\s*chiffre\s*:\s*([a-z0-9-]+)\s*\}\}/g;

/** Slugs of the key figures that a text quotes, as often as it does. */
const quotedFigures = (text: string): string[] =>
  [...text.matchAll(QUOTE)].map(([, slug = '']) => slug);

/** Slugs of the key figures that an entry quotes anywhere in its texts: its body, its fields, what a territory adds. */
export const figuresOfTexts = ({ body, data, complements }: Entry): string[] =>
  quotedFigures(`${body}${JSON.stringify([data, complements])}`);

/** Figure → keys of the entries that quote it, in their texts or among their key figures: one pass for all figures. */
export function quotingEntries(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const quoting = new Map<string, Set<string>>();
  for (const entry of entries) {
    const { key, data } = entry;
    const inFront =
      'chiffres' in data ? data.chiffres.map((figure) => figure.split('/')[1] ?? '') : [];
    for (const slug of [...inFront, ...figuresOfTexts(entry)]) {
      quoting.set(slug, (quoting.get(slug) ?? new Set()).add(key));
    }
  }
  return new Map([...quoting].map(([slug, keys]) => [slug, [...keys]]));
}

/** Spells out the key figures quoted in plain text; one that does not exist stays as it was written. */
export function spellOutFigures(
  text: string,
  find: (slug: string) => DataOf<'chiffre'> | undefined,
): string {
  if (!text.includes('{{')) return text;
  return text.replace(QUOTE, (quote, slug: string) => {
    const data = find(slug);
    return data ? figureText(data) : quote;
  });
}
