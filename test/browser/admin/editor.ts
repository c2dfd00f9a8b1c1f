import type { Locator, Page } from 'playwright-core';
import type * as z from 'zod';
import { describeField, type FieldKind } from '../../../src/model/fields/describe-field.ts';
import { schemaParts } from '../../../src/model/schema-parts.ts';
import { RELATED, unwrapped, type Values } from '../../cms/sample-values.ts';
import type { Seen } from '../visit.ts';
import { go } from './screens.ts';

/** Opens the empty form of a type, from wherever the editor stands. */
export async function createEntry(page: Page, type: string): Promise<void> {
  await go(page, type);
  await page.locator(`a[href="#/collections/${type}/new"]`).first().click();
  // Its label is the type’s own; items of lists may have a title too.
  await page.locator('input[id^="titre-field"]').first().waitFor();
}

/** Fills the fields of a front matter, or of a group, as a person does: by typing, clicking and choosing. */
export async function fillFields(
  scope: Locator,
  schema: z.core.$ZodType,
  values: Values,
): Promise<void> {
  const { shape = {} } = schemaParts(schema);
  for (const [name, field] of Object.entries(shape))
    if (name in values) await fillField(scope, name, field, values[name]);
}

/** The part of the form that holds one field: the first of its name, since a group's own fields come before its lists. */
export const fieldNamed = (scope: Locator, name: string): Locator =>
  scope
    .locator('[class*="ControlContainer"]')
    .filter({
      has: scope.page().locator(`xpath=self::*/div/label[starts-with(@for, "${name}-field-")]`),
    })
    .first();

type Fill = (field: Locator, value: unknown, schema: z.core.$ZodType) => Promise<void>;

const typeIn: Fill = (field, value) => field.locator('input, textarea').first().fill(String(value));
/** As French people write it, whatever the browser speaks. */
const typeNumber: Fill = (field, value, schema) =>
  typeIn(field, String(value).replace('.', ','), schema);
const labelOf = (schema: z.core.$ZodType, value: unknown): string =>
  describeField(schema).options?.[String(value)] ?? '';

/** How a person fills each kind of field: a kind that is forgotten does not compile. */
const FILLS: Record<FieldKind, Fill> = {
  texte: typeIn,
  paragraphe: typeIn,
  entier: typeIn,
  nombre: typeNumber,
  date: typeIn,
  'date-partielle': typeIn,
  heure: typeIn,
  adresse: typeIn,
  code: typeIn,
  'code-postal': typeIn,
  couleur: typeIn,
  telephone: typeIn,
  courriel: typeIn,
  immatriculation: typeIn,
  horaires: typeIn,
  coordonnee: typeNumber,
  repere: typeIn,
  markdown: (field, value) => typeText(field.locator('[data-slate-editor]'), String(value)),
  'oui-non': async (field, value) => {
    if (value) await field.getByRole('switch').click();
  },
  choix: (field, value, schema) => choose(field, labelOf(schema, value)),
  'choix-multiple': async (field, value, schema) => {
    for (const choice of value as string[]) await choose(field, labelOf(schema, choice));
  },
  relation: (field) => choose(field, RELATED.title),
  groupe: (field, value, schema) => fillFields(field, unwrapped(schema), value as Values),
  liste: (field, value, schema) => fillList(field, unwrapped(schema), value as unknown[]),
};

const fillField = (
  scope: Locator,
  name: string,
  schema: z.core.$ZodType,
  value: unknown,
): Promise<void> => FILLS[describeField(schema).kind](fieldNamed(scope, name), value, schema);

async function fillList(field: Locator, schema: z.core.$ZodType, values: unknown[]): Promise<void> {
  const { element } = schemaParts(schema);
  if (!element) throw new Error('A list of the model has no element.');
  for (const [index, value] of values.entries()) {
    await field.getByRole('button', { name: 'Ajouter : ' }).first().click();
    const item = field.locator('> [id] > div > [class*="SortableListItem"]').nth(index);
    if (describeField(element).kind === 'groupe') await fillFields(item, element, value as Values);
    else await fillField(item, 'valeur', element, value);
  }
}

/** Searches in a menu, and takes what it finds. */
async function choose(field: Locator, label: string): Promise<void> {
  await field.getByRole('combobox').fill(label);
  await field.getByRole('option').filter({ hasText: label }).first().click();
}

/** Writes in a text in the rich mode, where one clicks: line by line, as dictation does. */
export async function typeText(editor: Locator, text: string): Promise<void> {
  const { keyboard } = editor.page();
  await editor.click();
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await keyboard.press('Enter');
    if (line !== '') await keyboard.insertText(line);
  }
}

/** Asks to save; what comes of it is for the test to see. */
export async function askToSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
  await page.getByRole('menuitem', { name: 'Enregistrer maintenant' }).click();
}

/** Saves, and waits until it is done. */
export async function save(page: Page): Promise<void> {
  await askToSave(page);
  await page.getByText('Page enregistrée').first().waitFor();
  // The message may be that of the save before.
  await page.getByText('Modifications enregistrées').waitFor();
}

/** The page in the preview. */
export const previewOf = (page: Page) => page.frameLocator('#preview-pane');

/** Faults of a visit that the test itself brings about: told by the browser, and by the screen. */
export function expectFaults(seen: Seen, expected: RegExp): void {
  seen.faults = seen.faults.filter((fault) => !expected.test(fault));
}

/**
 * The editor is told where the caret is a frame after the screen. What a test pastes by hand waits for that, as a clipboard
 * does.
 */
export const caretIsTold = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))),
  );
