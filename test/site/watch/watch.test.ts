import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { letterFiles } from '../../../src/outputs/letter-files.ts';
import type { CurrentSite } from '../../../src/site/current-site.ts';
import { lazy } from '../../../src/site/lazy.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { changeMoment, changeSentence } from '../../../src/site/watch/change-sentence.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { pageOf } from '../../helpers/site-of.ts';

const change = (titre: string, date: string, told: string, more = ''): string => `---
titre: ${titre}
resume: Le site d’essai demande un code & un téléphone.
operateur: Caisse d’essai
nature: connexion
date_changement: ${date}
a_faire:
  - Demandez le téléphone.
${more}creation: ${told}
mise_a_jour: ${told}
auteurs:
  - Équipe d’essai
sources:
  - titre: Journal
    editeur: Caisse d’essai
    date: 2026-02
    adresse: https://essai.example/?a=1&b=2
---
`;

const FILES = {
  'national/edition.yml': EDITION,
  'national/kit/accueillir.md': kitSheet(),
  'national/kit/orienter.md': kitSheet('Orienter').replace('ordre: 1', 'ordre: 2'),
  'national/veille/code.md': change(
    'Un code à la connexion',
    '2026-03-01',
    '2026-03-04',
    'touche:\n  - page: kit/accueillir\n  - page: kit/orienter\n    relue_le: 2026-03-05\n',
  ),
  'national/veille/adresse.md': change('Une autre adresse', '2025-12', '2026-03-06'),
  'national/veille/nom.md': change('Un autre nom', '"2024"', '2026-01-06'),
};

const WRITTEN = ['p', 'h1', 'h2', 'ul', 'li'];
const FONT = ['font-family', 'font-size', 'line-height', 'mso-line-height-rule'];

/**
 * The properties that all of Gmail, Outlook, Apple Mail, Thunderbird, Orange, La Poste, SFR, Free, Yahoo and Proton take as
 * we give them, and on which elements (https://github.com/hteumeuleu/caniemail, 6b086a3, June 2026), but for `width` and
 * `max-width`, which only help the others: the old Outlook has its own table.
 */
const WORKS_ON: Record<string, string[]> = {
  margin: ['body', ...WRITTEN],
  // « Only supported on table cells »: elsewhere it takes away what other programs add.
  padding: ['td', 'ul'],
  width: ['table'],
  'max-width': ['table'],
  // « Unreliable if used on a <p> or a <div> », and at most 8 pixels.
  'border-top': ['table', 'td'],
  color: ['body', 'table', 'a', ...WRITTEN],
  'background-color': ['body', 'table'],
  'font-weight': WRITTEN,
  'text-decoration': ['a'],
  ...Object.fromEntries(FONT.map((name) => [name, WRITTEN])),
};

async function current(files: Record<string, string>): Promise<CurrentSite> {
  const source = siteSource(contentFolder(files), '/trame/');
  expect(await source.refresh()).toEqual([]);
  return source.current();
}

test.each([
  ['2026-03-01', '2026-03-01', 'La caisse a changé le 1er mars 2026'],
  ['2026-03-02', '2026-03-01', 'La caisse change le 2 mars 2026'],
  ['2026-03', '2026-03-01', 'La caisse a changé en mars 2026'],
  ['2026-04', '2026-03-31', 'La caisse change en avril 2026'],
  ['2025', '2026-01-01', 'La caisse a changé en 2025'],
])('a change of %s, read on %s: « %s »', (date_changement, today, expected) => {
  expect(changeSentence({ operateur: 'La caisse', date_changement }, today)).toBe(expected);
  expect(expected.endsWith(changeMoment(date_changement))).toBe(true);
});

test('a change without source is no news, and says so', () => {
  const text = change('Un code', '2026-03-01', '2026-03-04').replace(/sources:[\s\S]*---/, '---');
  const { problems } = corpusReader(contentFolder({ ...FILES, 'national/veille/code.md': text }))();
  expect(problems).toMatchObject([
    { file: 'national/veille/code.md', field: 'sources', message: 'champ obligatoire absent' },
  ]);
});

test('a touched page that does not exist is told', () => {
  const text = FILES['national/veille/code.md'].replace('kit/orienter', 'kit/oriente');
  const { problems } = corpusReader(contentFolder({ ...FILES, 'national/veille/code.md': text }))();
  expect(problems).toMatchObject([{ field: 'touche[2].page' }]);
});

