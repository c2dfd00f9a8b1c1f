import type { DataOf } from '../../../model/types.ts';

/** A part of a whole, when the figure itself gives the whole: 36 out of 100, 3 out of 4. */
export interface FigureShare {
  part: number;
  /** Upper end of the part, when the source gives a range. */
  high?: number;
  whole: number;
  /** The figure names equal pieces of the whole: thirds, quarters. */
  pieces: boolean;
  /** The whole is a group of people. */
  ofPeople: boolean;
}

type Figure = Pick<DataOf<'chiffre'>, 'valeur' | 'valeur_haute' | 'unite' | 'compte'>;

/** Names of the parts of a whole, as units use them: « 1 quart », « 3 quarts ». */
export const FRACTIONS: Readonly<Record<string, number>> = {
  demi: 2,
  tiers: 3,
  quart: 4,
  quarts: 4,
  cinquième: 5,
  cinquièmes: 5,
  sixième: 6,
  sixièmes: 6,
  huitième: 8,
  huitièmes: 8,
  dixième: 10,
  dixièmes: 10,
};

/** « des Français », « de la population »: a group that is known. Not « de hausse », nor « par an ». */
const OF_A_GROUP =
  /^(?:des|du|de la|de l’|de l'|d’entre|d'entre|de (?:ces|ses|nos|leurs|ceux|celles|tous|toutes))(?=\s|\p{L})/u;

const PEOPLE =
  /^(?:(?:des|du|de la|de l’|d’entre|de|ces|ses|nos|leurs|tous|toutes|les)\s*)*(?:personnes?|gens|population|foule|Français|Françaises|habitante?s|citoyen(?:ne)?s|adultes|jeunes|enfants|élèves|étudiante?s|parents|seniors|retraitée?s|usag(?:er|ère)s|allocataires|agente?s|salariée?s|femmes|hommes|aidante?s|bénévoles|élue?s)(?!\p{L})/u;

/** A figure counts people: « 13 millions de Français ». Visits, answers and buildings are no people. */
export const countsPeople = ({ unite, compte }: Pick<Figure, 'unite' | 'compte'>): boolean =>
  PEOPLE.test(`${unite} ${compte}`.replace(/^mill(?:ier|ion|iard)s?\s+(?:d[’'])?/, ''));

/**
 * The share that a figure is, or `undefined` when it is none: a plain count, a price, a growth, a number that a whole
 * cannot hold. Nothing is supposed: 13 million people have no whole until a figure says « 13 % of the population ».
 */
export function figureShare({
  valeur,
  valeur_haute,
  unite,
  compte,
}: Figure): FigureShare | undefined {
  const found = wholeOf(unite, compte);
  const high = valeur_haute ?? valeur;
  if (!found || valeur < 0 || high > found.whole || high < valeur) return undefined;
  const { whole, ...kind } = found;
  // Tens are easier to picture than hundreds: 40 out of 100 is 4 out of 10.
  const scale = whole === 100 && valeur % 10 === 0 && high % 10 === 0 ? 10 : 1;
  return {
    part: valeur / scale,
    ...(high > valeur && { high: high / scale }),
    whole: whole / scale,
    ...kind,
  };
}

/** The whole that the words of a figure give. */
function wholeOf(
  unite: string,
  compte: string,
): Pick<FigureShare, 'whole' | 'pieces' | 'ofPeople'> | undefined {
  const outOf = /^(?:(\p{L}+)\s+)?sur\s+(\d{1,3})$/u.exec(unite);
  if (outOf) {
    const whole = Number(outOf[2]);
    const ofPeople = PEOPLE.test(outOf[1] ?? compte);
    return whole >= 2 && whole <= 100 ? { whole, pieces: false, ofPeople } : undefined;
  }
  const [name = '', ...rest] = unite.split(/\s+/);
  const group = [...rest, compte].join(' ');
  const whole = name === '%' ? 100 : FRACTIONS[name];
  if (!whole || !OF_A_GROUP.test(group)) return undefined;
  return { whole, pieces: name !== '%', ofPeople: PEOPLE.test(group) };
}
