import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLOSED_EDITOR, GUIDE, writersPage } from '../../src/cms/writers-pages.ts';
import { ABSENT_PAGE } from '../../src/model/offline.ts';
import { pageUrl } from '../../src/model/pages.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { htmlFaults, INERT_EXAMPLES } from '../helpers/html.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const made = new Map<string, Promise<Map<string, string>>>();

/** Every page of an edition, those for who writes included, by its address. Made once. */
function pagesOf(content: string): Promise<Map<string, string>> {
  const pages = made.get(content) ?? renderedPages(content);
  made.set(content, pages);
  return pages;
}

async function renderedPages(content: string): Promise<Map<string, string>> {
  const source = siteSource(resolve(content), '/trame/');
  expect(await source.refresh()).toEqual([]);
  const { site, context, renderer } = source.current();
  return new Map([
    ...[...site.values()].map(({ url, render }) => [url, render()] as const),
    ...[GUIDE, CLOSED_EDITOR].map(
      (page) => [page.address, writersPage(page, context, renderer)] as const,
    ),
  ]);
}

/** What the list of all pages need not name, beside what no search may keep: itself, the page of errors, what only who gives it its look reads, and a charter again, to sign. */
const isUnlisted = (url: string) =>
  [pageUrl('plan'), pageUrl('style'), '/404.html', ABSENT_PAGE, '/admin/'].includes(url) ||
  url.endsWith('/signer/');

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0;

/** The style guide shows components that hold landmarks of their own, in frames that nobody meets. */
const withoutExamples = (html: string) =>
  html.replaceAll(
    /<div class="exemple-cadre" inert>[\s\S]*?(?=\n {2,4}(?:<h3>|<\/section>|\n))/g,
    '',
  );

/** What a page says, without code nor what the style guide shows as it is given. */
const words = (html: string) =>
  html
    .replaceAll(/<(script|style|code|pre|svg|textarea)[ >][\s\S]*?<\/\1>/g, '')
    .replaceAll(/<div class="exemple-cadre" inert>[\s\S]*?(?=<h3>|<\/section>)/g, '')
    .replaceAll(/<[^>]*>/g, '');

describe.each([NATIONAL_CONTENT, 'test/editions/complet'])('every page of %s', (content) => {
  test('is valid HTML', { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    for (const [url, html] of await pagesOf(content)) {
      const except = url === pageUrl('style') ? INERT_EXAMPLES : undefined;
      for (const fault of await htmlFaults(html, except)) faults.push(`${url}:${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('breaks no line before « : ; ? ! » », nor after « « »', async () => {
    const loose = [...(await pagesOf(content))].flatMap(([url, page]) =>
      [...words(page).matchAll(/.{0,20}(?: [:;?!»]|« ).{0,20}/g)].map(
        ([part]) => `${url}: ${part}`,
      ),
    );
    expect(loose).toEqual([]);
  });

  test('has its language, its landmarks, one main title, and a name of its own', async () => {
    const names = new Map<string, string>();
    for (const [url, page] of await pagesOf(content)) {
      const html = withoutExamples(page);
      expect(html, url).toContain('<html lang="fr">');
      const found = {
        h1: count(html, /<h1[ >]/g),
        main: count(html, /<main[ >]/g),
        header: count(html, /<header class="entete"/g),
        footer: count(html, /<footer class="pied"/g),
      };
      expect(found, url).toEqual({ h1: 1, main: 1, header: 1, footer: 1 });
      const name = /<title>(.+?)<\/title>/.exec(html)?.[1] ?? '';
      expect(name, url).not.toBe('');
      expect(names.get(name), url).toBeUndefined();
      names.set(name, url);
    }
  });

  test('is in the list of all pages', async () => {
    const pages = await pagesOf(content);
    const list = pages.get(pageUrl('plan'))?.split('<main')[1]?.split('</main>')[0] ?? '';
    const missing = [...pages.entries()]
      .filter(([, html]) => !html.includes('<meta name="robots" content="noindex">'))
      .map(([url]) => url)
      .filter((url) => !isUnlisted(url) && !list.includes(`href="/trame${url}"`));
    expect(missing).toEqual([]);
  });
});
