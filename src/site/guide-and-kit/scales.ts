import { ECHELONS } from '../../model/vocabularies.ts';
import { person } from './staircase.ts';

/** One of the three levels, as the drawing writes it. */
interface Scale {
  nom: string;
  /** What a text expects of it, in its own words. */
  role: string;
  y: number;
}

/** The three levels of governance. What it shows stands in words in its caption, and in the table that it is made from. */
export interface ScalesView {
  largeur: number;
  hauteur: number;
  echelons: Scale[];
  /** Threads from each level to the next. */
  fils: string;
  /** Who orients, and who puts in common. */
  noeuds: string;
  /** Who acts, beside people. */
  personnes: string;
  legende: string;
}

/** From the one that orients to those that act. */
const LEVELS = [ECHELONS.national, ECHELONS.intermediaire, ECHELONS.local];
const WIDTH = 360;
const HEIGHT = 196;
/** Where each level stands, from the top. */
const ROWS = [24, 92, 164] as const;
/** Middle of the drawing, to the right of the names. */
const MIDDLE = 252;
const BETWEEN = 66;
const PEOPLE = 22;
/** A role longer than this would run into the drawing. */
const ROLE = 20;

/** The role of a level: the second cell of the row of a table that opens with its name. */
function roleOf(name: string, body: string): string {
  const row = new RegExp(`^\\|\\s*${name}\\s*\\|([^|\\n]*)\\|`, 'm').exec(body);
  const role = row?.[1]?.trim() ?? '';
  return role.length <= ROLE && !/[*_[\]`{}<]/.test(role) ? role : '';
}

/**
 * The three levels, one that orients, some that put in common, many that act, where a text gives each its role in a table.
 * @param text the typography of the site
 */
export function scales(body: string, text: (source: string) => string): ScalesView | undefined {
  const source = body.normalize('NFC');
  const roles = LEVELS.map((name) => roleOf(name, source));
  if (roles.includes('')) return undefined;
  const [top, middle, bottom] = ROWS;
  const between = [-BETWEEN, 0, BETWEEN].map((shift) => MIDDLE + shift);
  const people = between.flatMap((x) =>
    [-PEOPLE, 0, PEOPLE].map((shift) => [x, x + shift] as const),
  );
  return {
    largeur: WIDTH,
    hauteur: HEIGHT,
    echelons: LEVELS.map((name, at) => ({
      nom: text(name),
      role: text(roles[at] ?? ''),
      y: ROWS[at] ?? 0,
    })),
    fils: [
      ...between.map((x) => thread(MIDDLE, top, x, middle)),
      ...people.map(([from, to]) => thread(from, middle, to, bottom - 4)),
    ].join(''),
    noeuds: disc(MIDDLE, top, 11) + between.map((x) => disc(x, middle, 7)).join(''),
    personnes: people.map(([, x]) => person(x, bottom + 24)).join(''),
    legende: text(
      `${LEVELS.map((name, at) => `${name} : ${(roles[at] ?? '').toLowerCase()}`).join('. ')}. Chaque échelon relie les suivants ; leur nombre n’est qu’une image.`,
    ),
  };
}

/** From one point down to another, leaving and arriving upright. */
const thread = (x: number, y: number, toX: number, toY: number): string =>
  `M${x} ${y}C${x} ${(y + toY) / 2} ${toX} ${(y + toY) / 2} ${toX} ${toY}`;

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
