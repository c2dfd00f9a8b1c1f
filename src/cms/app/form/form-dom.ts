import type { FieldPath } from '../../../corpus/parse-yaml.ts';

/** The part of the screen that holds one field: its label, its control, its hint. */
const FIELD = '[class*="ControlContainer"]';
const ITEM = '[class*="SortableListItem"]';
/** What takes the keyboard in a field, the best first: a text has a switch before it, a list that is empty its button. */
const CONTROLS = [
  '[data-slate-editor]',
  'input:not([type="hidden"]), textarea, select, [role="switch"]',
  'button:not([class*="-ExpandButton"])',
];

/**
 * The field at a path, as deep as the screen shows it: what is folded is not there.
 * @param root the whole form
 */
export function fieldAt(
  root: Element,
  path: FieldPath,
): { field: HTMLElement; isWhole: boolean } | undefined {
  let scope: Element = root;
  let field: HTMLElement | undefined;
  for (const key of path) {
    const next = typeof key === 'number' ? itemOf(scope, key) : fieldNamed(scope, String(key));
    if (!next) return field && { field, isWhole: false };
    scope = next;
    field = next;
  }
  return field && { field, isWhole: true };
}

/** The field of this name that is nearest below a part of the form. */
const fieldNamed = (scope: Element, name: string): HTMLElement | undefined =>
  [...scope.querySelectorAll<HTMLElement>(FIELD)].find(
    (field) =>
      labelOf(field)?.htmlFor.startsWith(`${name}-field-`) &&
      (field.parentElement?.closest(`${FIELD}, ${ITEM}`) ?? null) === nearestPart(scope),
  );

const nearestPart = (scope: Element): Element | null => scope.closest(`${FIELD}, ${ITEM}`);

const itemOf = (field: Element, index: number): HTMLElement | undefined => itemsOf(field)[index];

const itemsOf = (field: Element): HTMLElement[] =>
  [...field.querySelectorAll<HTMLElement>(ITEM)].filter(
    (item) => item.parentElement?.closest(FIELD) === field,
  );

/** Where an element of the form stands, the reverse of `fieldAt`: names of fields, and places in lists. */
export function pathOf(element: Element, root: Element): FieldPath {
  const path: (string | number)[] = [];
  for (
    let part = element.closest(`${FIELD}, ${ITEM}`);
    part && root.contains(part);
    part = part.parentElement?.closest(`${FIELD}, ${ITEM}`) ?? null
  ) {
    const list = part.matches(ITEM) ? part.parentElement?.closest(FIELD) : undefined;
    if (list) path.unshift(itemsOf(list).indexOf(part as HTMLElement));
    else {
      const [, name] = /^(.+?)-field-/.exec(labelOf(part)?.htmlFor ?? '') ?? [];
      if (name !== undefined) path.unshift(name);
    }
  }
  return path;
}

/** Paths of the items of lists that show their fields, the outer first. */
export const unfoldedItems = (root: Element): FieldPath[] =>
  [...root.querySelectorAll(ITEM)]
    .filter((item) => item.querySelector(FIELD))
    .map((item) => pathOf(item, root));

/** Fields of the form, in the order of the screen. */
export const fieldsOf = (root: Element): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(FIELD),
];

/** The first field in a part of the form, however deep it stands; nothing before it is drawn. */
export function firstFieldOf(part: Element): Element | undefined {
  const field = part.querySelector(FIELD);
  return field ? (firstFieldOf(field) ?? field) : undefined;
}

/** The label of a field; an item of a list has none. */
export const labelOf = (field: Element): HTMLLabelElement | null =>
  field.querySelector<HTMLLabelElement>(':scope > div > label[for]');

/** Ids of the fields that hold a field, the outer first, and of the field itself. */
export function fieldIds(field: Element, root: Element): string[] {
  const ids: string[] = [];
  for (
    let at: Element | null = field;
    at && root.contains(at);
    at = at.parentElement?.closest(FIELD) ?? null
  ) {
    const id = labelOf(at)?.htmlFor;
    if (id) ids.unshift(id);
  }
  return ids;
}

/** What takes the keyboard in a field. */
export const controlOf = (field: Element): HTMLElement | null =>
  CONTROLS.map((control) => field.querySelector<HTMLElement>(control)).find(Boolean) ?? null;
