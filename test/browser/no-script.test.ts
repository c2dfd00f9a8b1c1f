import { describe, expect, inject, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { FIXTURE } from './commands.ts';
import { useChromium, type Visit } from './visit.ts';

const edition = inject('edition');
const withScript = useChromium();
const visit: Visit = (address, read, options) =>
  withScript(address, read, { ...options, javaScriptEnabled: false });

describe('the list of all pages', () => {
  test('is where a search leads', () =>
    visit(edition, async (page) => {
      await page.getByRole('searchbox', { name: 'Rechercher dans le site' }).fill('mandat');
      await page.getByRole('button', { name: 'Rechercher' }).click();
      await page.waitForURL(`${edition}plan-du-site/?q=mandat`);
    }));

  test('holds every entry of the edition', () =>
    visit(`${edition}plan-du-site/`, async (page) => {
      const links = page.locator('main section:not(.licence)').getByRole('link');
      const paths = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).pathname),
      );
      const { corpus } = corpusReader(FIXTURE)();
      const urls = corpus?.entries.map(({ url }) => url) ?? [];
      expect(paths).toEqual(expect.arrayContaining(urls));
    }));

  test.each(['Kit d’intervention rapide', 'Qui fait quoi', 'Former et apprendre'])(
    'leads to the part « %s »',
    (part) =>
      visit(`${edition}plan-du-site/`, async (page) => {
        const parts = page.getByRole('navigation', { name: 'Parties du plan' });
        await parts.getByRole('link', { name: part }).click();
        const title = page.locator('section:target, h2:target');
        expect(await title.textContent()).toContain(part);
        const links = page.locator('section:has(h2:target) li a');
        expect(await links.count()).toBeGreaterThan(0);
      }),
  );
});

test('the page of the search says what to do instead', () =>
  visit(`${edition}recherche/`, async (page) => {
    // What `<noscript>` holds is text for the accessibility tree of Playwright, but a link on the screen.
    const way = page.locator('noscript a');
    expect(await way.getAttribute('href')).toBe('/plan-du-site/');
    expect(await way.isVisible()).toBe(true);
  }));

test.each([1280, 320])('menus, sheets and folded texts can be read, %d px wide', (width) =>
  visit(
    `${edition}kit/confidentialite/`,
    async (page) => {
      const menu = page.getByRole('navigation', { name: 'Menu principal' });
      if (width < 1024) await menu.getByText('Menu').click();
      expect(await menu.getByRole('link', { name: 'Chartes' }).isVisible()).toBe(true);
      if (width < 1024) await menu.getByText('Menu').click();
      const steps = page.getByRole('region', { name: 'Maintenant' });
      expect(await steps.getByText('Fermez la session').isVisible()).toBe(true);
      expect(await steps.getByRole('checkbox').count()).toBe(0);
      expect(await page.getByText('Partager').isVisible()).toBe(false);
      const why = page.getByText('La note se lit à côté');
      if (width < 1024) {
        expect(await why.isVisible()).toBe(false);
        await page.getByText('Le pourquoi, et les cas particuliers').click();
      }
      expect(await why.isVisible()).toBe(true);
      const contents = page.getByRole('navigation', { name: 'Sommaire' });
      if (width < 1024) await contents.getByText('Sur cette page').click();
      await contents.getByRole('link', { name: 'Ce que l’on garde' }).click();
      await page.waitForURL(/#ce-que-l-on-garde/);
      await page.goto(`${edition}strategies/cher/`);
      const action = page.getByText('Des tablettes se prêtent comme des livres.');
      expect(await action.isVisible()).toBe(false);
      await page.getByText('Prêter des tablettes').click();
      expect(await action.isVisible()).toBe(true);
    },
    { viewport: { width, height: 800 } },
  ),
);
