import { beadDrawing, laneDrawing, stateNamed } from '../../model/poster-drawing.ts';
import { type Desk, part } from './desk.ts';
import type { PlanAction, PlanMission } from './plan.ts';

/**
 * Lays the plan out as a poster, which is what this page is on paper: each axis with its beads on their threads, as
 * published strategies have them, and the bead of each action beside its words.
 */
export function showPoster({ plan, labels }: Desk, territory: string): void {
  const poster = part(document, '.affiche-plan');
  const { data } = plan;
  const line = (name: string, text: string) => {
    part(poster, name).textContent = text;
  };
  line('#affiche_titre', data.titre || 'Plan sans titre');
  line(
    '[data-affiche="sous-titre"]',
    [territory, data.porteur, [data.debut, data.fin].filter(Boolean).join(' – ')]
      .filter(Boolean)
      .join(' · '),
  );
  line(
    '[data-affiche="pied"]',
    data.sources.length > 0
      ? `Avec des actions reprises de : ${data.sources.map(({ titre }) => titre).join(' ; ')}.`
      : '',
  );
  const item = ({ titre, pilote, echeance, etat }: PlanAction) => {
    const element = document.createElement('li');
    const details = [pilote, echeance, labels.etats[etat]].filter(Boolean).join(' · ');
    element.append(named('b', titre), named('span', details));
    element.insertAdjacentHTML('afterbegin', beadDrawing(stateNamed(etat)));
    return element;
  };
  const list = ({ actions }: PlanMission) => {
    const element = document.createElement('ul');
    element.append(...actions.map(item));
    return element;
  };
  part(poster, '[data-affiche="axes"]').replaceChildren(
    ...data.axes.map((axis) => {
      const element = document.createElement('li');
      element.append(named('h3', axis.titre), named('p', axis.objectif ?? ''), list(axis));
      // Drawn from states alone: no word of the file is in it.
      const lanes = [axis, ...axis.missions].map(({ actions }) =>
        actions.map(({ etat }) => stateNamed(etat)),
      );
      element.querySelector('h3')?.insertAdjacentHTML('afterend', laneDrawing(lanes));
      for (const mission of axis.missions)
        element.append(named('h4', mission.titre), list(mission));
      return element;
    }),
  );
  poster.hidden = false;
}

function named(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
