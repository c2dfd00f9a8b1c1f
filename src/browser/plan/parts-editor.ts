import { bindFields } from './bound-fields.ts';
import { copyOf, type Desk, part } from './desk.ts';
import type { PlanAction, PlanAxis, PlanMission } from './plan.ts';

/** Actions that stand unfolded, over the showings of the plan. */
const unfolded = new WeakSet<PlanAction>();

/** Shows the axes of the plan, with all that they hold, each part with its gestures. */
export function showAxes(desk: Desk): void {
  const { axes } = desk.plan.data;
  part(desk.form, '[data-axes]').replaceChildren(
    ...axes.map((axis, at) => axisElement(axis, at, axes, desk)),
  );
}

/** Adds an axis, and goes to it. */
export function addAxis(desk: Desk): void {
  desk.plan.data.axes.push({ titre: '', missions: [], actions: [] });
  desk.rearranged();
  lastField(desk.form, '.plan-axe')?.focus();
}

/** Adds an action to a part of the plan, and goes to it when it is to be written. */
export function addAction(target: PlanMission, action: PlanAction, desk: Desk): void {
  target.actions.push(action);
  unfolded.add(action);
  desk.rearranged();
}

const lastField = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].at(-1)?.querySelector<HTMLElement>('input');

function axisElement(axis: PlanAxis, at: number, axes: PlanAxis[], desk: Desk): HTMLElement {
  const element = partElement('axe', 'Axe', axis, at, axes, desk);
  part(element, ':scope > [data-liste="missions"]').replaceChildren(
    ...axis.missions.map((mission, place) =>
      partElement('mission', 'Mission', mission, place, axis.missions, desk),
    ),
  );
  part(element, ':scope > .plan-gestes > [data-ajouter="mission"]').addEventListener(
    'click',
    () => {
      axis.missions.push({ titre: '', actions: [] });
      desk.rearranged();
      lastField(elementAt(desk, axes.indexOf(axis)), '.plan-mission')?.focus();
    },
  );
  return element;
}

const elementAt = (desk: Desk, at: number): Element =>
  desk.form.querySelectorAll('.plan-axe')[at] as Element;

/** An axis or a mission: its name, its fields, its actions, its gestures. */
function partElement<T extends PlanMission>(
  template: 'axe' | 'mission',
  word: string,
  target: T,
  at: number,
  among: T[],
  desk: Desk,
): HTMLElement {
  const element = copyOf(template);
  const title = part(element, '[data-nom]');
  const name = () => {
    title.textContent = target.titre ? `${word} ${at + 1} : ${target.titre}` : `${word} ${at + 1}`;
    nameGestures(element, title.textContent);
  };
  bindFields(element, target, desk, `.plan-${template}`);
  element.addEventListener('input', name);
  part(element, ':scope > [data-liste="actions"]').replaceChildren(
    ...target.actions.map((action, place) => actionElement(action, place, target.actions, desk)),
  );
  part(element, ':scope > .plan-gestes > [data-ajouter="action"]').addEventListener('click', () => {
    const action = { titre: '', description: '', etat: 'prevue' };
    addAction(target, action, desk);
    elementOf(action, desk)?.querySelector('input')?.focus();
  });
  offerGestures(element, target, among, desk, () => title);
  name();
  return element;
}

const shownActions = new WeakMap<PlanAction, HTMLElement>();

/** Where an action stands on the page. */
export const elementOf = (action: PlanAction, { form }: Desk): HTMLElement | undefined => {
  const element = shownActions.get(action);
  return element && form.contains(element) ? element : undefined;
};

function actionElement(
  action: PlanAction,
  at: number,
  among: PlanAction[],
  desk: Desk,
): HTMLElement {
  const element = copyOf('action') as HTMLDetailsElement;
  const summary = part(element, '[data-nom]');
  const name = () => {
    const title = action.titre || `Action ${at + 1}, sans titre`;
    summary.textContent = `${title} (${(desk.labels.etats[action.etat] ?? '').toLowerCase()})`;
    nameGestures(element, title);
  };
  bindFields(element, action, desk);
  element.addEventListener('input', name);
  element.open = unfolded.has(action);
  element.addEventListener('toggle', () => {
    if (element.open) unfolded.add(action);
    else unfolded.delete(action);
  });
  offerGestures(element, action, among, desk, () => summary);
  shownActions.set(action, element);
  name();
  return element;
}

/** Several stand on one page: each gesture says of what it is. */
function nameGestures(element: HTMLElement, name: string): void {
  for (const button of element.querySelectorAll<HTMLElement>(':scope > .plan-gestes > button'))
    button.setAttribute('aria-label', `${button.textContent} : ${name}`);
}

function offerGestures<T extends object>(
  element: HTMLElement,
  target: T,
  among: T[],
  desk: Desk,
  heading: () => HTMLElement,
): void {
  const onClick = (gesture: string, act: () => void) =>
    part(element, `:scope > .plan-gestes > [data-geste="${gesture}"]`).addEventListener(
      'click',
      act,
    );
  const move = (gesture: string, by: -1 | 1) =>
    onClick(gesture, () => {
      const from = among.indexOf(target);
      const to = from + by;
      if (to < 0 || to >= among.length) return desk.say('Il n’y a plus de place de ce côté.');
      among.splice(to, 0, ...among.splice(from, 1));
      const path = pathTo(desk, element, by);
      desk.rearranged();
      (
        path()?.querySelector<HTMLElement>(`:scope > .plan-gestes > [data-geste="${gesture}"]`) ??
        heading()
      ).focus();
      desk.say('Déplacé.');
    });
  move('monter', -1);
  move('descendre', 1);
  onClick('retirer', () => {
    const at = among.indexOf(target);
    among.splice(at, 1);
    desk.rearranged();
    offerUndo(desk, () => {
      among.splice(at, 0, target);
      desk.rearranged();
    });
  });
}

/** The element that will stand in the place where this one goes, once all is shown again. */
function pathTo({ form }: Desk, element: HTMLElement, by: -1 | 1): () => Element | undefined {
  const name = `.${element.classList[0]}`;
  const place = [...form.querySelectorAll(name)].indexOf(element);
  const sibling = by === 1 ? element.nextElementSibling : element.previousElementSibling;
  const skipped = sibling ? [...form.querySelectorAll(name)].indexOf(sibling) : place;
  return () => form.querySelectorAll(name)[skipped];
}

/** Nothing goes for good by one press. */
function offerUndo(desk: Desk, undo: () => void): void {
  desk.say('Retiré. ');
  const status = part(desk.form, '.annonce');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plus';
  button.textContent = 'Remettre';
  button.addEventListener('click', () => {
    undo();
    desk.say('Remis en place.');
    part(desk.form, '#bloc_plan').focus();
  });
  status.append(button);
  button.focus();
}
