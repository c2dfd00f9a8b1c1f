import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useKeptWindow } from '../visit.ts';
import { createEntry, expectFaults, previewOf, typeText } from './editor.ts';
import { bodyEditor, editorOpened, entryOpened } from './screens.ts';
import { servedAdmin } from './served-admin.ts';

const admin = servedAdmin();
const visit = useKeptWindow();
const at = (place: string) => admin.address(`admin/#/collections/${place}`);
const wide = { viewport: { width: 1400, height: 1000 } };

/** What the stylesheet of the site says of a page, wherever the page is shown. */
const look = (place: Page | Frame): Promise<string[]> =>
  place.evaluate(() =>
    ['body', 'h1', 'main a', 'footer'].flatMap((selector) => {
      const element = document.querySelector(selector);
      if (!element) return [`absent: ${selector}`];
      const { color, backgroundColor, fontFamily, fontWeight } = getComputedStyle(element);
      return [selector, color, backgroundColor, fontFamily, fontWeight];
    }),
  );

async function previewFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('#preview-pane').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The preview is not on the screen.');
  return frame;
}

test('the preview has the colours and the letters of the site', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      const site = await page.context().newPage();
      await site.goto(admin.address('kit/accueillir/'));
      const expected = await look(site);
      expect(expected.join(' ')).not.toContain('absent');
      expect(new Set(expected).size).toBeGreaterThan(8);
      await entryOpened(page);
      const frame = await previewFrame(page);
      await expect.poll(() => look(frame)).toEqual(expected);
    },
    wide,
  ));

test('what is typed shows at once, in the title and in the text', () =>
  visit(
    at('kit/entries/accueillir'),
    async (page) => {
      await entryOpened(page);
      const preview = previewOf(page);
      await page.getByLabel('Titre', { exact: true }).fill('Un titre neuf');
      await preview.getByRole('heading', { level: 1, name: 'Un titre neuf' }).waitFor();
      await bodyEditor(page).locator('> p').last().click();
      await page.keyboard.type('Un mot neuf. ');
      await preview.getByText('Un mot neuf.').waitFor();
    },
    wide,
  ));

/** Another machine, as far as the browser knows: another origin, which tells what it was asked. */
const asked: string[] = [];
const elsewhere = createServer(({ url }, response) => {
  asked.push(url ?? '');
  response.end();
});
beforeAll(() => once(elsewhere.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => elsewhere.close());

/** What the browser says when it keeps the preview from asking elsewhere. */
const KEPT_IN = /^console: .*Content Security Policy|^(?:elsewhere|failed): .*\/image\.png$/;

const hostile = () => [
  '<img src=x onerror="top.atteint=1">',
  '<script>top.atteint=2</script>',
  '[un piège](javascript:top.atteint=3)',
  `![une image](http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/image.png)`,
  '<iframe srcdoc="<script>top.atteint=4</script>"></iframe>',
];

/** In which of its frames a page was reached by what someone wrote. */
const reached = async (page: Page) =>
  (
    await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, 'atteint') ?? null)),
    )
  ).filter((found) => found !== null);

test.each(['texte mis en forme', 'texte brut'])(
  'what is written as %s runs nothing, and asks nothing of another machine',
  (mode) =>
    visit(
      admin.address('admin/'),
      async (page, seen) => {
        const dialogs: string[] = [];
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        await editorOpened(page);
        await createEntry(page, 'page');
        await page.getByLabel('Titre', { exact: true }).fill('<img src=x onerror="top.atteint=0">');
        if (mode === 'texte brut')
          await page.getByRole('switch', { name: 'Texte brut' }).last().click();
        await typeText(bodyEditor(page), `${hostile().join('\n\n')}\n\nLa fin du piège.`);
        const preview = previewOf(page);
        await preview.getByRole('heading', { level: 1, name: '<img src=x' }).waitFor();
        await preview.getByText('La fin du piège.').waitFor();
        expect(await preview.locator('[onerror], iframe, [href^="javascript" i]').count()).toBe(0);
        expect(await preview.locator('main script').count()).toBe(0);
        expect(await reached(page)).toEqual([]);
        expect(dialogs).toEqual([]);
        expect(asked).toEqual([]);
        expectFaults(seen, KEPT_IN);
      },
      wide,
    ),
);
