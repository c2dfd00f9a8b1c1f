import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { closedEditorFile, guideFile } from '../../src/cms/admin-files.ts';
import type { CurrentSite } from '../../src/site/current-site.ts';
import { MEDIA_POLICY, pagePolicy, SITE_POLICY } from '../../src/site/page-policy.ts';
import { EDITION, kitSheet } from '../helpers/content-folder.ts';
import { siteOf } from '../helpers/site.ts';
import { siteOf as fromFiles } from '../helpers/site-of.ts';

let current: CurrentSite;
/** Every page of the edition of the tests, those for its writers too, by address. */
let pages: [url: string, html: string][];
beforeAll(async () => {
  current = await siteOf('test/editions/complet');
  pages = [...current.site].map(([url, { render }]) => [url, render()]);
  for (const file of [guideFile(current), closedEditorFile(current)])
    pages.push([`/admin/${file.path}`, file.content()]);
});

test('no page holds a style or a script in itself', () => {
  const inline =
    /<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)=|<script(?![^>]*(?: src=|type="application\/ld\+json"))[^>]*>/i;
  for (const [url, html] of pages) expect(inline.exec(html)?.[0], url).toBeUndefined();
});

test('each page says what it may load before it loads anything, and loads one stylesheet, which stands', () => {
  const files = new Map(current.assets.files.map(({ url, content }) => [url, content]));
  for (const [url, html] of pages) {
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head.indexOf('Content-Security-Policy'), url).toBeGreaterThan(0);
    expect(head.indexOf('Content-Security-Policy'), url).toBeLessThan(head.indexOf('<link'));
    const sheets = [...head.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)];
    expect(sheets, url).toHaveLength(1);
    expect(files.get(sheets[0]?.[1] ?? ''), url).toContain('.marque-nom{');
  }
});

test('the colours of an edition are in its stylesheets', () => {
  const [colour] = current.corpus.edition.fils;
  expect(colour).toMatch(/^#/);
  for (const { url, content } of current.assets.files)
    if (url.endsWith('.css')) expect(content, url).toContain(colour);
});

test('only the search may compile a program, and nothing may be written in a page', () => {
  expect(pagePolicy('kit')).not.toContain('unsafe');
  expect(pagePolicy('recherche').match(/'[a-z-]*unsafe-[a-z-]*'/g)).toEqual(["'wasm-unsafe-eval'"]);
  expect(SITE_POLICY).toBe(`${pagePolicy('recherche')}; frame-ancestors 'none'`);
});

test('the search of a territory may read the files of the national edition, run none of them, and is the only page that may', async () => {
  const words = 'nom: Ici\nadresse: https://ici.test\n';
  const national = EDITION.replace('essai.example', 'nation.test/numerique');
  const policies = async (setting: string) => {
    const site = await fromFiles({
      'national/edition.yml': national,
      'national/kit/accueillir.md': kitSheet(),
      'local/edition.yml': words + setting,
    });
    return [...site].map(([url, { render }]) => [
      url,
      /Content-Security-Policy" content="([^"]+)"/.exec(render())?.[1] ?? '',
    ]);
  };
  const reading = (all: string[][]) => all.filter(([, policy]) => policy?.includes('nation.test'));
  expect(reading(await policies(''))).toEqual([]);
  expect(reading(await policies('recherche_nationale: true\n'))).toEqual([
    [
      '/recherche/',
      pagePolicy('recherche').replace(
        "connect-src 'self'",
        "connect-src 'self' https://nation.test",
      ),
    ],
  ]);
});

test('the guide for hosts gives the very headers that the tests hold the site to', () => {
  const guide = readFileSync('admin/heberger.md', 'utf8');
  for (const policy of [SITE_POLICY, MEDIA_POLICY]) expect(guide).toContain(policy);
});
