import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const below = inject('editionBelow');
const visit = useChromium();

const PHONE = { viewport: { width: 360, height: 800 } };
const NO_SCRIPT = { javaScriptEnabled: false };

/** Presses Tab until the focus is on this element. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard never reaches ${target}.`);
}

const mapLink = (page: Page, name: string) =>
  page.locator('.carte svg').getByRole('link', { name, exact: true });

describe('the map', () => {
  test('is walked with the keyboard: each place has a name, shows its focus, and leads on', () =>
    visit(`${edition}strategies/`, async (page) => {
      const paris = mapLink(page, 'Paris (75) : 1 stratégie');
      await tabTo(page, paris);
      const path = paris.locator('path');
      expect(await path.evaluate((shape) => getComputedStyle(shape).strokeWidth)).toBe('4px');
      expect(await paris.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${edition}strategies/paris/`);
    }));

  test('leads to the list where a département has several strategies', () =>
    visit(`${edition}strategies/`, async (page) => {
      const cher = mapLink(page, 'Cher (18) : 2 stratégies');
      await tabTo(page, cher);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#departement_18$/);
      const place = page.locator('#departement_18');
      expect(await place.getByRole('link').allTextContents()).toEqual([
        'Plan d’essai du Cher',
        'Feuille de route d’essai de la région',
      ]);
    }));

  test('marks by a pattern, not by colour alone, and stays readable in forced colours', () =>
    visit(
      `${edition}strategies/`,
      async (page) => {
        const fill = (name: string) =>
          mapLink(page, name)
            .locator('path')
            .evaluate((shape) => getComputedStyle(shape).fill);
        expect(await fill('Cher (18) : 2 stratégies')).toContain('#carte_ici');
        expect(await fill('Loiret (45) : 1 stratégie de sa région')).toContain('#carte_region');
        await page.emulateMedia({ forcedColors: 'active' });
        const land = page.locator('.carte-pays');
        const plain = await land.evaluate((shape) => getComputedStyle(shape).fill);
        expect(await fill('Cher (18) : 2 stratégies')).not.toBe(plain);
      },
      PHONE,
    ));
});

describe('the list of strategies', () => {
  const shown = (page: Page) => page.locator('#bloc_liste > li:visible h3').allTextContents();

  test.each([
    ['a level', '?niveau=departement', ['Plan d’essai du Cher']],
    [
      'two themes',
      '?theme=mediation&theme=formation',
      ['Plan d’essai d’une ville', 'Feuille de route d’essai de la région'],
    ],
    ['a theme and a level', '?theme=gouvernance&niveau=pays', ['Stratégie nationale d’essai']],
  ])('is narrowed to %s by its address', (_what, address, titles) =>
    visit(`${edition}strategies/${address}`, async (page) => {
      await page.getByRole('status').filter({ hasText: ' sur 4' }).waitFor();
      expect(await shown(page)).toEqual(titles);
    }),
  );

  test('is narrowed by the links that help to choose', () =>
    visit(`${edition}strategies/`, async (page) => {
      await page.locator('.choisir').getByRole('link', { name: 'Région' }).click();
      await page.waitForURL(/niveau=region/);
      await page.getByRole('status').filter({ hasText: '1 stratégie sur 4' }).waitFor();
      expect(await shown(page)).toEqual(['Feuille de route d’essai de la région']);
    }));

  test('is whole without script', () =>
    visit(
      `${edition}strategies/?niveau=region`,
      async (page) => expect(await shown(page)).toHaveLength(4),
      NO_SCRIPT,
    ));
});

describe('the tree', () => {
  const action = (page: Page) => page.getByText('Une journée par an.');
  const folded = (page: Page) => page.locator('.axes details:not([open])').count();

  test('opens branch by branch with the keyboard', () =>
    visit(`${edition}strategies/cher/`, async (page) => {
      expect(await action(page).isVisible()).toBe(false);
      const mission = page.locator('summary', { hasText: '2 actions : Près de chez soi' });
      await tabTo(page, mission);
      await page.keyboard.press('Enter');
      const line = page.locator('summary', { hasText: 'Former les agents' });
      expect(await line.textContent()).toContain('Réalisée');
      await tabTo(page, line);
      await page.keyboard.press('Space');
      expect(await action(page).isVisible()).toBe(true);
    }));

  test('opens whole, and closes whole', () =>
    visit(`${edition}strategies/cher/`, async (page) => {
      await page.getByRole('button', { name: 'Tout ouvrir' }).click();
      expect(await folded(page)).toBe(0);
      expect(await action(page).isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Tout refermer' }).click();
      expect(await page.locator('.axes details[open]').count()).toBe(0);
      await page.getByRole('button', { name: 'Tout ouvrir' }).waitFor();
    }));

  test('opens around the action that an address names', () =>
    visit(`${edition}strategies/cher/#action_2-1-2`, async (page) => {
      await action(page).waitFor();
      expect(
        await page.locator('#action_2-1-2').evaluate((place) => place.matches(':target')),
      ).toBe(true);
      expect(await page.getByText('Une salle, un animateur').isVisible()).toBe(false);
    }));

  test('keeps its titles in reach of those who go by headings', () =>
    visit(`${edition}strategies/cher/`, async (page) => {
      const tree = page.getByRole('region', { name: 'Axes et actions' });
      expect(await tree.getByRole('heading').allTextContents()).toEqual([
        'Axes et actions',
        'Équiper',
        'Former',
        'Près de chez soi',
      ]);
    }));

  test('stands open on paper', () =>
    visit(`${edition}strategies/cher/`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect((await action(page).boundingBox())?.height).toBeGreaterThan(0);
    }));

  test('folds without script', () =>
    visit(
      `${edition}strategies/cher/`,
      async (page) => {
        await page.locator('summary', { hasText: 'Près de chez soi' }).click();
        await page.locator('summary', { hasText: 'Former les agents' }).click();
        expect(await action(page).isVisible()).toBe(true);
        expect(await page.getByRole('button', { name: 'Tout ouvrir' }).count()).toBe(0);
      },
      NO_SCRIPT,
    ));
});

describe('what others did', () => {
  test('leads from an action to those of others for the same public, and on to their place', () =>
    visit(`${edition}strategies/cher/#action_1-1`, async (page) => {
      await page.getByRole('link', { name: 'Ce que d’autres ont fait\u00A0: jeunes' }).click();
      await page.waitForURL(`${edition}strategies/actions/#public_jeunes`);
      const young = page.getByRole('region', { name: 'Jeunes' });
      await young.getByRole('link', { name: 'Ouvrir un lieu le soir' }).click();
      await page.waitForURL(/centre-val-de-loire\/#action_1-1$/);
      await page.getByText('Un lieu ouvre après les cours.').waitFor();
    }));

  test('says nothing where no other strategy has the same public', () =>
    visit(`${edition}strategies/cher/`, async (page) => {
      const links = page.locator('.axes a', { hasText: 'Ce que d’autres' });
      expect(await links.allTextContents()).toEqual(['Ce que d’autres ont fait\u00A0: jeunes']);
    }));

  test('is narrowed by state, and empty publics go', () =>
    visit(`${edition}strategies/actions/?etat=realisee`, async (page) => {
      await page.getByRole('status').filter({ hasText: 'sur 4' }).waitFor();
      const titles = await page.locator('#bloc_actions h2:visible').allTextContents();
      expect(titles).toEqual(['Agents et professionnels peu à l’aise']);
    }));
});

describe('the comparison', () => {
  const TWO = 'strategies/comparer/?s=cher&s=centre-val-de-loire';
  const block = (page: Page, title: string) =>
    page.locator('.strategies-comparees-contenu > section', {
      has: page.getByRole('heading', { name: title, exact: true }),
    });
  const ready = (page: Page) =>
    page.getByRole('status').filter({ hasText: '2 stratégies côte à côte' }).waitFor();

  test.each([
    ['at the root', edition],
    ['below a sub-folder', below],
  ])('is laid out from its address, %s', (_where, site) =>
    visit(site + TWO, async (page) => {
      await ready(page);
      const state = block(page, 'État').locator('.cote-a-cote > div');
      expect(await state.allInnerTexts()).toEqual([
        'Cher\n\nEn cours',
        'Centre-Val de Loire\n\nAdoptée',
      ]);
      const [first, second] = await Promise.all([
        state.nth(0).boundingBox(),
        state.nth(1).boundingBox(),
      ]);
      expect(first?.y).toBe(second?.y);
      const axes = block(page, 'Axes et actions');
      expect(await axes.locator('summary').allTextContents()).toEqual([
        'Équiper 1 action',
        'Former 1 mission, 2 actions',
        'Accueillir les jeunes 1 action',
      ]);
      await axes.getByText('Former 1 mission').click();
      await axes.getByRole('link', { name: 'Former les agents' }).click();
      await page.waitForURL(/strategies\/cher\/#action_2-1-2$/);
    }),
  );

  test('reads what the pages mark, whatever their words and their styles', () =>
    visit(`${edition}strategies/comparer/`, async (page) => {
      await page.route('**/strategies/{cher,centre-val-de-loire}/', async (route) => {
        const response = await route.fetch();
        const renamed = (await response.text())
          .replaceAll(
            /<(dt|h2|h3 data-titre)([^>]*)>(Porteur|État|Budget|Gouvernance)</g,
            '<$1$2>Autre nom<',
          )
          .replaceAll(/ class="[^"]*"/g, '');
        expect(renamed).toContain('<dt>Autre nom</dt>');
        await route.fulfill({ response, body: renamed });
      });
      await page.goto(edition + TWO);
      await ready(page);
      const said = (title: string) =>
        block(page, title).locator('.cote-a-cote > div').allInnerTexts();
      expect(await said('État')).toEqual(['Cher\n\nEn cours', 'Centre-Val de Loire\n\nAdoptée']);
      for (const text of await said('Porteur')) expect(text).not.toContain('Non documenté');
      expect(await block(page, 'Le plan d’un coup d’œil').locator('figure').count()).toBe(2);
      expect(await block(page, 'Axes et actions').locator('summary').allTextContents()).toEqual([
        'Équiper 1 action',
        'Former 1 mission, 2 actions',
        'Accueillir les jeunes 1 action',
      ]);
    }));

  test('is asked for with the form, and its address can be shared', () =>
    visit(`${edition}strategies/comparer/?s=cher`, async (page) => {
      await page.getByRole('status').filter({ hasText: 'deuxième stratégie' }).waitFor();
      const second = page.getByLabel('Deuxième stratégie');
      await second.selectOption({ label: 'Feuille de route d’essai de la région' });
      await second.press('Tab');
      await page.getByRole('button', { name: 'Comparer' }).press('Enter');
      await ready(page);
      expect(page.url()).toBe(edition + TWO);
      const title = page.getByRole('heading', { name: 'Côte à côte' });
      expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
      await page.goBack();
      await page.locator('.strategies-comparees').waitFor({ state: 'hidden' });
    }));

  test('is stacked on a phone, each part under the name of its territory', () =>
    visit(
      edition + TWO,
      async (page) => {
        await ready(page);
        const cells = block(page, 'Porteur').locator('.cote-a-cote > div');
        const [first, second] = await Promise.all([
          cells.nth(0).boundingBox(),
          cells.nth(1).boundingBox(),
        ]);
        expect(second?.y ?? 0).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
        expect(await cells.locator('h4').allTextContents()).toEqual([
          'Cher',
          'Centre-Val de Loire',
        ]);
      },
      PHONE,
    ));

  test('asks for two different strategies, and leaves aside those that it does not know', () =>
    visit(`${edition}strategies/comparer/?s=nulle-part&s=cher&s=cher`, async (page) => {
      await page.getByRole('status').filter({ hasText: 'deuxième stratégie' }).waitFor();
      await page.getByLabel('Deuxième stratégie').selectOption('cher');
      await page.getByRole('button', { name: 'Comparer' }).click();
      await page.getByRole('status').filter({ hasText: 'deux stratégies différentes' }).waitFor();
      expect(await page.locator('.strategies-comparees').isVisible()).toBe(false);
    }));

  test('says what to do without script, and gives the facts of all', () =>
    visit(
      edition + TWO,
      async (page) => {
        expect(await page.getByText('a besoin de JavaScript').isVisible()).toBe(true);
        expect(await page.getByRole('button', { name: 'Comparer' }).isVisible()).toBe(false);
        expect(await page.getByRole('row').count()).toBe(5);
        const plan = page.getByRole('row', { name: 'Plan d’essai du Cher' });
        expect(await plan.textContent()).toContain('2 axes, 1 mission, 3 actions');
      },
      NO_SCRIPT,
    ));
});
