import { resolve } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/entry.ts';
import { templateFileUrls } from '../../src/model/addresses.ts';
import { templateDownloads } from '../../src/outputs/template-files.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const sites = await Promise.all(
  [NATIONAL_CONTENT, 'test/editions/complet'].map(async (folder) => {
    const source = siteSource(resolve(folder), '/');
    await source.refresh();
    return source.current();
  }),
);

const templates = sites.flatMap((current) =>
  entriesOf(current.corpus, 'modele').map((entry) => [entry.slug, entry, current] as const),
);

const made = async (url: string, current: (typeof sites)[number]) =>
  templateDownloads(current)
    .find((file) => file.url === url)
    ?.content();

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words of a Word file, paragraph after paragraph. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
  return words((xml ?? '').replaceAll('</w:p>', ' ').replaceAll(/<[^>]+>|&\w+;/g, ''));
}

test.each(templates)(
  '%s: every question is in both files',
  async (_slug, { data, url }, current) => {
    const { word, tableur } = templateFileUrls(url);
    const inWord = await wordsOf((await made(word, current)) as Uint8Array);
    const questions = data.parties.flatMap((part) => part.questions);
    const table = (await made(tableur, current)) as string | undefined;
    expect(table === undefined).toBe(questions.length === 0);
    for (const { question, choix } of questions) {
      for (const text of [question, ...choix]) {
        expect(inWord).toContain(words(text));
        expect(words(table ?? '')).toContain(words(text));
      }
    }
  },
);

test('the same document gives the same bytes', async () => {
  const [, entry, current] = templates[0] ?? [];
  if (!entry || !current) throw new Error('No document to take over.');
  const { word } = templateFileUrls(entry.url);
  expect(await made(word, current)).toEqual(await made(word, current));
});

test('a question is a line of its own, inert in a spreadsheet, with room for its answer', async () => {
  const table = await made('/modeles/questions.csv', sites[1] as (typeof sites)[number]);
  expect(String(table).split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFPartie;Question;Réponses proposées;Réponse',
    `Les questions;"'=SOMME(A1) ; combien de lieux ?";Aucun | Un seul;`,
    'Les questions;Que manque-t-il ?;;',
  ]);
});
