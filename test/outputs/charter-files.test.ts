import { resolve } from 'node:path';
import JSZip from 'jszip';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry, EntryOf } from '../../src/corpus/entry.ts';
import type { TextBlock } from '../../src/markdown/text-blocks.ts';
import { charterPlainText } from '../../src/outputs/charter-plain-text.ts';
import { type CharterText, charterText } from '../../src/outputs/charter-text.ts';
import { outputFiles } from '../../src/outputs/output-files.ts';
import { charterDocument } from '../../src/outputs/word/charter-document.ts';
import { siteSource } from '../../src/site/site-source.ts';
import { NATIONAL_CONTENT } from '../helpers/national-content.ts';

const sites = await Promise.all(
  [NATIONAL_CONTENT, 'test/editions/complet'].map(async (folder) => {
    const source = siteSource(resolve(folder), folder === NATIONAL_CONTENT ? '/' : '/trame/');
    await source.refresh();
    return source.current();
  }),
);
const charters = sites.flatMap((site) =>
  site.corpus.entries
    .filter((entry): entry is EntryOf<'charte'> & Entry => entry.type === 'charte')
    .map((entry) => [`${site.corpus.edition.nom}: ${entry.slug}`, entry, site] as const),
);

/** The parts of a Word file, as text. */
async function unzipped(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  );
}

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words of `document.xml`, paragraph after paragraph. */
const wordsOfXml = (xml: string): string =>
  words(
    xml
      .replaceAll(/<\/w:p>|<w:br\/>/g, ' ')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|apos);/g, ' '),
  );

/** Everything that a writer has put in a charter, sentence by sentence, without the marks of Markdown. */
function sentences({ data, body }: EntryOf<'charte'>): string[] {
  const texts = [
    data.titre,
    data.resume,
    data.origine,
    data.reprise,
    ...data.signataires,
    data.preambule ?? '',
    ...data.articles.flatMap(({ titre, texte }) => [titre, texte]),
    ...data.modeles.map(({ titre }) => titre),
    body,
  ];
  return texts
    .flatMap((text) => text.split(/\n+|\{\{[^}]*\}\}|\{marge:|\}|\[\^\w+\]/))
    .filter((line) => !line.startsWith('*['))
    .map((line) =>
      words(line.replaceAll(/\]\([^)]*\)/g, '').replace(/^(?:::: *[\p{L}-]*|\d+\.)/u, '')),
    )
    .filter((line) => line !== '');
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(charters)('%s', (_name, entry, { context, corpus }) => {
  const charter = charterText(entry, context);

  test('every word is in the Word document and in the plain text', async () => {
    const files = await unzipped(await charterDocument(charter));
    const inWord = wordsOfXml(files.get('word/document.xml') ?? '');
    const inText = words(charterPlainText(charter).replaceAll(/ \(https?:[^)]*\)/g, ''));
    for (const sentence of sentences(entry)) {
      // An abbreviation is spelled out where it is met first: what stands around it is still there.
      for (const piece of sentence.split(/ ?\bCNIL\b ?/)) {
        expect(inWord, sentence).toContain(piece);
        expect(inText, sentence).toContain(piece);
      }
    }
    for (const [at, { titre }] of entry.data.articles.entries())
      expect(inWord).toContain(words(`Article ${at + 1}. ${titre}`));
  });

  test('says its licence, its date and its place', async () => {
    const files = await unzipped(await charterDocument(charter));
    const inWord = wordsOfXml(files.get('word/document.xml') ?? '');
    expect(inWord).toContain(words(charter.licence.attribution));
    expect(charterPlainText(charter)).toContain(charter.licence.attribution);
    expect(charter.licence.attribution).toContain(corpus.edition.nom);
    expect(charter.adresse).toContain(entry.url);
  });

  test('speaks French, has real headings, and a table to sign', async () => {
    const files = await unzipped(await charterDocument(charter));
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
    const xml = files.get('word/document.xml') ?? '';
    const styled = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, style]) => style);
    expect(styled.filter((style) => style === 'Title')).toHaveLength(1);
    expect(styled.filter((style) => style === 'Heading1')).toHaveLength(3);
    expect(styled.filter((style) => style === 'Heading2').length).toBeGreaterThanOrEqual(
      entry.data.articles.length + 1,
    );
    expect(xml).toContain('<w:tblHeader/>');
    // « Not bold » on the words of a heading would undo its style.
    expect(xml).not.toContain('w:val="false"');
    const core = files.get('docProps/core.xml') ?? '';
    expect(core).toContain(`<dc:title>${charter.titre}</dc:title>`);
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
    expect(core).toContain(`${charter.miseAJour}T00:00:00Z</dcterms:modified>`);
  });

  test('leads to full addresses only, each link to its own', async () => {
    const files = await unzipped(await charterDocument(charter));
    const xml = files.get('word/document.xml') ?? '';
    const used = [...xml.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, id]) => id);
    const known = new Map(
      [
        ...(files.get('word/_rels/document.xml.rels') ?? '').matchAll(
          /<Relationship Id="([^"]+)" Type="[^"]*hyperlink" Target="([^"]+)" TargetMode="External"/g,
        ),
      ].map(([, id, target]) => [id, target]),
    );
    expect(used.length).toBeGreaterThan(0);
    expect([...known.keys()]).toEqual(used);
    for (const target of known.values()) expect(target).toMatch(/^https?:\/\//);
  });

  test('is the same to the last byte, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T08:00:00Z') });
    const first = await charterDocument(charter);
    vi.setSystemTime(new Date('2031-05-06T17:41:09Z'));
    const second = await charterDocument(charterText(entry, context));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

