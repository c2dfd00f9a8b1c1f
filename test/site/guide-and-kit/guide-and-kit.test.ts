import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/corpus/entry.ts';
import { pageUrl } from '../../../src/model/pages.ts';
import { entryView } from '../../../src/site/entry-view.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { NATIONAL_CONTENT } from '../../helpers/national-content.ts';
import { allOf, pageOf, siteOf } from '../../helpers/site.ts';

const national = await siteOf(NATIONAL_CONTENT);
const chapters = entriesOf(national.corpus, 'guide');
const sheets = entriesOf(national.corpus, 'kit');
const { writer } = national.context;

describe('the list of the guide', () => {
  const html = pageOf(national, '/guide/');

  test('is sound, and offers the three minutes before the chapters', async () => {
    expect(await htmlFaults(html)).toEqual([]);
    const links = allOf(html.slice(html.indexOf('<h1')), / href="([^"#]*)"/g);
    expect(links[0]).toBe(pageUrl('trois-minutes'));
    expect(links.slice(1, chapters.length + 1)).toEqual(chapters.map(({ url }) => url));
    expect(links).toContain(pageUrl('imprimer-guide'));
  });

  test('says of each chapter the time that its page says', () => {
    const times = allOf(html, />(\d+) min de lecture</g);
    const own = chapters.map(
      ({ url }) => /· (\d+) min de lecture/.exec(pageOf(national, url))?.[1],
    );
    expect(times).toEqual(own);
    const sum = times.reduce((total, time) => total + Number(time), 0);
    expect(html).toContain(`Comptez ${sum} minutes`);
  });
});

test('a chapter says its place, and leads to all of them', () => {
  for (const [at, { url }] of chapters.entries()) {
    const html = pageOf(national, url);
    expect(html).toContain(`Chapitre ${at + 1} sur ${chapters.length}`);
    const list = /<nav class="chapitres"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    expect(allOf(list, /href="([^"]*)"/g)).toEqual(chapters.map((chapter) => chapter.url));
    expect(allOf(list, /href="([^"]*)" aria-current="page"/g)).toEqual([url]);
  }
});

describe('the list of the kit', () => {
  const html = pageOf(national, '/kit/');

  test('is sound, and starts with the search and the moments', async () => {
    expect(await htmlFaults(html)).toEqual([]);
    const parts = allOf(html, /<li><a href="(#[^"]*)"/g);
    expect(parts).toEqual(['#pendant', '#avant', '#apres', '#a-imprimer']);
    expect(html.indexOf('role="search"')).toBeLessThan(html.indexOf('href="#pendant"'));
  });

  test('says each situation once, before the title of its sheet, its time and its point of law', () => {
    const rows = allOf(html, /<li>(<a [^>]*><span class="parole">[\s\S]*?)<\/li>/g);
    expect(rows).toHaveLength(sheets.length);
    for (const { url, data } of sheets) {
      const row = rows.find((text) => text.includes(`href="${url}"`)) ?? '';
      const words = row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/ +/g, ' ')
        .trim();
      const law = data.point_juridique ? ' · Point juridique' : '';
      const [situation, title] = [data.situation, data.titre].map(writer.text);
      expect(words).toBe(`${situation} ${title} ${data.duree} minutes${law}`);
    }
  });

  test('leads to the sheets to print first, and to the booklets', () => {
    const part = html.slice(html.indexOf('id="a-imprimer"'));
    const first = sheets.filter(({ data }) => data.a_imprimer);
    expect(allOf(part, /<li><a href="(\/kit\/[^"]*)"/g)).toEqual(first.map(({ url }) => url));
    expect(part).toContain(`href="${pageUrl('premieres-fiches')}"`);
    expect(part).toContain(`href="${pageUrl('imprimer-kit')}"`);
  });
});

describe('what to read next', () => {
  test('is one to three pages for every chapter and every sheet', () => {
    const lost = [...chapters, ...sheets].filter(
      ({ data }) => data.suite.length < 1 || data.suite.length > 3,
    );
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test('never shows a page twice', () => {
    for (const entry of [...chapters, ...sheets]) {
      const { suite, voirAussi, precedent, suivant } = entryView(entry, national.context);
      const shown = [...suite, ...voirAussi, precedent, suivant].flatMap((link) => link?.url ?? []);
      expect(shown, entry.key).toEqual([...new Set(shown)]);
    }
  });
});

describe('a sheet', () => {
  const files = (more: string, body = 'Bonjour.\n') => ({
    'national/edition.yml': EDITION,
    'national/kit/a.md': kitSheet('Une fiche', more, body),
  });
  const sheet = async (more: string, body?: string) =>
    pageOf(await siteOf(contentFolder(files(more, body))), '/kit/a/');
  /** Where each of these stands in the page, in this order. */
  const isInOrder = (html: string, parts: readonly string[]) => {
    const places = parts.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };

  test('says what to do, what not to do and what to say, then what it is about, then why', async () => {
    const html = await sheet(
      'a_eviter:\n  - Se taire.\na_dire:\n  - « Bonjour. »\n',
      '## Une raison\n\nParce que.\n\n## Une autre\n\nAussi.\n',
    );
    expect(await htmlFaults(html)).toEqual([]);
    isInOrder(html, [
      '<h1>',
      'id="bloc_maintenant"',
      'Ne faites pas</h2>',
      'Dites</h2>',
      'class="chapeau"',
      'Pendant la rencontre',
      'aria-label="Sommaire"',
      '<details class="pourquoi"',
      'id="une-raison"',
    ]);
  });

  test('leaves out what it does not know', async () => {
    const html = await sheet('a_dire:\n  - « Bonjour. »\n');
    expect(html).toContain('Dites</h2>');
    expect(html).not.toContain('Ne faites pas');
    const bare = (await sheet('')).replace(/<style>[\s\S]*?<\/style>/g, '');
    expect(bare).not.toMatch(/class="(?:conseils|dates)"/);
  });

  test.each([
    [['2019'], 'D’après une source de 2019.'],
    [['2022', '2018-04'], 'D’après des sources de 2018 à 2022.'],
    [['2019-03-22', '2019'], 'D’après des sources de 2019.'],
  ])('tells the age of what it speaks of (%s) from its own', async (dates, told) => {
    const sources = dates.map((date) => `  - titre: T\n    editeur: E\n    date: "${date}"\n`);
    const html = await sheet(`sources:\n${sources.join('')}`);
    expect(html).toContain(
      `<p class="dates">${told} Page mise à jour le <time datetime="2026-01-02">2 janvier 2026</time>.</p>`,
    );
  });
});
