import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type ContentFile, contentFiles } from '../../src/cms/body/content-files.ts';
import { type Chance, chance } from '../../src/commands/fuzz/chance.ts';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import { pageScanner, type ScannedPage } from '../../src/outputs/check-links.ts';
import { outputFiles } from '../../src/outputs/output-files.ts';
import { type CurrentSite, currentSite } from '../../src/site/current-site.ts';
import { ASSETS } from '../helpers/assets.ts';
import { contentFolder } from '../helpers/content-folder.ts';

/** Pieces that writers, and those who wish them harm, may put anywhere. */
const PIECES = [
  '*[AB]: x',
  '*[AB]: x\n\nAB et AB',
  '[^1]: seule',
  'mot[^1]\n\n[^1]: note',
  '[a]: /kit/ "t"',
  '## Un titre',
  '## Un titre\n\n## Un titre',
  '### Diagnostic',
  '## Notes\n\nx[^n]\n\n[^n]: y',
  '[x](http://[)',
  '[x](https://%)',
  '[x](http://a:99999999/)',
  '[x](mailto:%)',
  '[x](#)',
  '[x](#un-titre)',
  '[x](/kit/accueillir/#%)',
  '[x](/kit/accueillir/?q=%#%)',
  '[x](/KIT/)',
  '[x](/kit)',
  '[x](/kit/./)',
  '[x](/kit//)',
  '[x](/kit/accueillir/index.html)',
  '[x](/media/ecran.png)',
  '![x](/media/ecran.png)',
  '![x](/media/ecran.png?a#b)',
  '![x](/media/%65cran.png)',
  '[x](/media/ecran.png#a)',
  '[x](/assets/icone.svg)',
  '[x](/pagefind/)',
  '[x](/hors-connexion.js)',
  '<https://exemple.fr/\u00e9>',
  '::: attention\n:::',
  '::: attention Titre\n\n:::',
  '- ',
  '> a',
  '1. ',
  '```\n```',
  '---',
  '| a |\n| - |',
  'Tableau : x\n\n| a |\n| - |\n| b |',
  '{marge: x}',
  '{anglais: x}',
  '{{chiffre:inquietude}}',
  '\u0000',
  '\u0007\u001b[31m',
  '\u202eabc',
  '\ud83d',
  '\u2028',
  '&#0;&#x110000;',
  '{{ x }}{% y %}{# z #}',
  '</script><script>',
  '" onclick="x',
  '$&$1$`',
  '__proto__',
  'constructor',
  '=1+1',
  '٣',
  'a\u0301',
  '  ',
  '-0',
  '1e999',
  '2026-02-30',
  '0',
];

/** Every place of a front matter that holds a text. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    places(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function set(data: object, path: readonly (string | number)[], change: (old: unknown) => unknown) {
  let at: Record<PropertyKey, unknown> = data as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<PropertyKey, unknown>;
  const last = path.at(-1) ?? '';
  at[last] = change(at[last]);
}

/** A page with one or two small changes: in a field, in the body, or a field that goes. */
function mutated(text: string, story: Chance): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const data: Record<string, unknown> = parse(yaml);
  let written = body;
  for (let count = story.whole(1, 2); count > 0; count -= 1) {
    const piece = story.pick(PIECES);
    const path = story.pick(places(data));
    switch (story.whole(0, 4)) {
      case 0:
        set(data, path, () => piece);
        break;
      case 1:
        set(data, path, (old) => (typeof old === 'string' ? `${old} ${piece}` : piece));
        break;
      case 2:
        written = `${written}\n\n${piece}\n`;
        break;
      case 3: {
        const at = story.whole(0, written.length);
        written = written.slice(0, at) + piece + written.slice(at);
        break;
      }
      default:
        if (story.happens(0.5)) delete data[String(path[0])];
        else written = piece;
    }
  }
  return `---\n${stringify(data)}---\n${written}`;
}

/** What a build would refuse of the pages of one entry, and of those that gather its folder. */
async function refusals(current: CurrentSite, key: string) {
  const { site, corpus } = current;
  const [folder = ''] = key.split('/');
  const scan = pageScanner();
  const pages = new Map<string, ScannedPage>();
  const gathering = new RegExp(`^/${folder}/(?:imprimer/|comparer/|actions/)?$`);
  for (const { file, url, entry, render } of site.values())
    if (entry?.key === key || url.startsWith(`/${key}/`) || gathering.test(url))
      pages.set(url, scan(file, render()));
  const files = outputFiles(current);
  for (const { url, content } of files)
    if (url.startsWith(`/${folder}/`) && /\.(?:csv|txt|docx)$/.test(url)) await content();
  const stands = new Set([
    ...site.keys(),
    ...corpus.media,
    ...files.map(({ url }) => url),
    ...OTHERS,
  ]);
  return [...pages.values()].flatMap(({ url, links, ids, repeated }) => [
    ...repeated.map((id) => `${url}: id ${id} twice`),
    ...links.flatMap((link) => deadEnd(link, url, ids, pages, stands)),
  ]);
}

