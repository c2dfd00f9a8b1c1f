import {
  type Choice,
  comparePlans,
  type Difference,
  mergePlans,
  usualChoice,
} from './compare-plans.ts';
import { copyOf, type Desk, part } from './desk.ts';
import type { Placed, Plan, PlanAction } from './plan.ts';

/** What a field is called where two versions are laid side by side. */
const FIELDS: Readonly<Record<string, string>> = {
  titre: 'titre',
  resume: 'résumé',
  territoire: 'territoire',
  debut: 'début',
  fin: 'fin',
  etat: 'état',
  porteur: 'porteur',
  auteurs: 'auteurs',
  sources: 'sources',
  texte: 'texte',
  description: 'description',
  publics: 'publics',
  freins: 'freins levés',
  pilote: 'pilote',
  partenaires: 'partenaires',
  echeance: 'échéance',
  resultat: 'résultat',
  place: 'place',
};

const named = (field: string): string => FIELDS[field] ?? field;

const CHOICES: readonly (readonly [Choice, string])[] = [
  ['mine', 'Garder la version d’ici'],
  ['theirs', 'Prendre l’autre'],
  ['both', 'Garder les deux'],
];

/** What the choices are called, where one of the versions says nothing. */
const ALONE = {
  ajoutee: ['Ne pas l’ajouter', 'L’ajouter'],
  retiree: ['La garder', 'La retirer'],
} as const;

/** Two versions of a plan, laid side by side difference by difference, then made one. */
export function showDifferences(desk: Desk, theirs: Plan): void {
  const { form } = desk;
  const status = part(form, '[data-compare]');
  const list = part(form, '[data-differences]');
  const unite = part<HTMLButtonElement>(form, '[data-reunir]');
  // A copy: what is typed meanwhile must not slip under the choices.
  const mine = structuredClone(desk.plan);
  const differences = comparePlans(mine, theirs);
  status.textContent =
    differences.length === 0
      ? 'Les deux versions disent la même chose.'
      : `${differences.length} différence${differences.length > 1 ? 's' : ''}. Choisissez, puis réunissez.`;
  list.replaceChildren(...differences.map(differenceElement));
  unite.hidden = differences.length === 0;
  unite.onclick = () => {
    if (JSON.stringify(mine) !== JSON.stringify(desk.plan)) {
      status.textContent =
        'Le plan a changé depuis la comparaison : choisissez à nouveau l’autre fichier.';
      return;
    }
    const choices = differences.map(
      (difference, place) =>
        (list.querySelector<HTMLInputElement>(`input[name="difference-${place}"]:checked`)?.value ??
          usualChoice(difference)) as Choice,
    );
    desk.plan = mergePlans(mine, theirs, differences, choices);
    list.replaceChildren();
    unite.hidden = true;
    desk.replaced();
    status.textContent = 'Les deux versions sont réunies dans le plan ci-dessus.';
    part(form, '#bloc_plan').focus();
  };
}

function differenceElement(difference: Difference, at: number): HTMLElement {
  const element = copyOf('difference');
  const { title, mine, theirs } = inWords(difference);
  part(element, 'legend').textContent = title;
  part(element, '[data-mine]').textContent = mine || 'rien';
  part(element, '[data-theirs]').textContent = theirs || 'rien';
  const alone =
    difference.kind === 'ajoutee' || difference.kind === 'retiree'
      ? ALONE[difference.kind]
      : undefined;
  for (const [place, [choice, usual]] of CHOICES.entries()) {
    if (choice === 'both' && difference.kind !== 'changee') continue;
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = `difference-${at}`;
    radio.value = choice;
    radio.checked = choice === usualChoice(difference);
    label.append(radio, ` ${alone?.[place] ?? usual}`);
    element.append(label);
  }
  return element;
}

function inWords(difference: Difference): { title: string; mine: string; theirs: string } {
  switch (difference.kind) {
    case 'ajoutee':
      return {
        title: `Action de l’autre version : ${difference.theirs.action.titre}`,
        mine: '',
        theirs: said(difference.theirs, ['place', 'description']),
      };
    case 'retiree':
      return {
        title: `Action d’ici seulement : ${difference.mine.action.titre}`,
        mine: said(difference.mine, ['place', 'description']),
        theirs: '',
      };
    case 'changee':
      return {
        title: `Action changée : ${difference.mine.action.titre}`,
        mine: said(difference.mine, difference.fields),
        theirs: said(difference.theirs, difference.fields),
      };
    case 'plan':
      return {
        title: `Le plan : ${named(difference.field)}`,
        mine: written(difference.mine),
        theirs: written(difference.theirs),
      };
    case 'partie':
      return {
        title: `Objectif : ${difference.mission ?? difference.axis}`,
        mine: difference.mine,
        theirs: difference.theirs,
      };
  }
}

const said = (placed: Placed, fields: readonly string[]): string =>
  fields
    .map((field) => {
      const value =
        field === 'place'
          ? [placed.axis.titre, placed.mission?.titre].filter(Boolean).join(' › ')
          : written(placed.action[field as keyof PlanAction]);
      return `${named(field)} : ${value || 'rien'}`;
    })
    .join(' ; ');

/** A value as people read it. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(written).join(', ');
  return value === undefined ? '' : String(value);
}
