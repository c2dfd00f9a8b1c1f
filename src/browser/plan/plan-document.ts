import type { WordBlock } from '../documents/word-file.ts';
import type { Plan, PlanAction, PlanMission } from './plan.ts';
import type { Labels, PlanLabels } from './plan-table.ts';

/**
 * The whole plan as the paragraphs of a document.
 * @param territory name of the territory
 */
export function planDocument(
  { data, body }: Plan,
  territory: string,
  labels: PlanLabels,
): WordBlock[] {
  const dates = [data.debut, data.fin].filter(Boolean).join(' – ');
  const blocks: WordBlock[] = [
    { text: data.titre, kind: 0 },
    { text: [territory, data.porteur, dates].filter(Boolean).join(' · ') },
    { text: data.resume },
    ...data.axes.flatMap((axis) => [
      ...partBlocks(axis, 1, labels),
      ...axis.missions.flatMap((mission) => partBlocks(mission, 2, labels)),
    ]),
    ...(body ? body.split(/\n{2,}/).map((text) => ({ text })) : []),
    ...(data.sources.length > 0 ? [{ text: 'Sources', kind: 1 as const }] : []),
    ...data.sources.map(
      ({ titre, editeur, date, adresse }): WordBlock => ({
        text: [titre, editeur, date, adresse].filter(Boolean).join(', '),
        kind: 'puce',
      }),
    ),
  ];
  return blocks.filter(({ text }) => text);
}

const partBlocks = (part: PlanMission, level: 1 | 2, labels: PlanLabels): WordBlock[] => [
  { text: part.titre, kind: level },
  { text: part.objectif ?? '' },
  ...part.actions.flatMap((action) => actionBlocks(action, labels)),
];

function actionBlocks(action: PlanAction, { publics, freins, etats }: PlanLabels): WordBlock[] {
  const named = (ids: readonly string[] = [], labels: Labels) =>
    ids.map((id) => labels[id] ?? id).join(', ');
  const facts = [
    ['Publics', named(action.publics, publics)],
    ['Freins levés', named(action.freins, freins)],
    ['Pilote', action.pilote],
    ['Partenaires', action.partenaires?.join(', ')],
    ['Échéance', action.echeance],
    ['État', etats[action.etat]],
    ['Résultat', action.resultat],
  ].filter(([, value]) => value);
  return [
    { text: action.titre, kind: 3 },
    { text: action.description },
    ...facts.map(([name, value]): WordBlock => ({ text: `${name} : ${value}`, kind: 'puce' })),
  ];
}
