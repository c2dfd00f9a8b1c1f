import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();
const PHONE = { viewport: { width: 360, height: 740 } };
const SHEET = `${edition}kit/confidentialite/`;

/** Where an element stands from the top of the page, and from its left, in pixels. */
const places = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );

/** The reader's own letters, twice as large as they are by default. */
const twiceAsLarge = (page: Page) => setOnRoot(page, 'font-size', '32px');

/** Through the object model: the pages let in no stylesheet but their own. */
const setOnRoot = (page: Page, property: string, value: string) =>
  page.evaluate(
    ([name, set]) => document.documentElement.style.setProperty(name, set, 'important'),
    [property, value] as const,
  );

test('the home page asks who one is and what the person says on the first screen of a phone', () =>
  visit(
    edition,
    async (page) => {
      const doors = await places(page, '.porte');
      expect(doors).toHaveLength(4);
      expect(new Set(doors.map(({ left }) => left)).size).toBe(2);
      expect(new Set(doors.map(({ top }) => top)).size).toBe(2);
      const said = await places(page, '.bulles a');
      expect(said.length).toBeGreaterThan(2);
      for (const { bottom } of [...doors, ...said.slice(0, 3)]) expect(bottom).toBeLessThan(640);
      for (const { top, bottom } of said) expect(bottom - top).toBeGreaterThanOrEqual(44);
    },
    PHONE,
  ));

describe('a sheet of the kit, on a phone', () => {
  test('opens on what to do now; what explains comes after, folded', () =>
    visit(
      SHEET,
      async (page) => {
        const [now] = await places(page, '#bloc_maintenant');
        expect(now?.top).toBeLessThanOrEqual(260);
        const order = await places(
          page,
          '.maintenant li, .conseil, .chapeau, .sommaire, .pourquoi',
        );
        const tops = order.map(({ top }) => top);
        expect(tops).toEqual([...tops].sort((a, b) => a - b));
        const why = page.getByText('pour qui, et jusqu’à quand');
        expect(await why.isVisible()).toBe(false);
        await page.getByText('Sur cette page').click();
        await page.getByRole('link', { name: 'Ce que dit le droit' }).first().click();
        await why.waitFor();
        expect(await why.isVisible()).toBe(true);
      },
      PHONE,
    ));

  test('has steps to tick, which this device keeps until they are cleared', () =>
    visit(
      SHEET,
      async (page) => {
        const kept = () => page.evaluate(() => Object.entries(localStorage));
        const boxes = page.getByRole('region', { name: 'Maintenant' }).getByRole('checkbox');
        const clear = page.getByRole('button', { name: 'Tout décocher' });
        expect(await boxes.count()).toBe(2);
        expect(await clear.isVisible()).toBe(false);
        expect(await kept()).toEqual([]);
        // The whole card is what one presses.
        await page
          .locator('.maintenant li')
          .nth(1)
          .click({ position: { x: 8, y: 8 } });
        await page.reload();
        expect(await boxes.nth(0).isChecked()).toBe(false);
        expect(await boxes.nth(1).isChecked()).toBe(true);
        expect(await kept()).toEqual([
          ['etapes:/kit/confidentialite/', '["Fermez la session avant qu’elle parte."]'],
        ]);
        await clear.press('Enter');
        expect(await boxes.nth(1).isChecked()).toBe(false);
        expect(await boxes.nth(0).evaluate((box) => box === document.activeElement)).toBe(true);
        expect(await clear.isVisible()).toBe(false);
        expect(await kept()).toEqual([]);
      },
      PHONE,
    ));

  test('ticks all the same where the browser keeps nothing', () =>
    visit(
      SHEET,
      async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        });
        await page.reload();
        const box = page.getByRole('checkbox').first();
        await box.check();
        expect(await box.isChecked()).toBe(true);
      },
      PHONE,
    ));

  test('prints, shares and keeps from anywhere in it; the bar lies over nothing that has the focus', () =>
    visit(
      SHEET,
      async (page) => {
        const bar = page.getByRole('group', { name: 'Cette fiche' });
        for (const at of [0, 600]) {
          await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), at);
          const box = await bar.boundingBox();
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(740, 0);
        }
        expect(await bar.getByRole('link', { name: /^Garder/ }).getAttribute('href')).toBe(
          '/hors-connexion/',
        );
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        const stops = await page.locator('main a, main input, main summary').count();
        expect(stops).toBeGreaterThan(10);
        for (let stop = 0; stop < stops; stop++) {
          await page.keyboard.press('Tab');
          expect(await page.evaluate(focusCovered)).toBe('');
        }
      },
      { ...PHONE, reducedMotion: 'reduce' },
    ));

  test('is shared by the device; where it has no sharing, its address is copied', () =>
    visit(
      `${SHEET}?surligner=mandat#ce-que-dit-le-droit`,
      async (page) => {
        await page.addInitScript(() => {
          const shared: unknown[] = [];
          Object.assign(window, { shared });
          const by = new URL(location.href).searchParams.get('par');
          const share = async (what: unknown) => void shared.push(what);
          Object.defineProperty(navigator, 'share', { value: by ? undefined : share });
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: share } });
        });
        const shared = () => page.evaluate(() => Reflect.get(window, 'shared'));
        const button = page.getByRole('button', { name: 'Partager' });
        await page.reload();
        await button.click();
        expect(await shared()).toEqual([{ title: await page.title(), url: SHEET }]);
        await page.goto(`${SHEET}?par=copie`);
        await button.click();
        await page.getByRole('button', { name: 'Adresse copiée' }).waitFor();
        expect(await shared()).toEqual([SHEET]);
      },
      PHONE,
    ));
});

