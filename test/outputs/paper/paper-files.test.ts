import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entryPaper } from '../../../src/outputs/paper/document.ts';
import { formPaper } from '../../../src/outputs/paper/form-paper.ts';
import { paperFiles } from '../../../src/outputs/paper/paper-files.ts';
import { setPaper } from '../../../src/outputs/paper/typst.ts';
import { actor } from '../../helpers/actor.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../../helpers/content-folder.ts';
import { siteOf } from '../../helpers/site.ts';
import { all, type ReadPdf, readPdf } from './read-pdf.ts';

const PRINTED = `${EDITION}papier:\n  - kit\n  - page\n`;

/** Sets a page of this text, and reads it. */
async function paperOf(body: string): Promise<ReadPdf> {
  const folder = contentFolder({
    'national/edition.yml': PRINTED,
    'national/pages/essai.md': plainPage('Essai', '', body),
  });
  const current = await siteOf(folder);
  const entry = current.corpus.byKey.get('pages/essai');
  if (!entry) throw new Error('No page.');
  const { pdf, remark } = setPaper(entryPaper(entry, current), []);
  expect(remark).toBeUndefined();
  return readPdf(pdf);
}

const TEXT =
  '## Pourquoi\n\nParce que[^1]{marge: Un mot de côté.}.\n\nTableau : Deux colonnes\n\n| Qui | Quoi |\n| --- | --- |\n| Elle | Écrit |\n\n:::attention Au guichet\nRestez.\n:::\n\n- un\n- deux\n\n[^1]: Une note.\n';

describe('a document', () => {
  it('says its title and its language', async () => {
    const read = await paperOf(TEXT);
    expect(read).toMatchObject({ title: 'Essai', language: 'fr-FR' });
  });

  it('has its headings in their order', async () => {
    const read = await paperOf(TEXT);
    expect(all(read.tags, 'H1').map(({ text }) => text.trim())).toEqual(['Essai']);
    expect(all(read.tags, 'H2').map(({ text }) => text.trim())).toEqual(['Pourquoi']);
  });

  it('has a table with headers', async () => {
    const read = await paperOf(TEXT);
    expect(all(read.tags, 'TH').map(({ text }) => text.trim())).toEqual(['Qui', 'Quoi']);
    expect(all(read.tags, 'TD').map(({ text }) => text.trim())).toEqual(['Elle', 'Écrit']);
  });

  it('is read in the order of its source, each word once', async () => {
    const read = await paperOf(TEXT);
    const order = [
      'Essai',
      'Pourquoi',
      'Parce que',
      'Deux colonnes',
      'Attention',
      'Restez.',
      'un',
      'deux',
    ];
    const places = order.map((text) => read.text.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const text of ['Un mot de côté.', 'Une note.', 'Au guichet'])
      expect(read.text.split(text)).toHaveLength(2);
  });

  it('says its licence and its page', async () => {
    const read = await paperOf(TEXT);
    expect(read.text).toContain('Licence Ouverte 2.0, https://essai.example/essai/');
  });
});

describe('what someone wrote is never read as Typst', () => {
  it.each([
    '#panic("x") et #include "a.typ"',
    'Le prix : $5, un dollar $ et @moi <ici>',
    'a_b \\* c ~ d // e /* f',
    '= Titre, - liste, + suite, / terme',
    '"guillemets" et `code #x`',
  ])('%s', async (text) => {
    const read = await paperOf(`Début ${text} fin.\n`.replace('<ici>', '\\<ici\\>'));
    expect(read.text).toMatch(/Début .+ fin\./);
  });
});

it('a sign that no font has is told, and the document is made all the same', async () => {
  const folder = contentFolder({
    'national/edition.yml': PRINTED,
    'national/pages/essai.md': plainPage('Essai', '', 'Un signe \u{13000} rare.\n'),
  });
  const current = await siteOf(folder);
  const entry = current.corpus.byKey.get('pages/essai');
  if (!entry) throw new Error('No page.');
  const { pdf, remark } = setPaper(entryPaper(entry, current), []);
  expect(remark).toMatch(/^aucune police de cette machine n’a « .+ »$/);
  expect((await readPdf(pdf)).title).toBe('Essai');
});

it('a word longer than a sheet is cut where lines end, and set whole', async () => {
  const word = 'a'.repeat(10_000);
  const read = await paperOf(
    `${word}\n\n- ${word}\n\nTableau : Un mot\n\n| Un |\n| --- |\n| ${word} |\n`,
  );
  expect(read.pages).toBeGreaterThan(3);
  expect(read.drawn.match(/a/g)?.length).toBeGreaterThanOrEqual(30_000);
});

