import { describe, expect, inject, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { API } from '../../src/model/api-addresses.ts';
import { ABSENT_PAGE } from '../../src/model/offline.ts';
import { FIXTURE, filesBelow } from './commands.ts';
import { crawl, deadLinks, type PageFacts } from './crawl.ts';
import { useChromium } from './visit.ts';

const edition = inject('edition');
const national = inject('national');
const visit = useChromium();

/** Every page of a site. */
const allPages = (start: string, read: (site: ReadonlyMap<string, PageFacts>) => void) =>
  visit(start, async (page) => read(await crawl(page, start)));

describe.each([
  ['the fixture edition', edition],
  ['the national edition', national],
])('every page of %s', (_name, start) => {
  test('answers, and so does every link and anchor', () =>
    allPages(start, (site) => {
      expect(deadLinks(site)).toEqual([]);
      expect([...site].filter(([, { status }]) => status !== 200)).toEqual([]);
    }));

  test('has one title, its own, and speaks French', () =>
    allPages(start, (site) => {
      const pages = [...site.values()];
      expect(pages.filter(({ headings }) => headings.length !== 1 || !headings[0])).toEqual([]);
      expect(pages.filter(({ language }) => language !== 'fr')).toEqual([]);
      const titles = pages.map(({ title }) => title);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }));

  test('has its headings in order, without a gap', () =>
    allPages(start, (site) => {
      const gaps = [...site]
        .filter(([, { levels }]) => levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
        .map(([address]) => address);
      expect(gaps).toEqual([]);
    }));

  test('has its landmarks, and names its menus', () =>
    allPages(start, (site) => {
      for (const [address, { landmarks, navigations, ids }] of site) {
        expect(landmarks, address).toEqual({ banner: 1, main: 1, footer: 1 });
        expect(navigations, address).toEqual([...new Set(navigations)]);
        expect(navigations, address).not.toContain('');
        expect(ids, address).toEqual([...new Set(ids)]);
      }
    }));

  test('says its licence to machines, when it is an entry', () =>
    allPages(start, (site) => {
      const entries = [...site].filter(([, { isEntry }]) => isEntry);
      expect(entries.length).toBeGreaterThan(15);
      for (const [address, { licence, jsonLd }] of entries) {
        const work = JSON.parse(jsonLd ?? '');
        expect(work.license, address).toBe(licence);
        expect(new URL(work.url).pathname, address).toBe(new URL(address).pathname);
      }
    }));
});

test('every file of the site can be reached from the home page, save those that stand for what is not there', () =>
  allPages(edition, (site) => {
    const gone = corpusReader(FIXTURE)().corpus?.withdrawals.map(({ url }) => url) ?? [];
    // Who asks for the root of the API has its address; the page about it leads to its documents.
    const absent = [
      '/404.html',
      ABSENT_PAGE,
      `${API}index.html`,
      ...gone.map((url) => `${url}index.html`),
    ];
    const written = [...filesBelow(inject('editionFolder')).keys()]
      .filter((file) => file.endsWith('.html') && !absent.includes(file))
      // A letter is a file to download, for a mail program.
      .filter((file) => !/^\/veille\/lettre\/[\d-]+\.html$/.test(file))
      .map((file) => new URL(`.${file}`.replace(/index\.html$/, ''), edition).href);
    expect([...site.keys()].sort()).toEqual(written.sort());
  }));

test('every entry that the edition publishes has its page, and no other has', () =>
  allPages(edition, (site) => {
    const { corpus } = corpusReader(FIXTURE)();
    const published = corpus?.entries.map(({ url }) => new URL(`.${url}`, edition).href) ?? [];
    // The pages for those who write look like entries, and are Trame’s own.
    const shown = [...site]
      .filter(([url, { isEntry }]) => isEntry && !url.includes('/admin/'))
      .map(([url]) => url);
    expect(shown.sort()).toEqual(published.sort());
    expect([...site.keys()].filter((url) => url.includes('mairies'))).toEqual([]);
  }));

test('an unknown address answers 404 with a way on', async () => {
  const response = await fetch(`${edition}nulle-part/`);
  expect(response.status).toBe(404);
  const text = await response.text();
  expect(text).toContain('Cette page n’existe pas');
  expect(text).toContain('href="/plan-du-site/"');
});

/** The pages of a site that are opened for real: all, or one of each section. */
const OPENED: readonly [name: string, start: string, choose: (urls: string[]) => string[]][] = [
  ['the fixture edition', edition, (urls) => urls],
  ['the national edition', national, (urls) => [...bySection(urls).values()]],
];

const bySection = (urls: string[]) =>
  new Map(urls.map((url) => [new URL(url).pathname.split('/').slice(1, -1)[0] ?? '', url]));

test.each(OPENED)('the pages of %s load without error', (_name, start, choose) =>
  visit(start, async (page, { faults }) => {
    const urls = choose([...(await crawl(page, start)).keys()]);
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      const response = await page.goto(url, { waitUntil: 'load' });
      expect(response?.status(), url).toBe(200);
      expect(faults, url).toEqual([]);
    }
  }),
);
