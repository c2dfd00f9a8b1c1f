import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { countWords } from '../../../src/markdown/html/count-words.ts';
import { pageUrl } from '../../../src/model/pages.ts';
import { THREE_MINUTES_WORDS } from '../../../src/site/guide-and-kit/three-minutes-view.ts';
import { contentFolder, EDITION, keyFigure } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

/** What people read of the page: its main part, without what only screen readers or paper say, nor the licence. */
function readText(html: string): string {
  const main = /<main[^>]*>([\s\S]*?)<section class="licence"/.exec(html)?.[1] ?? '';
  return main
    .replaceAll(/<span class="(?:visuellement-cache|sur-papier)">.*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’');
}

describe('over the national guide', async () => {
  const national = await siteOf(NATIONAL_CONTENT);
  const html = pageOf(national, pageUrl('trois-minutes'));
  const chapters = entriesOf(national.corpus, 'guide');
  const { writer } = national.context;

  test('the summary is read in three minutes, and fills them', () => {
    const words = countWords(readText(html));
    expect(words).toBeLessThanOrEqual(THREE_MINUTES_WORDS);
    expect(words).toBeGreaterThan(THREE_MINUTES_WORDS / 2);
  });

  test('each chapter has its question, its first ideas and the way to it, in order', () => {
    const blocks = allOf(html, /<li>\s*(<h2>[\s\S]*?<\/p>)\s*<\/li>/g);
    expect(blocks).toHaveLength(chapters.length);
    for (const [at, { url, data }] of chapters.entries()) {
      const block = blocks[at] ?? '';
      expect(block).toContain(`<h2>${writer.text(data.titre)}</h2>`);
      expect(block).toContain(`href="${url}"`);
      const ideas = allOf(block, /<p>(.*?)<\/p>/g);
      expect(ideas.length).toBeGreaterThan(0);
      expect(ideas).toEqual(data.essentiel.slice(0, ideas.length).map(writer.text));
    }
  });

  test('a few figures stand out, each once, with the way to its source', () => {
    const figures = allOf(html, /<a class="chiffre-source" href="([^"]*)"/g);
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.length).toBeLessThan(6);
    expect(new Set(figures).size).toBe(figures.length);
    for (const url of figures) expect(national.site.get(url)?.entry?.type).toBe('chiffre');
  });

  test('it ends with where to begin, and with the strategies of other territories', () => {
    const end = html.slice(html.indexOf('Et maintenant'));
    expect(end).toContain('href="/guide/ce-que-peut-un-elu/"');
    for (const { url, data } of entriesOf(national.corpus, 'strategie')) {
      const isTerritory = data.territoire.nature !== 'pays';
      expect(end.includes(`href="${url}"`), url).toBe(isTerritory);
    }
  });
});

const chapter = (ordre: number, ideas: readonly string[]) => `---
titre: Chapitre ${ordre} ?
resume: Un chapitre d’essai.
ordre: ${ordre}
essentiel:
${ideas.map((idea) => `  - ${idea}`).join('\n')}
chiffres:
  - chiffres/difficulte
creation: 2026-01-01
mise_a_jour: 2026-01-02
auteurs:
  - Équipe d’essai
---
Bonjour.
`;

const guideOf = (count: number, ideas: readonly string[]) =>
  siteOf(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/chiffres/difficulte.md': keyFigure(),
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `national/guide/c${at + 1}.md`,
          chapter(at + 1, ideas),
        ]),
      ),
    }),
  );

const LONG = ['Une', 'Deux', 'Trois'].map((word) => `${word} ${'mot '.repeat(19)}fin.`);

test.each([
  [1, 3],
  [8, 3],
  [11, 2],
  [30, 1],
])('of %d chapters, the first %d ideas are shown', async (chapters, ideas) => {
  const html = pageOf(await guideOf(chapters, LONG), pageUrl('trois-minutes'));
  expect(allOf(html, /<p>(Une|Deux|Trois) mot/g)).toHaveLength(chapters * ideas);
});

test('without strategies nor a chapter on where to begin, the page is whole all the same', async () => {
  const site = await guideOf(2, ['Une idée.']);
  const html = pageOf(site, pageUrl('trois-minutes'));
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toContain('Par où commencer');
  expect(html).not.toContain('href="/strategies/"');
  expect(allOf(html, /(class="chiffre-source")/g)).toHaveLength(1);
});
