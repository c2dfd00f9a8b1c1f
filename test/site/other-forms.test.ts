import { describe, expect, it } from 'vitest';
import { outputFiles } from '../../src/outputs/output-files.ts';
import type { CurrentSite } from '../../src/site/current-site.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';
import { allOf, pageOf, siteOf } from '../helpers/site.ts';

/** A small site below a sub-folder, whose kit exists on paper. */
const smallSite = () =>
  siteOf(
    contentFolder({
      'national/edition.yml': `${EDITION}papier: [kit]\n`,
      'national/kit/a.md': kitSheet('A & B'),
    }),
    '/sous/',
  );

/** The `<link>` elements of the head of a page that lead to another form of it. */
const links = (current: CurrentSite, url: string) =>
  allOf(
    pageOf(current, url).split('</head>')[0] ?? '',
    /<link rel="(?:alternate|manifest)"(?: type="[^"]*")? href="([^"]*)"/g,
  );

describe('the head of a page leads to its other forms', () => {
  it.each([
    [
      '/kit/a/',
      [
        '/sous/manifest.webmanifest',
        '/sous/flux.xml',
        '/sous/flux.json',
        '/sous/kit/a.pdf',
        '/sous/kit/a.md',
        '/sous/api/v1/entrees/kit/a.json',
        'https://essai.example/sous/oembed/kit/a.json',
      ],
    ],
    [
      '/kit/',
      [
        '/sous/manifest.webmanifest',
        '/sous/flux.xml',
        '/sous/flux.json',
        '/sous/kit/flux.xml',
        '/sous/kit/flux.json',
      ],
    ],
    [
      '/kit/imprimer/',
      [
        '/sous/manifest.webmanifest',
        '/sous/flux.xml',
        '/sous/flux.json',
        '/sous/kit/flux.xml',
        '/sous/kit/flux.json',
        '/sous/kit/imprimer.pdf',
      ],
    ],
    ['/plan-du-site/', ['/sous/manifest.webmanifest', '/sous/flux.xml', '/sous/flux.json']],
  ])('%s', async (url, expected) => {
    const current = await smallSite();
    expect(links(current, url)).toEqual(expected);
  });

  it('each of them is a file of the site', async () => {
    const current = await smallSite();
    const files = new Set(outputFiles(current).map(({ url }) => current.context.canonical(url)));
    for (const url of current.site.keys())
      for (const link of links(current, url))
        expect(files, url).toContain(new URL(link, 'https://essai.example').href);
  });

  it('an edition that makes no paper leads to none', async () => {
    const site = await siteOf('test/editions/complet');
    for (const [url, { render }] of site.site)
      expect(render(), url).not.toMatch(/href="[^"]*\.pdf"/);
  });
});

it.each([
  ['/kit/a/', 'article', 'A &amp; B'],
  ['/kit/', 'website', 'Kit d’intervention rapide'],
  ['/', 'website', 'Essai – '],
])('%s says to networks what it is: an %s, « %s »', async (url, type, titre) => {
  const current = await smallSite();
  const head = pageOf(current, url);
  expect(head).toContain(`<meta property="og:type" content="${type}">`);
  expect(head).toContain(`<meta property="og:title" content="${titre}`);
  expect(head).toContain(`<meta property="og:url" content="https://essai.example/sous${url}">`);
});

describe('the block « Réutiliser »', () => {
  it('gives the attribution as text, HTML and Markdown, to copy', async () => {
    const current = await smallSite();
    const [texte, html, markdown] = allOf(
      pageOf(current, '/kit/a/'),
      /data-copier>([\s\S]*?)<\/(?:blockquote|pre)>/g,
    );
    expect(texte).toMatch(/^«\u202fA &amp; B\u202f», .*https:\/\/essai\.example\/sous\/kit\/a\/$/);
    expect(html).toMatch(/^&lt;a href=&quot;https:\/\/essai\.example\/sous\/kit\/a\/&quot;&gt;/);
    expect(html).toContain('A &amp;amp; B');
    expect(markdown).toMatch(
      /^\[«\u202fA &amp; B\u202f»\]\(https:\/\/essai\.example\/sous\/kit\/a\/\), /,
    );
  });

  it('leads to the forms that people can use, and to the page that tells of the others', async () => {
    const current = await smallSite();
    const block = pageOf(current, '/kit/a/').split('class="licence"')[1] ?? '';
    for (const link of [
      '/sous/kit/a.pdf',
      '/sous/kit/a.md',
      '/sous/api/v1/entrees/kit/a.json',
      '/sous/reutiliser/',
    ])
      expect(block).toContain(`href="${link}"`);
  });

  it('a sheet has its paper at hand, too', async () => {
    const current = await smallSite();
    const [bar = ''] = allOf(pageOf(current, '/kit/a/'), /class="sous-la-main"([\s\S]*?)<\/div>/g);
    expect(bar).toContain('href="/sous/kit/a.pdf"');
  });
});
