import type { Locator, Page } from 'playwright-core';

/** Nobody goes further by the keyboard. */
const MOST_STOPS = 400;

/** Goes to something as who has no mouse does, stop after stop. */
export async function tabTo(page: Page, aim: Locator): Promise<void> {
  await aim.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await aim.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never comes to ${aim}.`);
}

/** Goes to something and presses it. */
export async function pressAt(page: Page, aim: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.press(key);
}

/** Goes to a field and types in it. */
export async function typeAt(page: Page, aim: Locator, text: string): Promise<void> {
  await tabTo(page, aim);
  await page.keyboard.type(text);
}

/** Whether what has the focus is seen: on the screen, and under nothing. */
export const seesFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const [x, y] = [left + Math.min(width, innerWidth) / 2, top + Math.min(height / 2, 20)];
    const seen = document.elementFromPoint(x, y);
    return seen !== null && (focused.contains(seen) || seen.contains(focused));
  });
