import { NIVEAUX } from '../../model/vocabularies.ts';
import type { LinkView } from '../links.ts';

/** One step of the staircase, in units of its drawing. */
interface Step {
  nom: string;
  /** Where the name ends: it runs leftwards, over the lower step, where there is room. */
  x: number;
  y: number;
  /** The step itself, and its edge. */
  bloc: string;
  bord: string;
  /** From 0 to 1: the higher, the stronger. */
  teinte: number;
}

/** The five levels as a staircase. What it shows stands in words in its caption, and in the table that it goes with. */
export interface StaircaseView {
  largeur: number;
  hauteur: number;
  marches: Step[];
  /** The person, on each step. */
  personnes: string;
  /** Who helps, on each step but the last one. */
  aides: string;
  legende: string;
  /** The page that explains the levels, where the drawing stands on another one. */
  page?: LinkView | undefined;
}

const LEVELS = Object.values(NIVEAUX);
const TREAD = 64;
const RISE = 27;
/** Height of the lowest step, and of what stands above a step: a person, then the name. */
const BASE = 22;
const ABOVE = 50;
const GAP = 2;
const WIDTH = TREAD * LEVELS.length;
const HEIGHT = BASE + RISE * (LEVELS.length - 1) + ABOVE;

/** A text explains the levels when each of them opens a row of a table. */
export const explainsLevels = (body: string): boolean =>
  LEVELS.every((name) => new RegExp(`^\\|\\s*${name}\\s*\\|`, 'm').test(body.normalize('NFC')));

/**
 * The staircase of the five levels: a person on each step, someone beside her as long as she needs help.
 * @param text the typography of the site
 */
export function staircase(text: (source: string) => string): StaircaseView {
  const top = (at: number) => HEIGHT - BASE - RISE * at;
  const middle = (at: number) => TREAD * at + TREAD / 2;
  const helped = LEVELS.slice(0, -1);
  const names = LEVELS.map((name, at) => (at === 0 ? name : name.toLowerCase())).join(', ');
  return {
    largeur: WIDTH,
    hauteur: HEIGHT,
    marches: LEVELS.map((nom, at) => ({
      nom,
      x: TREAD * (at + 1) - GAP,
      y: top(at) - 32,
      bloc: `M${TREAD * at} ${top(at)}h${TREAD - GAP}V${HEIGHT}h-${TREAD - GAP}z`,
      bord: `M${TREAD * at} ${top(at) + 2}h${TREAD - GAP}`,
      teinte: (at + 1) / LEVELS.length,
    })),
    personnes: LEVELS.map((_, at) => person(middle(at) + 10, top(at))).join(''),
    aides: helped.map((_, at) => person(middle(at) - 10, top(at))).join(''),
    legende: text(
      `${names}. En plein, la personne ; en contour, qui l’aide. En haut, elle se passe d’aide.`,
    ),
  };
}

/** Someone who stands on a step, by the middle of the feet. */
export const person = (x: number, y: number): string =>
  `M${x} ${y - 25}a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0-9m-6 25v-8a6 6 0 0 1 12 0v8z`;
