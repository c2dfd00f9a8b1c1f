import { expect, test } from 'vitest';
import { CONTENT_TYPES } from '../../../src/model/types.ts';
import { useKeptWindow } from '../visit.ts';
import { violations } from './axe.ts';
import { createEntry, expectFaults, previewOf } from './editor.ts';
import { decapEnglish, saidOf } from './english.ts';
import { editorOpened, REFUSAL, SCREENS } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

/**
 * Rules that a screen still breaks, each told on the page « Accessibilité ». The test fails when one comes, so that it
 * is mended or told, and when one goes, so that it is no longer told.
 */
const KNOWN: Partial<Record<string, readonly string[]>> = {};

const admin = servedAdmin();
const visit = useKeptWindow();
const wide = { viewport: { width: 1400, height: 1000 } };

test('every screen of the editor speaks French, keeps the rules but for those that are told, and breaks no policy', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      const english = await decapEnglish();
      expect(english.length).toBeGreaterThan(180);
      for (const { name, open } of SCREENS) {
        await open(page);
        expect(await saidOf(english, page), name).toEqual([]);
        const found = await violations(page);
        const broken = [...new Set(found.map((violation) => violation.split(':')[0]))].sort();
        expect(broken, `${name}\n${found.join('\n')}`).toEqual(KNOWN[name] ?? []);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      expectFaults(seen, new RegExp(`^${REFUSAL}$`));
    },
    // Colours on their way from one to another have no contrast to measure.
    { ...wide, reducedMotion: 'reduce' },
  ));

test('the form and the preview of every type open without an error, and break no policy', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await editorOpened(page);
      // Every form is left as it is.
      page.on('dialog', (dialog) => dialog.accept());
      for (const { name } of CONTENT_TYPES) {
        await createEntry(page, name);
        await previewOf(page).getByRole('heading', { level: 1 }).waitFor();
      }
      expectFaults(seen, new RegExp(`^${REFUSAL}$`));
    },
    wide,
  ));

test('what has the focus shows it', () =>
  visit(admin.address('admin/'), async (page) => {
    await SCREENS[0]?.open(page);
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return `${document.activeElement?.tagName} ${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toMatch(/^(?:A|BUTTON|INPUT|SPAN|DIV) solid 3px$/);
    }
  }));

test('on a phone, the fields of an entry take the whole screen, and no more', () =>
  visit(
    admin.address('admin/#/collections/kit/entries/accueillir'),
    async (page, seen) => {
      const title = page.getByLabel('Titre', { exact: true });
      await title.waitFor();
      const box = await title.boundingBox();
      expect(box?.width).toBeGreaterThan(280);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      seen.faults = seen.faults.filter((fault) => fault !== REFUSAL);
    },
    { viewport: { width: 360, height: 760 } },
  ));
