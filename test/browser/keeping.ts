import type { Page } from 'playwright-core';

export const KEEP = 'Rendre disponible hors connexion';
export const REMOVE = 'Supprimer de cet appareil';

/** Waits until the page says something. */
export const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor();

export const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** What the page of the choice says of a site that stands whole on the device. */
export const IS_KEPT = /^Disponible hors connexion depuis le \d+(er)? \p{L}+ \d{4}\.$/u;

/** Chooses to keep the site, on the page of the choice. */
export async function keepHere(page: Page): Promise<void> {
  await press(page, KEEP);
  await status(page, IS_KEPT);
}

/** How many caches there are on the device, and how many workers. */
export const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Leaves the device no more room than that for the site of this page, in bytes. */
export async function leaveRoom(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize,
  });
}
