import type { ETATS_D_ACTION } from './vocabularies.ts';

/** How far an action has come. */
export type ActionState = keyof typeof ETATS_D_ACTION;

/** What a lane is drawn with: what is filled, and what is a line. */
interface Strokes {
  solid: string;
  line: string;
}

const RADIUS = 7;
/** Of the point that stands for a state that no source tells. */
const POINT = 3;
const PITCH = 22;
/** Between the actions of two missions. */
const MISSION_GAP = 12;
/** A lane is no wider than the screen of a telephone, and goes on below. */
const WIDEST = 310;
const FIRST = RADIUS + 1;

/**
 * A lane of the poster: its actions as beads, those of one mission on one thread. One colour, that of the text, so that
 * it reads on paper and in forced colours alike; it holds no id and no text.
 * @param groups the states of the actions, mission by mission
 * @returns SVG; empty without an action
 */
export function laneDrawing(groups: readonly (readonly ActionState[])[]): string {
  const strokes: Strokes[] = [];
  let [x, y, width] = [FIRST, FIRST, 0];
  for (const group of groups) {
    group.forEach((state, at) => {
      const wraps = x + RADIUS > WIDEST;
      if (wraps) [x, y] = [FIRST, y + PITCH];
      else if (at > 0) strokes.push({ solid: '', line: thread(x, y, group[at - 1], state) });
      strokes.push(MARKS[state](x, y));
      width = Math.max(width, x + FIRST);
      x += PITCH;
    });
    if (group.length > 0) x += MISSION_GAP;
  }
  return strokes.length > 0 ? drawing(width, y + FIRST, strokes) : '';
}

/** A state that has a bead; whatever else a file says is a state that no source tells. */
export const stateNamed = (state: string): ActionState =>
  Object.hasOwn(MARKS, state) ? (state as ActionState) : 'non-documente';

/** One bead alone, as the key shows it. */
export const beadDrawing = (state: ActionState): string =>
  drawing(2 * FIRST, 2 * FIRST, [MARKS[state](FIRST, FIRST)]);

/** From the edge of the bead before to the edge of this one. */
function thread(x: number, y: number, before: ActionState | undefined, state: ActionState): string {
  const [from, to] = [x - PITCH + edge(before), x - edge(state)];
  return `M${from} ${y}h${to - from}`;
}

const edge = (state: ActionState | undefined): number =>
  state === 'non-documente' ? POINT : RADIUS;

const ring = (x: number, y: number): string => `M${x - RADIUS} ${y}a7 7 0 1 0 14 0a7 7 0 1 0-14 0`;

/** The filling tells the state: whole, half, none, none and crossed, no more than a point. */
const MARKS: Readonly<Record<ActionState, (x: number, y: number) => Strokes>> = {
  realisee: (x, y) => ({ solid: ring(x, y), line: ring(x, y) }),
  'en-cours': (x, y) => ({ solid: `M${x} ${y - RADIUS}a7 7 0 0 1 0 14z`, line: ring(x, y) }),
  prevue: (x, y) => ({ solid: '', line: ring(x, y) }),
  abandonnee: (x, y) => ({ solid: '', line: `${ring(x, y)}M${x - 5} ${y + 5}l10-10` }),
  'non-documente': (x, y) => ({
    solid: `M${x - POINT} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`,
    line: '',
  }),
};

function drawing(width: number, height: number, strokes: readonly Strokes[]): string {
  const solid = strokes.map((stroke) => stroke.solid).join('');
  const line = strokes.map((stroke) => stroke.line).join('');
  return `<svg class="affiche-dessin" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${
    solid && `<path fill="currentColor" d="${solid}"/>`
  }${line && `<path fill="none" stroke="currentColor" stroke-width="1.5" d="${line}"/>`}</svg>`;
}
