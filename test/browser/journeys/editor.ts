import type { BrowserContext, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { PATIENCE, sharedChromium } from '../shared-chromium.ts';

/** One person at the editor: a browser of their own, with its own session. */
export interface Editor {
  page: Page;
  /** Texts of the questions that the page asked, in order; each was accepted. */
  questions: string[];
}

/** How a person opens the editor; the test's windows close when it ends. */
export function useEditors(): (admin: string) => Promise<Editor> {
  const contexts: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  return async (admin) => {
    const context = await (await sharedChromium()).newContext({ locale: 'fr-FR' });
    context.setDefaultTimeout(PATIENCE);
    contexts.push(context);
    const page = await context.newPage();
    const questions: string[] = [];
    page.on('dialog', async (dialog) => {
      questions.push(dialog.message());
      await dialog.accept();
    });
    await page.goto(admin);
    return { page, questions };
  };
}

/** Logs in through the forge's own page, as the person of this name. */
export async function logIn({ page }: Editor, name: string): Promise<void> {
  await page.getByRole('button', { name: /Se connecter avec/ }).click();
  await page.getByRole('link', { name: `Authorize as ${name}` }).click();
  await page.getByRole('link', { name: /^Créer une page/ }).waitFor();
}

/** Opens an entry by the list of its collection, as people do: the editor is then made anew. */
export async function openEntry({ page }: Editor, collection: string, slug: string): Promise<void> {
  await page.locator(`a[href="#/collections/${collection}"]`).first().click();
  await page.locator(`a[href="#/collections/${collection}/entries/${slug}"]`).first().click();
  await titleField(page).waitFor();
}

export const titleField = (page: Page) => page.getByLabel('Titre', { exact: false }).first();

/** Asks to save; what comes of it is told by a message of the editor, and by the forge. */
export const save = ({ page }: Editor) =>
  page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** Saves, and waits until the editor says that nothing is left to save. */
export async function saveWell(editor: Editor): Promise<void> {
  await save(editor);
  await editor.page.getByText('Modifications enregistrées').waitFor();
}

/** The message that says why an entry was not saved. */
export const refusal = ({ page }: Editor) =>
  page.getByText(/^La page n.est pas enregistrée/).last();

/** Puts a draft in another state: « À relire », « Prêt ». */
export async function setStatus({ page }: Editor, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Statut/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('button', { name: new RegExp(`^Statut.*${name}`) }).waitFor();
}

/** Publishes a draft that is ready. */
export async function publish({ page }: Editor): Promise<void> {
  await page.getByRole('button', { name: /^Publier/ }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
  await page.getByText('Page publiée').last().waitFor();
}