describe('a site with changes', () => {
  /** Read once: its pages are made from memory. */
  const made = lazy(() => current(FILES));
  const page = async (url: string) => pageOf((await made()).site, url);
  const files = async () =>
    new Map(letterFiles(await made()).map(({ url, content }) => [url, String(content())]));

  test('warns on the pages that they touch, until somebody has read them again', async () => {
    const touched = await page('/kit/accueillir/');
    const read = await page('/kit/orienter/');
    expect(touched).toContain('<strong>Caisse d’essai a changé le 1er mars 2026.</strong>');
    expect(touched).toContain('<a href="/trame/veille/code/">Un code à la connexion</a>');
    expect(read).not.toContain('class="changements"');
  });

  test('lists them, the latest first, year by year', async () => {
    const html = await page('/veille/');
    expect([...html.matchAll(/<h2 id="annee-(\d+)">|<h3><a href="([^"]+)"/g)].map(String)).toEqual(
      [
        ['<h2 id="annee-2026">', '2026', ''],
        ['<h3><a href="/trame/veille/code/"', '', '/trame/veille/code/'],
        ['<h2 id="annee-2025">', '2025', ''],
        ['<h3><a href="/trame/veille/adresse/"', '', '/trame/veille/adresse/'],
        ['<h2 id="annee-2024">', '2024', ''],
        ['<h3><a href="/trame/veille/nom/"', '', '/trame/veille/nom/'],
      ].map(String),
    );
    expect(html).toContain('1 page reste à relire');
    expect(html).toContain('href="/trame/veille/flux.xml"');
  });

  test('says on the page of a change which pages it touches, and which were read again', async () => {
    const html = await page('/veille/code/');
    expect(html).toContain('relue le <time datetime="2026-03-05">5 mars 2026</time>');
    expect(html).toContain('à relire');
  });

  test('has a letter for each month in which something was told', async () => {
    expect([...(await files()).keys()]).toEqual(
      ['2026-03', '2026-01'].flatMap((month) => [
        `/veille/lettre/${month}.html`,
        `/veille/lettre/${month}.txt`,
      ]),
    );
    const html = await page('/veille/lettre/');
    expect(html).toContain('Ce qui a changé : mars 2026');
    expect(html).toContain('href="/trame/veille/lettre/2026-01.html"');
    expect(html).toContain('&lt;table role=&quot;presentation&quot;');
    expect(html).not.toMatch(/<[^>]* style=/);
  });

  test('writes the letter as mail programs read it', async () => {
    const html = (await files()).get('/veille/lettre/2026-03.html') ?? '';
    // The attributes of old tables are what mail programs obey; comments with conditions speak to Outlook alone.
    const old = /is deprecated on|Prefer to wrap <tr>|onditional comment/;
    expect(await htmlFaults(html, old)).toEqual([]);
    expect(html).not.toMatch(/<(style|script|link|img|svg|form|input)\b|class=|url\(|flex|grid/);
    expect(html).not.toMatch(/<ul[^>]*padding:(?!0;)/);
    for (const [tag, name = ''] of html.matchAll(/<(\w+)\b[^>]*>/g)) {
      const style = / style="([^"]*)"/.exec(tag)?.[1] ?? '';
      const said = style.split(';').map((one) => one.split(':')[0] ?? '');
      for (const property of said.filter(Boolean))
        expect(WORKS_ON[property], `${property} of ${tag}`).toContain(name);
      if (WRITTEN.includes(name)) expect(said, tag).toEqual(expect.arrayContaining(FONT));
      // A ground is an attribute too, and comes with the colour of what stands on it.
      const ground = /background-color:(#\w+)/.exec(style)?.[1];
      if (ground) expect(tag).toContain(`bgcolor="${ground}"`);
      if (ground) expect(said).toContain('color');
    }
    // The old Outlook knows no widest width: it has a table of its own around.
    expect(html).toMatch(/<!--\[if mso\]><table[^>]* width="600"[\s\S]*max-width:600px/);
    for (const [, url = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(url).toMatch(/^https:\/\/essai\.example\//);
    expect(html).toContain('Le site d’essai demande un code &amp; un téléphone.');
    expect(html).not.toContain('Un autre nom');
  });

  test('writes the same letter as text', async () => {
    const text = ((await files()).get('/veille/lettre/2026-03.txt') ?? '').replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
    expect(
      text.startsWith('Ce qui a changé : mars 2026\nEssai\n\n1. Un code à la connexion\n'),
    ).toBe(true);
    expect(text).toContain('Que faire maintenant :\n- Demandez le téléphone.\n');
    expect(text).toContain('2. Une autre adresse');
    expect(text).toContain('En savoir plus : https://essai.example/trame/veille/code/');
    expect(text).toContain(
      'Source : Journal, Caisse d’essai, février 2026, https://essai.example/?a=1&b=2',
    );
    expect(text).not.toMatch(/[<>]|&amp;/);
  });
});

test('where nothing is told yet, the page says what it is for, and there is no letter', async () => {
  const made = await current({
    'national/edition.yml': EDITION,
    'national/pages/a-propos.md': plainPage('À propos'),
  });
  const html = pageOf(made.site, '/veille/');
  expect(html).toContain('Aucun changement signalé pour le moment');
  expect(html).toContain('href="/trame/proposer/"');
  expect(html).not.toContain('flux.xml" type="application/atom+xml">Le flux de la veille');
  expect(made.site.has('/veille/lettre/')).toBe(false);
  expect(letterFiles(made)).toEqual([]);
});