/** Runs in the browser: what has the focus while something else lies over it; empty when all of it can be seen. */
function focusCovered(): string {
  const focused = document.activeElement;
  const [box] = focused?.getClientRects() ?? [];
  if (!focused?.closest('main') || !box) return '';
  const y = Math.max(1, Math.min(box.top + box.height / 2, innerHeight - 2));
  const over = document.elementFromPoint(box.left + box.width / 2, y);
  const isSeen = !over || over.contains(focused) || focused.contains(over);
  return isSeen ? '' : `${focused.outerHTML.slice(0, 100)} under ${over.outerHTML.slice(0, 60)}`;
}

test('on a wide screen the text of a sheet lies open beside its contents', () =>
  visit(
    SHEET,
    async (page) => {
      // Playwright takes what stands in a closed fold for hidden, whatever the stylesheet says.
      const shows = (text: string) =>
        page.getByText(text).evaluate((element) => element.checkVisibility());
      expect(await shows('pour qui, et jusqu’à quand')).toBe(true);
      expect(await shows('Le pourquoi, et les cas particuliers')).toBe(false);
    },
    { viewport: { width: 1280, height: 900 } },
  ));

test('with letters twice as large, the bar of a sheet does not take the screen: it waits at the end', () =>
  visit(
    SHEET,
    async (page) => {
      await twiceAsLarge(page);
      expect((await places(page, '.sous-la-main'))[0]?.top).toBeGreaterThan(740);
    },
    { viewport: { width: 320, height: 740 } },
  ));

/** Runs in the browser: lines that a text takes beyond one for each of its words: there, a word is cut. */
function cutWords(selector: string): number {
  const element = document.querySelector(selector);
  if (!element) return 0;
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
  return Math.max(0, lines.size - (element.textContent ?? '').trim().split(/\s+/).length);
}

/** Runs in the browser: large numbers that are cut, or wider than their place. */
function brokenNumbers(): string[] {
  return [...document.querySelectorAll('.grand-chiffre strong, .chiffre-valeur')]
    .filter((number) => {
      const range = document.createRange();
      range.selectNodeContents(number);
      const lines = [...range.getClientRects()];
      const room = number.parentElement?.getBoundingClientRect().right ?? 0;
      const text = number.textContent ?? '';
      // It may part between its words, « plus de » and « 500 réponses », never within one.
      const parts = text.split(/[ \n]+/).length;
      return lines.length > parts || lines.some(({ right }) => right > room + 1);
    })
    .map(({ textContent }) => textContent ?? '');
}

