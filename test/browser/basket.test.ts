import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { addStyle } from './add-style.ts';
import { sideways } from './measures.ts';
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

const NOTHING_HERE = 'Aucun texte de ce choix n’est publié ici';
const MANY = Array.from({ length: 500 }, (_, at) => `texte=kit/f-${at}`).join('&');

test.each([
  ['no text', '?texte=', NOTHING_HERE],
  ['something else', '?x=1', 'Cochez au moins un texte'],
  ['one text twice', '?texte=kit/accueillir&texte=kit/accueillir', 'Un texte, prêt à imprimer.'],
  ['signs cut short', '?texte=kit%2Faccueillir&texte=%E0%A4%A', 'prêt à imprimer. Le reste'],
  ['other capitals', '?texte=KIT/accueillir', NOTHING_HERE],
  ['markup', '?texte=%3Cimg%20src=x%20onerror=alert(1)%3E', NOTHING_HERE],
  ['a program', '?texte=javascript:alert(1)', NOTHING_HERE],
  ['a way up', '?texte=../../kit/accueillir', NOTHING_HERE],
  ['names of the language', '?texte=__proto__&texte=constructor', NOTHING_HERE],
  ['a sign that is none', '?texte=kit/accueillir%00', NOTHING_HERE],
  ['far too many texts', `?${MANY}`, NOTHING_HERE],
  ['a place on the page', '?texte=kit/accueillir#autre', 'Un texte, prêt à imprimer.'],
])('an odd address is answered in words: %s', (_name, search, said) =>
  visit(`${edition}livret/${search}`, async (page) => {
    await page.getByRole('status').filter({ hasText: said }).waitFor();
    expect(await page.locator('.livret-textes [onerror]').count()).toBe(0);
  }),
);

test('a text that left its page since, or a page that does not come, is told', () =>
  visit(`${edition}a-propos/`, async (page, { faults }) => {
    const status = page.getByRole('status');
    await page.route('**/kit/imprimer/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Autre chose.</p>' }),
    );
    await page.goto(`${edition}livret/?texte=kit/accueillir&texte=guide/agir`);
    await status.filter({ hasText: 'Un texte, prêt à imprimer. Le reste' }).waitFor();
    await page.goto(`${edition}livret/?texte=kit/accueillir`);
    await status.filter({ hasText: 'viennent de changer de place' }).waitFor();
    await page.route('**/kit/imprimer/', (route) => route.abort());
    await page.reload();
    await status.filter({ hasText: 'n’ont pas pu être chargés' }).waitFor();
    faults.length = 0;
  }));

test('with letters twice as large on a small screen, titles keep whole words', () =>
  visit(
    `${edition}livret/`,
    async (page) => {
      await addStyle(page, 'html { font-size: 200% }');
      const shares = await page.locator('.livret-choix li').evaluateAll((all) =>
        all.map((item) => {
          const width = (element: Element | null) => element?.getBoundingClientRect().width ?? 0;
          return width(item.querySelector('label')) / width(item);
        }),
      );
      expect(shares.length).toBeGreaterThan(0);
      // The whole line, but for what is lost in rounding.
      for (const share of shares) expect(share).toBeGreaterThan(0.99);
      expect(await sideways(page)).toBe(0);
    },
    { viewport: { width: 320, height: 640 } },
  ));
