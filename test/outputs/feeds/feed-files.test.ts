import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { LISTED_TYPES, typeNamed } from '../../../src/model/types.ts';
import { feedFiles } from '../../../src/outputs/feeds/feed-files.ts';
import { contentFolder, EDITION, kitSheet } from '../../helpers/content-folder.ts';
import { siteOf } from '../../helpers/site.ts';

async function feedsOf(folder: string, prefix = '/') {
  const current = await siteOf(folder, prefix);
  const files = new Map<string, string>();
  for (const { url, content } of feedFiles(current)) files.set(url, String(await content()));
  return { current, files };
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML whole; throws where it is not well formed. */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (part: string) => {
    const last = open.at(-1);
    if (last) last.text += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return root.children[0] as Element;
}

const all = ({ children }: Element, name: string) =>
  children.filter((child) => child.name === name);
const one = (element: Element, name: string): Element => {
  const found = all(element, name);
  expect(found, name).toHaveLength(1);
  return found[0] as Element;
};
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

test('every feed has what RFC 4287 asks of Atom, with the whole contents', async () => {
  const { current, files } = await feedsOf('test/editions/complet', '/sous/');
  const atoms = [...files].filter(([url]) => url.endsWith('.xml'));
  expect(atoms).toHaveLength(LISTED_TYPES.length + 1);
  for (const [url, text] of atoms) {
    const feed = readXml(text);
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    expect(one(feed, 'id').text).toMatch(/^https:/);
    expect(one(feed, 'title').text).not.toBe('');
    expect(one(feed, 'updated').text).toMatch(DATE);
    const self = all(feed, 'link').find(({ attributes }) => attributes.rel === 'self');
    expect(self?.attributes.href).toBe(current.context.canonical(url));
    const entries = all(feed, 'entry');
    const ids = entries.map((entry) => one(entry, 'id').text);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      one(entry, 'title');
      expect(one(entry, 'updated').text).toMatch(DATE);
      expect(all(entry, 'author').length).toBeGreaterThan(0);
      const content = one(entry, 'content');
      expect(content.attributes.type).toBe('html');
      expect(parseFragment(content.text).childNodes.length).toBeGreaterThan(0);
      expect(content.text).toContain('rel="license"');
    }
  }
});

test('every feed is JSON Feed 1.1 too, of the same contents', async () => {
  const { current, files } = await feedsOf('test/editions/complet');
  for (const type of LISTED_TYPES) {
    const { path } = typeNamed(type);
    const json = JSON.parse(files.get(`/${path}/flux.json`) ?? '');
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: current.context.canonical(`/${path}/flux.json`),
      language: 'fr',
    });
    const ids = all(readXml(files.get(`/${path}/flux.xml`) ?? ''), 'entry').map(
      (entry) => one(entry, 'id').text,
    );
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const item of json.items) {
      expect(item.content_html).not.toBe('');
      expect(item.date_modified).toMatch(DATE);
      expect(item._trame.licence.id).toMatch(/^[\w.-]+$/);
    }
  }
});

test('what changed last comes first, thirty at most; signs of markup in a title stay signs', async () => {
  const sheets = Array.from({ length: 35 }, (_, at) => [
    `national/kit/f-${at}.md`,
    kitSheet(`"Fiche ${at} & 1 < 2"`)
      .replace('ordre: 1', `ordre: ${at + 1}`)
      .replace('mise_a_jour: 2026-01-02', `mise_a_jour: 2026-${at < 5 ? '05' : '02'}-02`),
  ]);
  const { files } = await feedsOf(
    contentFolder({ 'national/edition.yml': EDITION, ...Object.fromEntries(sheets) }),
  );
  const entries = all(readXml(files.get('/flux.xml') ?? ''), 'entry');
  expect(entries).toHaveLength(30);
  const titles = entries.map((entry) => one(entry, 'title').text);
  expect(titles.slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((at) => `Fiche ${at} &amp; 1 &lt; 2`));
  expect(one(readXml(files.get('/flux.xml') ?? ''), 'updated').text).toContain('2026-05-02');
});

const ODD = [
  ']]>',
  '<![CDATA[ x ]]>',
  '<!-- x -->',
  '?>',
  'a & b < c > d "e"',
  '& && &&&',
  'AT&T',
  '👩🏽‍🦽 𝒳',
  'עברית و العربية',
  '--',
  'https://ailleurs.example/?a=1&b=2',
];

test('whatever the words, a feed is well formed and says them', async () => {
  const sheets = ODD.map((words, at) => [
    `national/kit/f-${at}.md`,
    kitSheet(JSON.stringify(words), '', `Du texte \`${words}\` ici.\n`)
      .replace('ordre: 1', `ordre: ${at + 1}`)
      .replace('  - Équipe d’essai', `  - ${JSON.stringify(words)}`),
  ]);
  const odd = ODD.slice(0, 6).join(' ');
  const { files } = await feedsOf(
    contentFolder({
      'national/edition.yml': EDITION.replace('nom: Essai', `nom: ${JSON.stringify(odd)}`),
      ...Object.fromEntries(sheets),
    }),
  );
  const feed = readXml(files.get('/flux.xml') ?? '');
  expect(one(feed, 'title').text).toBe(odd);
  const said = all(feed, 'entry').map((entry) => [
    textOf(one(entry, 'title').text),
    one(one(entry, 'author'), 'name').text,
    one(entry, 'content')
      .text.match(/<code>.*<\/code>/)
      ?.map(textOf)[0],
  ]);
  expect(said).toEqual(ODD.map((words) => [words, words, words]));
  const { title, items } = JSON.parse(files.get('/flux.json') ?? '');
  expect([title, ...items.map((item: { title: string }) => item.title)]).toEqual([odd, ...ODD]);
});

/** What a fragment of HTML says. */
const textOf = (html: string): string =>
  defaultTreeAdapter.getChildNodes(parseFragment(html)).map(wordsOf).join('');

const wordsOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
};
