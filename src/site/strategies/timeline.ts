import type { DataOf } from '../../model/types.ts';
import { type DisplayDate, displayDate } from '../dates.ts';
import { actionsOf } from './strategy-view.ts';

/** One date of the timeline of a strategy, and what it stands for. */
export interface TimelineDate {
  date: DisplayDate;
  texte: string;
}

type Strategy = DataOf<'strategie'>;
type Action = Strategy['axes'][number]['actions'][number];

/** What is read of an action; another site may not tell when it is due. */
type DatedAction = Pick<Action, 'titre' | 'etat'> & Partial<Pick<Action, 'echeance'>>;

type Dated = Pick<Strategy, 'debut' | 'fin' | 'deliberation' | 'jalons'> & {
  readonly axes: readonly {
    readonly titre: string;
    readonly actions: readonly DatedAction[];
    readonly missions: readonly { readonly actions: readonly DatedAction[] }[];
  }[];
};

/**
 * The dates that a strategy tells, the earliest first: when it begins and ends, its vote, its milestones, and when its
 * actions are due. One date alone makes no timeline.
 * @param text the typography of the site
 */
export function timelineOf(
  data: Dated,
  text: (source: string) => string,
  ours: (source: string) => string = text,
): TimelineDate[] {
  const { debut, fin, deliberation, jalons } = data;
  const dates: [iso: string, texte: string][] = [
    ...(debut && debut !== deliberation?.date ? [[debut, ours('Début')] as [string, string]] : []),
    ...(deliberation ? [[deliberation.date, ours('Délibération')] as [string, string]] : []),
    // In the editor, a milestone may have no date yet.
    ...jalons
      .filter(({ date }) => date)
      .map(({ date, texte }): [string, string] => [date, text(texte)]),
    ...dueDates(data, text, ours),
    ...(fin ? [[fin, ours('Fin')] as [string, string]] : []),
  ];
  const told = new Map<string, string[]>();
  for (const [iso, texte] of dates) told.set(iso, [...(told.get(iso) ?? []), texte]);
  if (told.size < 2) return [];
  // A month stands after its days, a year after its months, unless it is when the strategy began.
  const end = (iso: string) => (iso === debut ? iso : `${iso}~`);
  return [...told]
    .sort(([one], [other]) => (end(one) < end(other) ? -1 : 1))
    .map(([iso, textes]) => ({ date: displayDate(iso), texte: textes.join('. ') }));
}

/** An action alone is named; several that are due together are counted. */
function dueDates(
  { axes }: Pick<Dated, 'axes'>,
  text: (source: string) => string,
  ours: (source: string) => string,
): [iso: string, texte: string][] {
  const due = new Map<string, string[]>();
  for (const { action } of actionsOf(axes))
    if (action.echeance)
      due.set(action.echeance, [...(due.get(action.echeance) ?? []), action.titre]);
  return [...due].map(([iso, [titre = '', ...others]]) => [
    iso,
    others.length === 0
      ? `${ours('Échéance : ')}${text(titre)}`
      : ours(`Échéance de ${others.length + 1} actions`),
  ]);
}
