import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const openMenu = (page: Page) =>
  page.getByRole('button', { name: 'Ajouter un encadré' }).last().click();

/** How long a menu that is open may take to show, and to be clicked in, in milliseconds, before it is looked at again. */
const OPEN = 3000;

/**
 * Lays something by the « + » of a text. Decap draws the bar of a text anew a moment after the caret has moved, and a menu
 * that was opened meanwhile closes: it is opened again, as a person would.
 */
export async function addToText(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  const isLaid = async () => {
    if (!(await item.isVisible())) await openMenu(page);
    return item.click({ timeout: OPEN }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isLaid).toBe(true);
}

/** Opens that menu, and leaves it open. */
export async function openAddMenu(page: Page): Promise<void> {
  const isOpen = async () => {
    const first = page.getByRole('menuitem').first();
    if (!(await first.isVisible())) await openMenu(page);
    return first.waitFor({ timeout: OPEN }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isOpen).toBe(true);
}
