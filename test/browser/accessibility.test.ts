import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { crawl } from './crawl.ts';
import { AXE, inLightAndDark, sideways, violations } from './measures.ts';
import { PAGE_TYPES } from './page-types.ts';
import { useChromium, useOnePage } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();
const inOnePage = useOnePage();

/** One page of each kind, and the states of those that have several. */
const PAGES = [
  ...PAGE_TYPES,
  'kit/imprimer/essentiel/',
  'kit/accueillir/',
  'chartes/comparer/?a=charte-aidant&b=cadre-engagement',
  'acteurs/?peut=former',
  'strategies/comparer/?s=cher&s=centre-val-de-loire',
  'hors-connexion/absente.html',
  'recherche/?q=personne&type=kit',
  'recherche/?q=xylophone',
  'proposer/',
  'reutiliser/',
  'nulle-part/',
];

/** A page may come with what scripts add to it. */
async function settle(page: Page): Promise<void> {
  if (new URL(page.url()).search) await page.getByRole('status').filter({ hasText: /./ }).waitFor();
}

/** What says that it is hidden and shows all the same: a rule of the stylesheet gave it a way to be displayed. */
const hiddenInName = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[hidden]:not([hidden="until-found"])')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/** Controls that something else lies over, even in part, on a screen as high as the page: nobody could click them. */
async function coveredControls(page: Page, width: number): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  return page.evaluate(() => {
    const isClear = (control: HTMLElement): boolean => {
      const [first] = control.getClientRects();
      if (!first) return true;
      const y = first.top + first.height / 2;
      return [first.left + 2, first.left + first.width / 2, first.right - 2].every((x) => {
        const over = document.elementFromPoint(x, y);
        return over === null || over.contains(control) || control.contains(over);
      });
    };
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary')]
        // The shapes of a map are not boxes: their corners are their neighbours'.
        .filter((control) => !control.closest('svg'))
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => !isClear(control))
        .map(({ outerHTML }) => outerHTML.slice(0, 120))
    );
  });
}

test.each(PAGES)('/%s is accessible in light and dark, wide and narrow, with large text', (path) =>
  inOnePage(edition + path, async (page, seen) => {
    if (path === 'nulle-part/') seen.faults.length = 0;
    await settle(page);
    await page.evaluate(AXE);
    for (const width of [320, 1280]) {
      await inLightAndDark(page, width, violations);
      const look = `${width} px`;
      expect(await sideways(page), look).toBe(0);
      expect(await hiddenInName(page), look).toEqual([]);
      expect(await coveredControls(page, width), look).toEqual([]);
    }
    await addStyle(page, ':root { font-size: 200% }');
    expect(await sideways(page), 'text twice as large').toBe(0);
  }),
);

test('no page of the national edition scrolls sideways on a small screen, nor with letters twice as large', () =>
  visit(
    inject('national'),
    async (page) => {
      const wide: string[] = [];
      for (const address of (await crawl(page, page.url())).keys()) {
        await page.goto(address);
        if ((await sideways(page)) > 0) wide.push(address);
        await addStyle(page, ':root { font-size: 200% }');
        if ((await sideways(page)) > 0) wide.push(`${address}, letters twice as large`);
      }
      expect(wide).toEqual([]);
    },
    { viewport: { width: 320, height: 800 } },
  ));

test('the first stop of the keyboard skips to the content', () =>
  visit(`${edition}kit/confidentialite/`, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }));

test.each([
  ['', 'light', 'BUTTON'],
  ['kit/confidentialite/', 'dark', 'SUMMARY'],
  ['recherche/?q=personne', 'light', 'BUTTON'],
] as const)('every stop of the keyboard on /%s shows where it is', (path, colorScheme, kind) =>
  visit(
    edition + path,
    async (page) => {
      await settle(page);
      const kinds = new Set<string>();
      for (let stop = 0; stop < 200; stop++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(focusedElement);
        if (!focused) break;
        kinds.add(focused.tag);
        expect(focused.outlined, focused.html).toBe(true);
      }
      expect([...kinds]).toEqual(expect.arrayContaining(['A', kind]));
    },
    { colorScheme },
  ),
);

/** Runs in the browser. The outline of a field may be drawn around the line it stands on. */
function focusedElement(): { tag: string; html: string; outlined: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const outlined = [element, element.parentElement ?? element].some((place) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(place);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return { tag: element.tagName, html: element.outerHTML.slice(0, 200), outlined };
}
