import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useKeptWindow } from '../visit.ts';
import { previewOf } from './editor.ts';
import { bodyEditor, editorOpened, entryOpened } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const admin = servedAdmin();
const visit = useKeptWindow();
const at = (place: string) => admin.address(`admin/#/collections/${place}`);

/** What has the keyboard, by its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });

/** Presses Tab until something has the keyboard; gives back how many times. */
async function tabTo(page: Page, name: RegExp, most: number): Promise<number> {
  for (let stops = 1; stops <= most; stops += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return stops;
  }
  throw new Error(`${name} is more than ${most} stops away.`);
}

test('by the keyboard, a sheet is ten stops away and its text fifteen; Ctrl+S saves', () =>
  visit(
    admin.address('admin/'),
    async (page) => {
      await editorOpened(page);
      await page.locator('[class*="CardsGrid"] a').first().waitFor();
      let stops = await tabTo(page, /^Aller aux rubriques$/, 10);
      await page.keyboard.press('Enter');
      stops += await tabTo(page, /^Kit/, 10);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(/^Kit d/);
      await page.getByRole('link', { name: 'Accueillir et rassurer' }).waitFor();
      stops += await tabTo(page, /^(?:\+ fiche|Créer une page)/, 1);
      stops += await tabTo(page, /^Accueillir et rassurer$/, 10);
      expect(stops).toBeLessThanOrEqual(10);
      await page.keyboard.press('Enter');
      await bodyEditor(page).waitFor();
      stops = await tabTo(page, /^Aller au texte$/, 15);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(/^Texte/);
      await page.keyboard.type('Une loutre. ');
      await page.keyboard.press('Control+s');
      await page.getByText('Page enregistrée').waitFor();
      const file = readFileSync(join(admin.content, 'national/kit/accueillir.md'), 'utf8');
      expect(file).toContain('Une loutre.');
      await page.keyboard.press('Control+s');
      await page.getByText('Tout est déjà enregistré').waitFor();
    },
    { viewport: { width: 1280, height: 720 } },
  ));

test('the text is on the first screen; a click in the preview leads to the field, and the preview follows', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      await entryOpened(page);
      const box = await bodyEditor(page).boundingBox();
      expect(box?.y).toBeLessThan(720);
      await page.setViewportSize({ width: 1280, height: 480 });
      const preview = previewOf(page);
      const step = preview.getByText('Demandez ce qui l’amène.');
      await step.click();
      await expect
        .poll(() => page.evaluate(() => Reflect.get(document.activeElement ?? {}, 'value')))
        .toBe('Demandez ce qui l’amène.');
      await bodyEditor(page).getByText('Ralentissez').click();
      const inView = () =>
        preview.getByText('Ralentissez').evaluate((part) => {
          const { top, bottom } = part.getBoundingClientRect();
          return top >= 0 && bottom <= (part.ownerDocument.defaultView?.innerHeight ?? 0);
        });
      await expect.poll(inView).toBe(true);
    },
    { viewport: { width: 1280, height: 720 } },
  ));

test.each([360, 390])('at %i px, the buttons are whole and the preview takes its turn', (width) =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      const title = page.getByLabel('Titre', { exact: true });
      await title.waitFor();
      const toggle = page.getByRole('button', { name: 'Aperçu', exact: true });
      const tools = page.locator('summary', { hasText: 'Outils' });
      for (const button of [toggle, tools, page.getByRole('button', { name: 'Supprimer' })]) {
        const box = await button.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      await toggle.click();
      await previewOf(page).getByRole('heading', { level: 1 }).waitFor();
      expect(await title.isVisible()).toBe(false);
      await previewOf(page).getByRole('heading', { level: 1 }).click();
      await expect.poll(() => title.isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
    { viewport: { width, height: 740 } },
  ),
);
