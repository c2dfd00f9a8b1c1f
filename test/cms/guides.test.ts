import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { readImage } from '../../src/corpus/images.ts';
import { staticSvgFault } from '../../src/corpus/static-svg.ts';
import { toSlug } from '../../src/model/slug.ts';
import { CHOICES } from '../../src/model/upstream/followed.ts';
import { contentFolder, EDITION, kitSheet } from '../helpers/content-folder.ts';

/** Read on the forge, as it shows Markdown. */
const GUIDES = readdirSync('admin').filter((name) => name.endsWith('.md'));
const textOf = (name: string) => readFileSync(join('admin', name), 'utf8');

const PICTURES = GUIDES.flatMap((guide) =>
  [...textOf(guide).matchAll(/!\[([^\]]*)\]\((images\/[^)]+)\)/g)].map(
    ([, words = '', path = '']) => ({
      guide,
      words,
      path,
    }),
  ),
);

/** In bytes: a guide is read on the telephone of a town hall too. */
const HEAVIEST = 40_000;

describe('the pictures of the guides', () => {
  test.each(PICTURES)('$path, in $guide, is there, light, and said in words', ({ words, path }) => {
    const file = join('admin', path);
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).size).toBeLessThanOrEqual(HEAVIEST);
    expect(words.length).toBeGreaterThan(40);
    const bytes = readFileSync(file);
    expect(readImage(bytes)?.width).toBeGreaterThan(500);
    // What is drawn is never taken for what a forge shows.
    const isDrawn = path.endsWith('.svg');
    expect(words.startsWith('Schéma')).toBe(isDrawn);
    if (!isDrawn) return;
    expect(staticSvgFault(bytes)).toBeUndefined();
    expect(bytes.toString()).toMatch(/<title>Schéma : /);
  });

  test('are all used', () => {
    const used = new Set(PICTURES.map(({ path }) => path));
    expect(readdirSync('admin/images').filter((name) => !used.has(`images/${name}`))).toEqual([]);
  });

  test('stand in the guide of a territory and in that of its updates, for each thing to press', () => {
    const count = (guide: string) => PICTURES.filter((picture) => picture.guide === guide).length;
    expect(count('ouvrir-son-edition.md')).toBeGreaterThan(10);
    expect(count('rester-a-jour.md')).toBeGreaterThan(3);
  });
});

test.each(GUIDES)('%s: every link to another guide leads to a text and to its heading', (guide) => {
  const links = [...textOf(guide).matchAll(/\]\(([\w-]*\.md)?(?:#([^)]+))?\)/g)];
  for (const [whole, file = guide, anchor] of links) {
    if (whole === ']()') continue;
    expect(existsSync(join('admin', file)), whole).toBe(true);
    const headings = [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
      toSlug(words),
    );
    if (anchor) expect(headings, whole).toContain(toSlug(anchor));
  }
});

test('what the guides say to press has that name', () => {
  const all = GUIDES.map(textOf).join('\n');
  const workflows = readdirSync('.github/workflows')
    .map((name) => readFileSync(join('.github/workflows', name), 'utf8'))
    .join('\n');
  for (const name of ['Créer mon édition', 'Édition nationale', 'Site', 'Vérifier et construire'])
    expect([name, all.includes(name), workflows.includes(`name: ${name}\n`)]).toEqual([
      name,
      true,
      true,
    ]);
  for (const choice of CHOICES) expect(all).toContain(`| \`${choice}\``);
  const editor = ['sidebar.ts', 'national/entries-with-national.ts']
    .map((name) => readFileSync(join('src/cms/app', name), 'utf8'))
    .join('\n');
  for (const name of ['Adapter pour mon territoire', 'Nouveautés nationales']) {
    expect(all).toContain(`« ${name} »`);
    expect(editor).toContain(`'${name}'`);
  }
});

test('what a territory is told to copy passes the check', () => {
  const guide = textOf('ouvrir-son-edition.md');
  const blocks = [...guide.matchAll(/^( *)```(?:yaml|markdown)\n([\s\S]*?)^ *```/gm)].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  const [edition = '', page = '', added = '', hidden = ''] = blocks;
  const { corpus, problems } = corpusReader(
    contentFolder({
      'national/edition.yml': EDITION,
      'national/kit/accueillir.md': kitSheet(),
      'national/kit/mandat-cnil.md': kitSheet('Mandat'),
      'local/edition.yml': edition.replace('"00000"', '"64445"'),
      'local/pages/permanences.md': page,
      'local/kit/accueillir.md': added,
      'local/kit/mandat-cnil.md': hidden,
    }),
  )();
  expect(problems).toEqual([]);
  expect(corpus?.edition.territoire).toEqual({ nature: 'commune', code: '64445' });
  expect(corpus?.byKey.has('pages/permanences')).toBe(true);
  expect(corpus?.byKey.get('kit/accueillir')?.complements).toHaveLength(1);
  expect(corpus?.masked).toEqual(new Set(['kit/mandat-cnil']));
});
