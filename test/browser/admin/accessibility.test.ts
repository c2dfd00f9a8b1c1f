import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../visit.ts';
import { REFUSAL, SCREENS } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Rules that a screen still breaks, each told on the page « Accessibilité ». The test fails when one comes, so that it
 * is mended or told, and when one goes, so that it is no longer told.
 */
const KNOWN: Partial<Record<string, readonly string[]>> = {};

const admin = servedAdmin();
const visit = useChromium();

/** What axe finds on the screen, but in the preview: that is the site, which has tests of its own. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } };
    const found = await axe.run({ iframes: false, runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, RULES);
}

test('every screen of the editor keeps the rules, but for those that are told', () =>
  visit(
    admin.address('admin/'),
    async (page, seen) => {
      await page.evaluate(AXE);
      for (const { name, open } of SCREENS) {
        await open(page);
        const found = await violations(page);
        const broken = [...new Set(found.map((violation) => violation.split(':')[0]))].sort();
        expect(broken, `${name}\n${found.join('\n')}`).toEqual(KNOWN[name] ?? []);
      }
      seen.faults = seen.faults.filter((fault) => fault !== REFUSAL);
    },
    // Colours on their way from one to another have no contrast to measure.
    { reducedMotion: 'reduce', viewport: { width: 1400, height: 1000 } },
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
