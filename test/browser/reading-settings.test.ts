import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

/** One page of each kind that has something of its own to show. */
const PAGES = [
  '',
  'guide/agir/',
  'kit/confidentialite/',
  'chartes/charte-aidant/',
  'strategies/cher/',
  'acteurs/',
  'recherche/',
] as const;

/** Runs in the browser: controls that a palette of the system leaves without any edge or mark to see them by. */
function invisibleControls(): string[] {
  const hasEdge = (element: Element) => {
    const style = getComputedStyle(element);
    const borders = ['Top', 'Right', 'Bottom', 'Left'] as const;
    return (
      borders.some(
        (side) => style[`border${side}Style`] !== 'none' && style[`border${side}Width`] !== '0px',
      ) || style.textDecorationLine !== 'none'
    );
  };
  return [...document.querySelectorAll('button, input:not([type=checkbox]), select')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => !hasEdge(element) && !hasEdge(element.parentElement ?? element))
    .map((element) => element.outerHTML.slice(0, 120));
}

test.each(PAGES)('/%s is read in the colours of the system', (path) =>
  visit(
    edition + path,
    async (page) => {
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await page.evaluate(invisibleControls)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      expect(outline).not.toBe('none');
    },
    { forcedColors: 'active' },
  ),
);

/** Runs in the browser: what moves by itself or slides. */
function moving(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return (
        animationName !== 'none' ||
        transitionDuration.split(', ').some((duration) => duration !== '0s') ||
        scrollBehavior === 'smooth'
      );
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

test.each(PAGES)('nothing moves on /%s for someone who asked for less motion', (path) =>
  visit(
    edition + path,
    async (page) => {
      expect(await page.evaluate(moving)).toEqual([]);
    },
    { reducedMotion: 'reduce' },
  ),
);

/** WCAG 2.1, 1.4.12: https://www.w3.org/TR/WCAG21/#text-spacing */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** Runs in the browser: texts that are cut because they do not fit. */
function cutTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflowX))
    .filter(({ className }) => !/visuellement-cache/.test(String(className)))
    .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each(PAGES)('/%s bears letters, words and lines set wide apart, 320 px wide', (path) =>
  visit(
    edition + path,
    async (page) => {
      await addStyle(page, TEXT_SPACING);
      expect(await sideways(page)).toBe(0);
      expect(await page.evaluate(cutTexts)).toEqual([]);
    },
    { viewport: { width: 320, height: 800 } },
  ),
);

/** Runs in the browser: whether the element that has the focus stands after the one before it in the page. */
function nextStop(): { html: string; follows: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const before = Reflect.get(window, 'stopBefore') as Element | undefined;
  Reflect.set(window, 'stopBefore', element);
  const follows =
    !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return { html: element.outerHTML.slice(0, 120), follows };
}

test.each(PAGES)('the keyboard goes through /%s in the order of reading', (path) =>
  visit(edition + path, async (page) => {
    const backwards: string[] = [];
    let stops = 0;
    for (; stops < 250; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(nextStop);
      if (!stop) break;
      if (!stop.follows) backwards.push(stop.html);
    }
    expect(stops).toBeGreaterThan(10);
    expect(backwards).toEqual([]);
    expect(await page.locator('[tabindex]:not([tabindex="-1"], [tabindex="0"])').count()).toBe(0);
  }),
);