it('a long address is cut at its signs, and hides no letter from who searches the document in a browser', async () => {
  const address = `https://essai.example/${'informations-du-mois/'.repeat(16)}`;
  const { text, pages } = await paperOf(`Informations du mois : <${address}>, puis autre chose.\n`);
  const said = text.replace(/\s+/g, '');
  for (const words of ['Informationsdumois', address, 'puisautrechose'])
    expect(said).toContain(words);
  expect(pages).toBe(1);
  const endless = await paperOf(`Voir <https://essai.example/${'a'.repeat(400)}>.\n`);
  expect(endless.drawn.match(/a/g)?.length).toBeGreaterThanOrEqual(400);
});

describe('the files of an edition', () => {
  it('are those of the types that it chose, with the booklet', async () => {
    const folder = contentFolder({
      'national/edition.yml': PRINTED,
      'national/kit/a.md': kitSheet('A'),
      'national/kit/b.md': kitSheet('B').replace('ordre: 1', 'ordre: 2'),
    });
    const files = paperFiles(await siteOf(folder));
    expect(files.map(({ url }) => url)).toEqual(['/kit/a.pdf', '/kit/b.pdf', '/kit/imprimer.pdf']);
  });

  it('are none where it chose none', async () => {
    const folder = contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/a.md': kitSheet('A'),
    });
    expect(paperFiles(await siteOf(folder))).toEqual([]);
  });

  it('a sheet opens on what to do; a booklet has a cover, contents, and each sheet', async () => {
    const folder = contentFolder({
      'national/edition.yml': PRINTED,
      'national/kit/a.md': kitSheet(
        'Accueillir',
        'a_eviter:\n  - Tout faire\na_dire:\n  - « Montrez-moi »\n',
      ),
      'national/kit/b.md': kitSheet('Orienter').replace('ordre: 1', 'ordre: 2'),
    });
    const [sheet, , booklet] = paperFiles(await siteOf(folder));
    const read = await readPdf(Buffer.from((await sheet?.content()) ?? ''));
    expect(read.pages).toBe(1);
    expect(read.text).toMatch(
      /Accueillir « Je n’y arrive pas » .*Maintenant 1 Écoutez\..*Ne faites pas : Tout faire.*Dites : « Montrez-moi »/s,
    );
    const whole = await readPdf(Buffer.from((await booklet?.content()) ?? ''));
    expect(whole.pages).toBe(4);
    expect(all(whole.tags, 'H2').map(({ text }) => text.trim())).toEqual([
      'Accueillir',
      'Orienter',
    ]);
    expect(whole.text).toContain('Sommaire');
  });

  it('the same content gives the same bytes, made anew', async () => {
    const folder = contentFolder({
      'national/edition.yml': PRINTED,
      'national/kit/a.md': kitSheet('A'),
    });
    const bytes = async () => {
      const current = await siteOf(folder);
      const entry = current.corpus.byKey.get('kit/a');
      if (!entry) throw new Error('No sheet.');
      return createHash('sha256')
        .update(setPaper(entryPaper(entry, current), []).pdf)
        .digest('hex');
    };
    expect(await bytes()).toBe(await bytes());
  });
});

describe('the table of actors to fill in', () => {
  it('is one more document, where the edition makes any', async () => {
    const urls = async (edition: string) =>
      paperFiles(
        await siteOf(
          contentFolder({
            'national/edition.yml': edition,
            'national/acteurs/guichet.md': actor('Le guichet'),
            'national/kit/accueillir.md': kitSheet(),
          }),
        ),
      ).map(({ url }) => url);
    expect(await urls(EDITION)).toEqual([]);
    expect(await urls(PRINTED)).toContain('/acteurs/formulaire.pdf');
  });

  it('has its columns and its rows as headers, and names who is missing', async () => {
    const current = await siteOf(
      contentFolder({
        'national/edition.yml': PRINTED,
        'national/acteurs/guichet.md': actor('Le guichet'),
      }),
    );
    const { pdf, remark } = setPaper(formPaper(current), []);
    expect(remark).toBeUndefined();
    const read = await readPdf(pdf);
    const headers = all(read.tags, 'TH').map(({ text }) => text.trim());
    expect(headers).toEqual([
      'Acteur',
      'Qui, chez nous',
      'Téléphone ou courriel',
      'Jours et lieux',
      'Détecter',
      'Orienter',
      'Accompagner',
      'Former',
      'Équiper',
      'Culture et éducation populaire',
    ]);
    const cells = all(read.tags, 'TD').map(({ text }) => text.trim());
    expect(cells.filter(Boolean)).toEqual(['Le guichet', 'Autre :']);
    expect(cells).toHaveLength(2 * 9);
    expect(read.text).toContain('Territoire :');
    expect(read.text).toContain('https://essai.example/acteurs/formulaire/');
  });
});
