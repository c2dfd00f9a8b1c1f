import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, writersPage } from '../../src/cms/writers-pages.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { frenchTypography } from '../../src/markdown/typography.ts';
import { PAGES } from '../../src/model/pages.ts';
import { templateRenderer } from '../../src/site/renderer.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { ASSETS } from '../helpers/assets.ts';
import { contentFolder, EDITION, plainPage } from '../helpers/content-folder.ts';
import { htmlFaults } from '../helpers/html.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const INCLUDES = resolve('_includes');
const SOURCE = readFileSync('admin/aide.md', 'utf8');

/** The guide as a content folder publishes it. */
function guideOf(content: string, prefix = '/') {
  const { corpus, problems } = corpusReader(content)();
  if (!corpus) throw new Error(JSON.stringify(problems));
  const html = writersPage(
    GUIDE,
    siteContext(corpus, prefix, () => undefined),
    templateRenderer(INCLUDES, content, ASSETS),
  );
  return { html, corpus };
}

const national = guideOf(NATIONAL_CONTENT);

/** Source → what it gives, for every example of the guide. */
const examples = [
  ...national.html.matchAll(
    /<div class="essai">([\s\S]*?)On lit<\/p>([\s\S]*?)<\/div>\n<\/div>\n/g,
  ),
].map(([, source = '', result = '']) => ({ source, result }));

test('the guide is a valid page of the site, with its menu and its licence', async () => {
  const { html } = national;
  expect(await htmlFaults(html)).toEqual([]);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).toContain('<h1>Écrire dans Trame</h1>');
  expect(html).toContain('Réutiliser cette page');
  expect(html).toContain('href="#du-brouillon-a-la-page-publiee"');
});

test('every example is shown as it is written, and gives what it says', () => {
  expect(examples).toHaveLength(SOURCE.match(/^`{3,}trame$/gm)?.length ?? 0);
  for (const { source, result } of examples) {
    expect(source).toContain('<pre><code>');
    expect(result).not.toMatch(/<mark>|:::|\{\{|\{marge|\{anglais|\[\^|\*\[|\*\*|\]\(/);
  }
});

test.each([
  ['heading', /### /, /<h3 id="essai-\d+_avant-le-rendez-vous"/],
  ['strong', /\*\*/, /<strong>/],
  ['emphasis', /_évidente_/, /<em>/],
  ['bullets', /^- /m, /<ul>/],
  ['numbers', /^1\. /m, /<ol>/],
  ['quotation', /&gt; /, /<blockquote>/],
  ['link to a page', /\(\/kit\//, /href="\/kit\/accueillir\/"/],
  ['link elsewhere', /\(https:/, /rel="external"/],
  ['box to remember', /::: à-retenir/, /encadre-a-retenir/],
  ['box to beware', /::: attention/, /encadre-attention/],
  ['box of an example', /::: exemple/, /encadre-exemple/],
  ['box of law', /::: juridique/, /encadre-juridique/],
  ['margin note', /\{marge:/, /<small class="note-marge"/],
  ['words of another language', /\{anglais:/, /<span lang="en">/],
  ['footnote', /\[\^rapport\]: /, /<section class="notes"/],
  ['key figure', /\{\{chiffre:/, /<a class="chiffre"/],
  ['abbreviation', /\*\[CCAS\]: /, /Centre communal d’action sociale/],
  ['table with a caption', /Tableau : /, /<caption>/],
  ['column aligned', /---:/, /class="a-droite"/],
  ['definition', /^: /m, /<dt>[\s\S]*<dd>/],
  ['image', /!\[/, /<img src="\/assets\/icone\.svg" alt="Le dessin/],
  ['code', /`impots/, /<code>impots\.gouv\.fr<\/code>/],
  ['block of code', /```/, /<pre><code>www/],
  ['rule', /\*\*\*/, /<hr>/],
  ['escape', /\\\*/, / \*<\/p>/],
])('it shows a %s once, and it works', (_name, written, read) => {
  const showing = examples.filter(
    ({ source, result }) => written.test(source) && read.test(result),
  );
  expect(showing).toHaveLength(1);
});

test('its links lead to pages that the site has, and to places of its own', () => {
  const { html, corpus } = national;
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const pages = new Set([
    '/admin/',
    ...PAGES.filter(({ linked }) => !linked).map(({ url }) => url),
    ...corpus.entries.map(({ url }) => url),
  ]);
  const hrefs = [...main.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
  const local = hrefs.filter((href) => href.startsWith('/'));
  expect(local.length).toBeGreaterThan(4);
  expect(local.filter((href) => !pages.has(href))).toEqual([]);
  const anchors = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
  expect(anchors.filter((id) => !main.includes(` id="${id}"`))).toEqual([]);
  // As many links as the text asks for: none was left out for want of its page.
  const asked = inspectMarkdown(SOURCE.replaceAll(/^`{3,}(?:trame)?$/gm, '')).links.filter(
    // An address in what is shown as it is written is no link.
    ({ href }) => SOURCE.includes(`](${href}`),
  );
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.every(({ href }) => hrefs.includes(href))).toBe(true);
});

test('its text has none of the faults that it warns against', () => {
  const text = SOURCE.replace(/^---[\s\S]*?^---$/m, '');
  const outside = text.replaceAll(/^(`{3,})trame\n[\s\S]*?^\1$/gm, '');
  const inside = [...text.matchAll(/^(`{3,})trame\n([\s\S]*?)^\1$/gm)].map(
    ([, , example]) => example,
  );
  expect(inspectMarkdown(outside).faults).toEqual([]);
  for (const example of inside)
    expect(inspectMarkdown(`## Partie\n\n${example}`).faults, example).toEqual([]);
  expect(frenchTypography(outside).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
    outside.replaceAll(/[\u00A0\u202F]/g, ' '),
  );
});

test('where a page is not published, the guide names it without a link', () => {
  const content = contentFolder({
    'national/edition.yml': EDITION,
    'national/pages/contribuer.md': plainPage('Contribuer', ''),
  });
  const { html } = guideOf(content, '/trame/');
  expect(html).toContain('<a href="/trame/contribuer/">Contribuer</a>');
  expect(html).toContain('<a href="/trame/admin/">l’éditeur</a>');
  expect(html).toContain('Le détail est dans Licence et réutilisation.');
});