/** What a build writes beside the pages. */
const OTHERS = [
  '/assets/icone.svg',
  '/admin/',
  '/admin/aide/',
  '/assets/a.css',
  '/assets/a.js',
  '/assets/b.js',
];

function deadEnd(
  link: string,
  url: string,
  ids: ReadonlySet<string>,
  pages: ReadonlyMap<string, ScannedPage>,
  stands: ReadonlySet<string>,
): string[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return [];
  const target = new URL(link, `http://x${url}`);
  const path = decodeURIComponent(target.pathname);
  if (!stands.has(path)) return [`${url}: ${link} leads nowhere`];
  if (target.hash === '' || target.hash.startsWith('#/')) return [];
  const there = path === url ? ids : pages.get(path)?.ids;
  let anchor = target.hash.slice(1);
  try {
    anchor = decodeURIComponent(anchor);
  } catch {
    // Badly encoded: taken as it is.
  }
  return there && !there.has(anchor) ? [`${url}: ${link} names nothing there`] : [];
}

/** Changes one file at a time of a copy of the edition of the tests, and tells what is accepted and not built. */
function workshop() {
  const folder = contentFolder({});
  cpSync('test/editions/complet', folder, { recursive: true });
  const read = corpusReader(folder);
  const failures: string[] = [];
  let accepted = 0;
  const attempt = async (name: string, { file, path, text }: ContentFile, changed: string) => {
    writeFileSync(path, changed);
    try {
      const { corpus, problems } = read();
      for (const problem of problems) expect(formatProblem(problem)).not.toMatch(/\p{Cc}/u);
      if (!corpus) return;
      accepted += 1;
      const key = file.split('/').slice(1).join('/').replace(/\.md$/, '');
      const current = currentSite(corpus, { ...ASSETS, files: [] }, '/');
      for (const found of await refusals(current, key)) failures.push(`${name}: ${found}`);
    } catch (error) {
      const stack = error instanceof Error ? error.stack : String(error);
      failures.push(`${name}: ${stack?.split('\n').slice(0, 3).join(' ')}`);
    } finally {
      writeFileSync(path, text);
    }
  };
  return { files: contentFiles(folder), failures, attempt, accepted: () => accepted };
}

const SEEDS = Number(process.env.TRAME_FUZZ || 120);

test('what the check accepts is built: small changes of the pages of the tests', async () => {
  const { files, failures, attempt, accepted } = workshop();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const story = chance(seed);
    const file = story.pick(files);
    await attempt(`seed ${seed}, ${file.file}`, file, mutated(file.text, story));
  }
  expect(failures.slice(0, 30)).toEqual([]);
  // A test whose changes are all refused would prove nothing.
  expect(accepted()).toBeGreaterThan(SEEDS / 8);
});

/** Fields in Markdown, by the folder of their type. */
const MARKDOWN_FIELDS: Record<string, (data: Record<string, unknown>, piece: string) => void> = {
  strategies: (data, piece) => Object.assign(data, { gouvernance: piece, diagnostic: piece }),
  chartes: (data, piece) =>
    Object.assign(data, {
      preambule: piece,
      articles: [
        { titre: 'Un', texte: piece },
        { titre: 'Deux', texte: `Mot.\n\n${piece}` },
      ],
    }),
};

test.each(Object.entries(MARKDOWN_FIELDS))(
  'what the check accepts is built: each piece in the fields and the body of %s',
  async (folder, write) => {
    const { files, failures, attempt } = workshop();
    const file = files.find(({ file: name }) => name.startsWith(`national/${folder}/`));
    if (!file) throw new Error(`No page in ${folder}.`);
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(file.text) ?? [];
    for (const piece of PIECES) {
      const data: Record<string, unknown> = parse(yaml);
      write(data, piece);
      await attempt(`fields: ${piece}`, file, `---\n${stringify(data)}---\nMot.\n`);
      await attempt(`body: ${piece}`, file, `---\n${yaml}\n---\n${piece}\n`);
    }
    expect(failures.slice(0, 30)).toEqual([]);
  },
);

test('the edition that is changed is sound to begin with', () => {
  expect(corpusReader('test/editions/complet')().problems).toEqual([]);
  expect(readFileSync(join('test/editions/complet/national/edition.yml'), 'utf8')).not.toBe('');
});
