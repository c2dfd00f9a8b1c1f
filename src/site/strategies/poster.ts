import {
  type ActionState,
  beadDrawing,
  laneDrawing,
  stateNamed,
} from '../../model/poster-drawing.ts';
import type { DataOf } from '../../model/types.ts';
import { ETATS_D_ACTION } from '../../model/vocabularies.ts';
import type { SiteContext } from '../site-context.ts';
import { actionsOf, countActions, countText, several } from './strategy-view.ts';
import { type TimelineDate, timelineOf } from './timeline.ts';

type Axis = PosterFacts['axes'][number];

/** A plan at a glance: where and when, then a lane for each axis, with what its beads say in words. */
export interface PosterView {
  /** Absent where the map shows no outline of the territory. */
  lieu?: { dessin: string; nom: string };
  /** Empty with less than two dates. */
  frise: TimelineDate[];
  voies: { titre: string; dessin: string; bilan: string }[];
  /** The key: the states that this plan has. */
  legende: { dessin: string; libelle: string }[];
}

/** From the furthest come to the least known. */
const STATES: readonly ActionState[] = [
  'realisee',
  'en-cours',
  'prevue',
  'abandonnee',
  'non-documente',
];

/** What a poster is drawn from; a plan alone makes one too. */
export type PosterFacts = Parameters<typeof timelineOf>[0] & {
  territoire?: DataOf<'strategie'>['territoire'];
};

/** What knows of territories. */
type Territories = Pick<SiteContext, 'territoryName' | 'territoryOutline'>;

/**
 * The plan of a strategy as a poster; none where no action is described.
 * @param text writes what the strategy says
 * @param ours writes what we say of it
 */
export function posterView(
  data: PosterFacts,
  text: (source: string) => string,
  territories?: Territories,
  ours: (source: string) => string = text,
): PosterView | undefined {
  const { axes, territoire } = data;
  const found = new Set(statesOf(axes));
  if (found.size === 0) return undefined;
  const lieu = territoire && territories && placeOf(territoire, ours, territories);
  return {
    ...(lieu && { lieu }),
    frise: timelineOf(data, text, ours),
    voies: axes.map((axis) => ({
      titre: text(axis.titre),
      dessin: laneDrawing([axis, ...axis.missions].map(({ actions }) => actions.map(stateOf))),
      bilan: ours(balance(axis)),
    })),
    legende: STATES.filter((state) => found.has(state)).map((state) => ({
      dessin: beadDrawing(state),
      libelle: state === 'non-documente' ? 'État non documenté' : ETATS_D_ACTION[state],
    })),
  };
}

/** The outline of the territory beside its name: the drawing says no more than the name does. */
function placeOf(
  { nature, code }: DataOf<'strategie'>['territoire'],
  text: (source: string) => string,
  { territoryName, territoryOutline }: Territories,
): PosterView['lieu'] {
  const outline = territoryOutline(nature, code);
  if (!outline) return undefined;
  const { chemin, largeur, hauteur } = outline;
  return {
    dessin: `<svg class="affiche-contour" viewBox="0 0 ${largeur} ${hauteur}" width="${largeur}" height="${hauteur}" aria-hidden="true" focusable="false"><path fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" d="${chemin}"/></svg>`,
    nom: text(territoryName(nature, code) ?? code),
  };
}

/** In the preview of the editor, an action under way may have no state yet, or none of ours. */
const stateOf = ({ etat }: { etat: ActionState }): ActionState => stateNamed(etat);

const statesOf = (axes: readonly Axis[]): ActionState[] =>
  actionsOf(axes).map(({ action }) => stateOf(action));

/** « 5 actions : 2 réalisées, 3 prévues », « 2 actions prévues »; only how many, when no state is known. */
function balance(axis: Axis): string {
  const states = statesOf([axis]);
  if (states.length === 0) return countText(countActions({ axes: [axis] }));
  const total = several(states.length, 'action');
  if (states.every((state) => state === 'non-documente')) return total;
  const parts = STATES.map((state) => ({
    state,
    count: states.filter((one) => one === state).length,
  })).filter(({ count }) => count > 0);
  const [first, ...others] = parts;
  if (first && others.length === 0) return `${total} ${agreed(first.state, first.count)}`;
  return `${total} : ${parts.map(({ state, count }) => `${count}\u00a0${agreed(state, count)}`).join(', ')}`;
}

/** « réalisées », « en cours », « d’état non documenté ». */
function agreed(state: ActionState, count: number): string {
  const word = ETATS_D_ACTION[state].toLowerCase();
  if (state === 'non-documente') return `d’état ${word}`;
  return state === 'en-cours' || count < 2 ? word : `${word}s`;
}
