import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

/** One page of each type, and the ways in. */
const PAGES = [
  '',
  'pour/elu/',
  'guide/',
  'guide/agir/',
  'kit/',
  'kit/confidentialite/',
  'chartes/charte-aidant/',
  'strategies/',
  'strategies/cher/',
  'acteurs/ccas/',
  // Holds a photograph.
  'diagnostics/grille-papier/',
  'miroirs/impots/',
  'ateliers/',
  'ateliers/premiers-pas/',
  'chiffres/inquietude/',
  'a-propos/',
  'recherche/',
  'plan-du-site/',
  'hors-connexion/',
];

/** What the browser must have before it can draw anything (https://www.w3.org/TR/resource-timing/, `renderBlockingStatus`). */
const blocking = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => Reflect.get(entry, 'renderBlockingStatus') === 'blocking')
      .map(({ name }) => new URL(name).pathname),
  );

/** An entry of the kind `layout-shift` (https://wicg.github.io/layout-instability/). */
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What moved since the page began, with how far it was from the top before and after, in pixels. */
const moves = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((tell) => {
        const found: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            if (entry.sources.length === 0) found.push(`something, at ${entry.startTime} ms`);
            for (const { node, previousRect, currentRect } of entry.sources)
              found.push(
                `${node?.nodeName} « ${node?.textContent?.trim().slice(0, 40)} »: ${previousRect.y} → ${currentRect.y}`,
              );
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer hears of what is buffered before two frames are drawn.
        requestAnimationFrame(() => requestAnimationFrame(() => tell(found)));
      }),
  );

const SIZES = [
  ['on a phone', 360, 740],
  ['on a wide screen', 1280, 900],
] as const;

test.each(PAGES)(
  '/%s needs itself and one stylesheet to be drawn, and nothing moves after',
  // A busy machine may draw half of a page while it parses the rest, which then moves: what is ours moves each time.
  { retry: 2 },
  async (path) => {
    for (const [where, width, height] of SIZES)
      await visit(
        edition + path,
        async (page) => {
          await page.waitForLoadState('networkidle');
          const waited = await blocking(page);
          expect(waited, where).toEqual([
            expect.stringMatching(/^\/assets\/trame-[0-9a-f]+\.css$/),
          ]);
          expect(await moves(page), where).toEqual([]);
          // That no request goes elsewhere is refused by `visit` itself.
          expect(await page.context().cookies(), where).toEqual([]);
        },
        { viewport: { width, height } },
      );
  },
);

test('scripts come after the page: none holds it back', () =>
  visit(`${edition}kit/confidentialite/`, async (page, { requests }) => {
    await page.waitForLoadState('load');
    const scripts = page.locator('script[src]');
    for (const script of await scripts.all())
      expect(await script.getAttribute('type')).toBe('module');
    expect(requests[0]).toBe(`${edition}kit/confidentialite/`);
    expect(requests[1]).toMatch(/\.css$/);
  }));
