import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const visit = useChromium();

test('a reader picks texts with the keyboard, and prints them alone, in the order of the site', () =>
  visit(`${edition}livret/`, async (page, { requests }) => {
    await page.getByRole('checkbox', { name: 'Garder le secret des données' }).press('Space');
    await page.getByRole('checkbox', { name: 'Pourquoi agir maintenant' }).press('Space');
    await page.getByRole('button', { name: 'Faire le livret' }).press('Enter');
    await page.getByText('2 textes, prêts à imprimer.').waitFor();
    expect(new URL(page.url()).searchParams.getAll('texte')).toEqual([
      'guide/agir',
      'kit/confidentialite',
    ]);
    const titles = page.locator('.livret-textes h2[id$=_bloc_texte]');
    const summary = page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link');
    expect(await titles.allTextContents()).toEqual(await summary.allTextContents());
    expect(await titles.count()).toBe(2);
    expect(await page.locator('.livret-textes .attribution').count()).toBe(2);
    // Every link within the page leads somewhere on it.
    const lost = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((to) => !document.getElementById(decodeURIComponent(to.slice(1)))),
      );
    expect(lost).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.livret-choix').isVisible()).toBe(false);
    expect(await titles.first().isVisible()).toBe(true);

    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    const script = requests.find((url) => /livret-[0-9a-f]+\.js$/.test(url)) ?? '';
    const bytes = Buffer.from(await (await fetch(script)).arrayBuffer());
    expect(brotliCompressSync(bytes).length).toBeLessThan(4096);
  }));

test('what is no longer published is told; without script the page says how', async () => {
  await visit(`${edition}livret/?texte=kit/accueillir&texte=kit/partie`, async (page) => {
    await page.getByText('Le reste de ce choix n’est plus publié ici.').waitFor();
    expect(await page.locator('.livret-textes article').count()).toBe(1);
  });
  await visit(
    `${edition}livret/`,
    async (page) => {
      expect(await page.locator('main noscript').textContent()).toContain('ouvrez chaque texte');
      expect(await page.getByRole('link', { name: /^Lire/ }).count()).toBeGreaterThan(0);
    },
    { javaScriptEnabled: false },
  );
});
