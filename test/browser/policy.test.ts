import { expect, inject, test } from 'vitest';
import { crawl } from './crawl.ts';
import { useChromium } from './visit.ts';

const visit = useChromium();
const edition = inject('edition');

/** One page of each kind: the first of each section, and the ways in. */
const onePerSection = (urls: Iterable<string>) => [
  ...new Map(
    [...urls].map((url) => [new URL(url).pathname.split('/').slice(1, -1).slice(0, 2)[0], url]),
  ).values(),
];

/** The header that the server of the tests sends (test/browser/setup.ts), as it came. */
const policyOf = async (path: string) =>
  (await fetch(edition + path)).headers.get('content-security-policy');

test('under the policy that hosts are asked for, every kind of page and the search work, and nothing is refused', () =>
  // A violation is an error of the console, which `visit` refuses.
  visit(edition, async (page) => {
    expect(await policyOf('')).toContain("style-src 'self';");
    const urls = onePerSection((await crawl(page, edition)).keys());
    expect(urls.length).toBeGreaterThan(12);
    const own = ['acteurs/formulaire/', 'guide/imprimer/', 'admin/aide/', 'admin/'];
    for (const url of new Set([...urls, ...own.map((path) => edition + path)])) {
      await page.goto(url, { waitUntil: 'load' });
      // Styled: the policy has let its stylesheet in.
      const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      expect(family, url).not.toMatch(/^"?Times/);
    }
    await page.goto(`${edition}recherche/?q=mandat`);
    await page.getByRole('status').filter({ hasText: 'mandat' }).waitFor();
    await page.locator('.resultats li').first().waitFor();
  }));

const SCRIPT = '<script>document.title = localStorage.getItem("decap-cms-user")</script>';

test.each([
  ['piege.html', 'text/html', `<!doctype html><title>calme</title>${SCRIPT}`],
  [
    'piege.svg',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg"><title>calme</title>${SCRIPT}</svg>`,
  ],
])('%s, had it come among the media, reads nothing of the editor', (name, contentType, body) =>
  visit(`${edition}plan-du-site/`, async (page, { faults }) => {
    await page.evaluate(() => localStorage.setItem('decap-cms-user', 'jeton'));
    // Whatever the file is, it comes with the policy of its folder.
    const policy = (await policyOf(`media/${name}`)) ?? '';
    expect(policy).toMatch(/^sandbox;/);
    await page.route(`**/media/${name}`, (route) =>
      route.fulfill({ contentType, body, headers: { 'Content-Security-Policy': policy } }),
    );
    await page.goto(`${edition}media/${name}`);
    expect(await page.title()).not.toContain('jeton');
    expect(faults.join()).toContain('sandbox');
    faults.length = 0;
  }),
);

test('the site stands in the frame of no other', () =>
  visit(edition, async (page, { faults }) => {
    const frames = ['kit/', 'admin/'].map((path) => `<iframe src="${edition}${path}"></iframe>`);
    // The page of a stranger has no policy of its own.
    await page.route('**/cadre.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${frames.join('')}` }),
    );
    await page.goto(`${edition}cadre.html`);
    await expect
      .poll(() => faults.filter((fault) => fault.includes('frame-ancestors')))
      .toHaveLength(2);
    faults.length = 0;
  }));
