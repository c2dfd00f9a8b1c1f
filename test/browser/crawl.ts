import type { Page } from 'playwright-core';

/** What one page of the site says of itself. */
export interface PageFacts {
  status: number;
  language: string;
  title: string;
  headings: string[];
  /** Levels of all headings, in order. */
  levels: number[];
  /** How many of each landmark there are. */
  landmarks: { banner: number; main: number; footer: number };
  /** Names of the navigations; empty for one without a name. */
  navigations: string[];
  ids: string[];
  /** Pages of the same site that it leads to, with their anchors; files that answer are left out. */
  links: string[];
  /** Whether it shows an entry; the others are lists, and pages of the site. */
  isEntry: boolean;
  licence: string | null;
  jsonLd: string | null;
}

const crawled = new Map<string, ReadonlyMap<string, PageFacts>>();

/**
 * Follows every link of a site from one page on, in the browser, which reads HTML as readers' browsers do. Sites that
 * are served stay what they are: each is crawled once for all the tests of a process.
 * @param page any page of the site
 * @returns each page that can be reached, by its address
 */
export async function crawl(page: Page, start: string): Promise<ReadonlyMap<string, PageFacts>> {
  const site = crawled.get(start) ?? new Map(await page.evaluate(crawlFrom, start));
  crawled.set(start, site);
  return site;
}

/** Runs in the browser: it may use nothing from around it. */
async function crawlFrom(start: string): Promise<[string, PageFacts][]> {
  const found = new Map<string, PageFacts>();
  const files = new Set<string>();
  const queue = [start];
  for (const address of queue) {
    if (found.has(address) || files.has(address)) continue;
    const response = await fetch(address);
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
    if (response.ok && !isPage) {
      files.add(address);
      continue;
    }
    const root = new DOMParser().parseFromString(await response.text(), 'text/html');
    // The examples of the style guide are inert: they lead to invented places.
    for (const example of root.querySelectorAll('[inert]')) example.remove();
    const count = (selector: string) => root.querySelectorAll(selector).length;
    const all = [...root.querySelectorAll('a[href], form[action]')]
      .map((element) => ({
        target: new URL(
          element.getAttribute('href') ?? element.getAttribute('action') ?? '',
          address,
        ),
        isFile: element.hasAttribute('download'),
      }))
      .filter(({ target }) => target.origin === location.origin);
    // A file to download is no page, be it a letter in HTML: it is enough that it answers.
    const answers = async ({ target: { href, pathname }, isFile }: (typeof all)[number]) =>
      (isFile || /\.(?!html$)\w+$/.test(pathname)) && (await fetch(href)).ok;
    const downloads = await Promise.all(all.map(answers));
    const targets = all.filter((_, at) => !downloads[at]).map(({ target }) => target);
    queue.push(...targets.map(({ origin, pathname }) => origin + pathname));
    found.set(address, {
      status: response.status,
      language: root.documentElement.lang,
      title: root.title,
      levels: [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName[1]),
      ),
      headings: [...root.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
      landmarks: {
        banner: count('body > header'),
        main: count('main'),
        footer: count('body > footer'),
      },
      navigations: [...root.querySelectorAll('nav')].map(
        (navigation) => navigation.getAttribute('aria-label') ?? '',
      ),
      ids: [...root.querySelectorAll('[id]')].map(({ id }) => id),
      links: targets.map(({ href }) => href),
      isEntry: count('article.entree') === 1,
      licence: root.querySelector('link[rel=license]')?.getAttribute('href') ?? null,
      jsonLd: root.querySelector('script[type="application/ld+json"]')?.textContent ?? null,
    });
  }
  for (const facts of found.values())
    facts.links = facts.links.filter((link) => !files.has(link.replace(/[?#].*$/, '')));
  return [...found];
}

/** Links that lead nowhere: to a page that does not answer, or to a place that the page does not have. */
export function deadLinks(site: ReadonlyMap<string, PageFacts>): string[] {
  return [...site].flatMap(([address, { links }]) =>
    links
      .filter((link) => {
        const { origin, pathname, hash } = new URL(link);
        const target = site.get(origin + pathname);
        const anchor = decodeURIComponent(hash.slice(1));
        return target?.status !== 200 || (anchor !== '' && !target.ids.includes(anchor));
      })
      .map((link) => `${address} → ${link}`),
  );
}