test('lists are numbered each on its own, from where the writer starts', async () => {
  const item = (list: number, number: number): TextBlock => ({
    kind: 'numero',
    depth: 0,
    list,
    number,
    runs: [run(`point ${number}`)],
  });
  const xml = await documentXml({ preambule: [item(1, 3), item(1, 4), item(2, 1)] });
  const [one, same, other] = [...xml.document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(
    ([, id]) => id,
  );
  expect(one).toBe(same);
  expect(other).not.toBe(one);
  expect(xml.numbering).toContain('<w:start w:val="3"/>');
});

test('what a title holds cannot break the file', async () => {
  const titre = 'Aider & <apprendre> "ensemble"';
  const xml = await documentXml({
    titre,
    preambule: [{ kind: 'paragraphe', depth: 0, runs: [run('a\nb & c')] }],
  });
  expect(xml.core).toContain(
    '<dc:title>Aider &amp; &lt;apprendre&gt; &quot;ensemble&quot;</dc:title>',
  );
  expect(xml.document).toContain('b &amp; c');
  expect(xml.document).toContain('<w:br/>');
});

const run = (text: string) => ({ text, bold: false, italic: false });

/** The files of a small charter, changed at will. */
async function documentXml(more: Partial<CharterText>) {
  const [, entry, site] = charters[0] ?? [];
  if (!entry || !site) throw new Error('no charter');
  const charter = charterText(entry, site.context);
  const files = await unzipped(
    await charterDocument({ ...charter, articles: [], apres: [], preambule: [], ...more }),
  );
  const file = (name: string) => files.get(name) ?? '';
  return {
    document: file('word/document.xml'),
    numbering: file('word/numbering.xml'),
    core: file('docProps/core.xml'),
  };
}

test('each charter of an edition has its two files', () => {
  for (const site of sites) {
    const slugs = site.corpus.entries
      .filter(({ type }) => type === 'charte')
      .map(({ slug }) => slug);
    const urls = outputFiles(site).map(({ url }) => url);
    for (const slug of slugs)
      expect(urls).toEqual(
        expect.arrayContaining([`/chartes/${slug}.docx`, `/chartes/${slug}.txt`]),
      );
  }
});