// Narrow, common, and the widest that a system may fall back to.
test.each(['Liberation Serif', 'DejaVu Serif', 'DejaVu Sans Mono'])(
  'a large number never breaks, at any width, in %s',
  (face) =>
    visit(edition, async (page) => {
      for (const path of [
        '',
        'chiffres/',
        'chiffres/personnes-en-difficulte/',
        'guide/en-trois-minutes/',
        'guide/agir/',
      ]) {
        await page.goto(edition + path);
        await setOnRoot(page, '--titres', `"${face}"`);
        expect(await page.locator('.grand-chiffre, .chiffre-valeur').count(), path).toBeGreaterThan(
          0,
        );
        for (const width of [320, 768, 960, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(brokenNumbers), `/${path}, ${width} px`).toEqual([]);
        }
      }
    }),
);

test('a table of three columns is read as cards on a phone, each cell under the name of its column', () =>
  visit(
    SHEET,
    async (page) => {
      await page.getByText('Le pourquoi, et les cas particuliers').click();
      const table = page.locator('.en-cartes');
      const room = await table.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(room).toBe(0);
      const row = table.locator('tr').filter({ hasText: 'Numéro de dossier' });
      const names = await row
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
      expect(names).toEqual([
        'none',
        expect.stringMatching(/data-colonne|Durée/),
        expect.stringMatching(/data-colonne|Où/),
      ]);
      await page.setViewportSize({ width: 900, height: 740 });
      expect(await table.getByRole('columnheader', { name: 'Durée' }).isVisible()).toBe(true);
    },
    PHONE,
  ));

/** Runs in the browser: what is too small for a finger. A link within a sentence is as high as its line. */
function smallTargets(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const isAlone = (link: Element) =>
    getComputedStyle(link).display !== 'inline' ||
    [...(link.parentElement?.childNodes ?? [])].every(
      (near) => near === link || near.textContent?.trim() === '',
    );
  const size = (element: Element) => {
    const label = element.closest('label') ?? element;
    const { width, height } = label.getBoundingClientRect();
    return Math.min(width, height);
  };
  const tell = (element: Element) =>
    `${element.outerHTML.slice(0, 90)}: ${Math.round(size(element))} px`;
  const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
  return [
    ...all('button, summary, select, input[type=search]').filter((control) => size(control) < 43.5),
    ...all('a[href], input[type=checkbox]')
      .filter((link) => !link.closest('svg') && !link.matches('.porte a, .ancre, .appel-note a'))
      .filter((link) => size(link) < 24 && isAlone(link)),
  ].map(tell);
}

/** Where the title begins, in pixels. */
const titleLeft = async (page: Page) =>
  Math.round((await places(page, 'h1'))[0]?.left ?? Number.NaN);

/** What does not hold in the width of the screen with letters twice as large: the page itself, its header, a word of its name. */
async function faultsOfLargeText(page: Page, width: number): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const outside = (await places(page, '.entete a, .entete summary')).filter(
    ({ left, right }) => left < 0 || right > width,
  );
  const cut = await page.evaluate(cutWords, '.marque-nom');
  return [
    ...(sideways > 0 ? [`${width} px: scrolls by ${sideways} px`] : []),
    ...(outside.length > 0 ? [`${width} px: ${outside.length} parts of the header are cut`] : []),
    ...(cut > 0 ? [`${width} px: the name of the site is cut within a word`] : []),
  ];
}

test('every kind of page begins its title at the same place, is made for fingers, and holds with letters twice as large', () =>
  visit(
    edition,
    async (page) => {
      const begins = { narrow: new Set<number>(), wide: new Set<number>() };
      const faults: Record<string, string[]> = {};
      for (const path of PAGE_TYPES) {
        await page.setViewportSize(PHONE.viewport);
        await page.goto(edition + path);
        const found = await page.evaluate(smallTargets);
        begins.narrow.add(await titleLeft(page));
        await page.setViewportSize({ width: 1280, height: 800 });
        begins.wide.add(await titleLeft(page));
        await twiceAsLarge(page);
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 740 });
          found.push(...(await faultsOfLargeText(page, width)));
        }
        if (found.length > 0) faults[path] = found;
      }
      expect(faults).toEqual({});
      expect([begins.narrow.size, begins.wide.size]).toEqual([1, 1]);
    },
    PHONE,
  ));
