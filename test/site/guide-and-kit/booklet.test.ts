import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { pageUrl } from '../../../src/model/pages.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

const national = await siteOf(NATIONAL_CONTENT);
const sheets = entriesOf(national.corpus, 'kit');

/** Titles of the texts of a booklet, in order. */
const titles = (html: string) => allOf(html, /<article [^>]*>[\s\S]*?<h2 [^>]*>(.*?)<\/h2>/g);
const shown = (entries: readonly { data: { titre: string } }[]) =>
  entries.map(({ data }) => national.context.writer.text(data.titre));

describe.each([
  ['the whole kit', pageUrl('imprimer-kit'), shown(sheets)],
  [
    'the sheets to print first',
    pageUrl('premieres-fiches'),
    shown(sheets.filter((s) => s.data.a_imprimer)),
  ],
  ['the whole guide', pageUrl('imprimer-guide'), shown(entriesOf(national.corpus, 'guide'))],
])('%s', (_name, url, expected) => {
  const html = pageOf(national, url);
  const ids = allOf(html, / id="([^"]*)"/g);

  test('holds its texts in order, in its table of contents too', () => {
    expect(titles(html)).toEqual(expected);
    const contents = /<nav aria-label="Sommaire">([\s\S]*?)<\/nav>/.exec(html)?.[1] ?? '';
    expect(allOf(contents, /<a [^>]*>(.*?)<\/a>/g)).toEqual(expected);
  });

  test('gives each id once, and every anchor leads to one', () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(allOf(html, / href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one h1, and no heading skips a level', () => {
    const levels = allOf(html, /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('says its date in full, its licence, and how to quote each text', () => {
    const cover = html.slice(html.indexOf('<h1'), html.indexOf('bloc_sommaire'));
    expect(cover).toMatch(
      /mise à jour&nbsp;: <time datetime="[\d-]+">\d+(er)? \p{L}+ \d{4}<\/time>/u,
    );
    expect(cover).toContain('Licence Ouverte 2.0');
    expect(allOf(html, /<p class="attribution">(.*?)<\/p>/g)).toHaveLength(expected.length);
  });

  test('is kept out of search engines and out of the search', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(national.site.get(url)?.entry).toBeUndefined();
  });
});

test('twelve sheets are to be printed first', () => {
  expect(titles(pageOf(national, pageUrl('premieres-fiches')))).toHaveLength(12);
});

/** The same headings, notes and tables in each sheet: all that could collide. */
const BODY = `Un mot[^1], et [l’autre fiche](/kit/b/#avant), [celle-ci](#avant), [une page](/a-propos/).

## Avant

### Plus bas

Tableau : Deux lieux

| Lieu | Aide |
| --- | --- |
| Mairie | Orienter |

[^1]: Une note.
`;
const FILES = {
  'national/edition.yml': EDITION,
  'national/kit/a.md': kitSheet('A', 'a_imprimer: true\n', BODY),
  'national/kit/b.md': kitSheet('B', '', BODY),
  'national/pages/a-propos.md': plainPage('À propos'),
  'local/edition.yml': 'nom: Ici\n',
  'local/kit/a.md':
    '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n---\n## Avant\n\nIci[^1].\n\n[^1]: Une autre.\n',
};

test('texts that say the same stay apart, and their links stay in the booklet when they can', async () => {
  const html = pageOf(await siteOf(contentFolder(FILES)), pageUrl('imprimer-kit'));
  expect(await htmlFaults(html)).toEqual([]);
  const headings = allOf(html, /<h[34] id="([^"]*)"/g);
  expect(headings).toEqual(['a_avant', 'a_plus-bas', 'a_ici_avant', 'b_avant', 'b_plus-bas']);
  expect(html).toContain('<a href="#b_avant">l’autre fiche</a>');
  expect(html).toContain('<a href="#a_avant">celle-ci</a>');
  expect(html).toContain('<a href="/a-propos/">une page</a>');
  expect(html).toMatch(/<h3 id="b_avant">[\s\S]*<h4 id="b_plus-bas">[\s\S]*<h3>Notes<\/h3>/);
  expect(html).toContain('Dans votre territoire');
});

test('a link to a sheet that is not in the booklet leads to its page', async () => {
  const html = pageOf(await siteOf(contentFolder(FILES), '/trame/'), pageUrl('premieres-fiches'));
  expect(titles(html)).toEqual(['A']);
  expect(html).toContain('<a href="/trame/kit/b/#avant">l’autre fiche</a>');
});

test('a booklet stands only where something is to be printed', async () => {
  const without = await siteOf(
    contentFolder({ 'national/edition.yml': EDITION, 'national/kit/b.md': kitSheet('B') }),
  );
  expect(without.site.has(pageUrl('imprimer-kit'))).toBe(true);
  expect(without.site.has(pageUrl('premieres-fiches'))).toBe(false);
  expect(without.site.has(pageUrl('imprimer-guide'))).toBe(false);
  expect(without.site.has(pageUrl('trois-minutes'))).toBe(false);
  // The style guide shows examples, not links.
  for (const { url, render } of [...without.site.values()].filter(
    (r) => r.url !== '/guide-de-style/',
  )) {
    expect(render(), url).not.toMatch(/href="(\/kit\/imprimer\/essentiel|\/guide)\//);
  }
});
