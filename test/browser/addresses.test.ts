import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const visit = useChromium();
const edition = inject('edition');

/** Addresses that anybody may write, and that the scripts of the page read. */
const WRONG = [
  'strategies/cher/#%',
  'strategies/cher/#%E0%A4%A',
  'kit/confidentialite/#%',
  'kit/confidentialite/?surligner=%&surligner=%ff%00',
  'guide/agir/?surligner=(((*%5B#%25',
  'chartes/comparer/?a=%&b=%ff#%',
  'strategies/comparer/?s=%&s=..%2F..%2F#%',
  'strategies/?nature=%&nature=%ff#%',
  'acteurs/?famille=%&__proto__=x#%',
  'recherche/?q=%&public=%ff&__proto__=x#%',
  'plan-du-site/#%',
];

test('an address that is badly written stops no script of the page', () =>
  visit(edition, async (page) => {
    for (const path of WRONG) {
      await page.goto(edition + path, { waitUntil: 'load' });
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    // A script that comes after has run.
    await page.goto(`${edition}strategies/cher/#%`);
    await page.getByRole('button', { name: 'Tout ouvrir' }).waitFor();
  }));
