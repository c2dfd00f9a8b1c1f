import type { DataOf } from '../../../model/types.ts';
import { frenchNumber } from '../../french-number.ts';
import {
  barDrawing,
  hundredDrawing,
  partsDrawing,
  peopleDrawing,
  rangeDrawing,
} from './drawings.ts';
import { type FigureShare, figureShare } from './figure-share.ts';

/** The picture of a key figure, and the same in words. */
export interface FigureChart {
  /** SVG that says nothing to screen readers; empty when nothing can be drawn without making something up. */
  dessin: string;
  /** « soit 4 personnes sur 10 »: what the picture shows; empty when the number says as much. */
  lecture: string;
}

type Figure = DataOf<'chiffre'>;

/** What stands in a row is not counted at a glance beyond this. */
const AT_A_GLANCE = 10;

/** Draws a figure when it is a part of a whole, or a range; a plain count stays a number. */
export function figureChart(figure: Figure): FigureChart {
  const share = figureShare(figure);
  if (share) return { dessin: shareDrawing(share), lecture: shareText(share, figure) };
  return rangeChart(figure) ?? { dessin: '', lecture: '' };
}

function shareDrawing({ part, high, whole, pieces, ofPeople }: FigureShare): string {
  if (high !== undefined || !Number.isInteger(part)) return barDrawing(part, high ?? part, whole);
  if (whole === 100) return hundredDrawing(part);
  if (whole > AT_A_GLANCE) return barDrawing(part, part, whole);
  return ofPeople && !pieces ? peopleDrawing(part, whole) : partsDrawing(part, whole);
}

/** Parts that are no whole number are no people, and pictures of them say no more than the number. */
function shareText({ part, high, whole, ofPeople }: FigureShare, { precision }: Figure): string {
  const ends = high === undefined ? [part] : [part, high];
  const gap = high === undefined ? '' : '. Les hachures montrent l’écart';
  if (!ends.every(Number.isInteger)) return gap.slice(2);
  const people = ofPeople ? ` personne${(high ?? part) > 1 ? 's' : ''}` : '';
  return `soit ${APPROXIMATION[precision]}${ends.map(String).join(' à ')}${people} sur ${whole}${gap}`;
}

const APPROXIMATION: Readonly<Record<Figure['precision'], string>> = {
  exact: '',
  environ: 'environ ',
  'plus-de': 'plus de ',
  'moins-de': 'moins de ',
};

/** A range of counts is drawn from zero: its ends are all the scale that there is. */
function rangeChart({ valeur, valeur_haute, unite }: Figure): FigureChart | undefined {
  if (valeur_haute === undefined || valeur < 0 || valeur_haute <= valeur) return undefined;
  // A percentage that is no part of a whole (a growth, more than 100 %) has no scale of its own.
  if (unite.startsWith('%')) return undefined;
  return {
    dessin: rangeDrawing(valeur, valeur_haute),
    lecture: `Les hachures montrent l’écart, de ${frenchNumber(valeur)} à ${frenchNumber(valeur_haute)}`,
  };
}
