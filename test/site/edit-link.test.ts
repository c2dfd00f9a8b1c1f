import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { type Editing, editLink } from '../../src/site/edit-link.ts';
import { entryPageView } from '../../src/site/entry-view.ts';
import { templateRenderer } from '../../src/site/renderer.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { ASSETS } from '../helpers/assets.ts';
import { contentFolder, EDITION, kitSheet, plainPage } from '../helpers/content-folder.ts';

/** Key → where the pages of these files lead those who would change them. */
function linksOf(files: Record<string, string>, editing: Editing = 'edition', prefix = '/') {
  const folder = contentFolder(files);
  const { corpus, problems } = corpusReader(folder)();
  if (!corpus) throw new Error(JSON.stringify(problems));
  const context = siteContext(corpus, prefix, () => undefined, editLink(corpus, prefix, editing));
  const renderer = templateRenderer(resolve('_includes'), folder, ASSETS);
  return Object.fromEntries(
    corpus.entries.map((entry) => {
      const html = renderer.page(entry.type, entryPageView(entry, context));
      const link = /<a rel="nofollow" href="([^"]*)">Proposer une modification<\/a>/.exec(html);
      return [entry.key, link?.[1]];
    }),
  );
}

const NATIONAL = {
  'national/edition.yml': EDITION,
  'national/kit/accueillir.md': kitSheet(),
  'national/pages/a-propos.md': plainPage('À propos'),
};

const withDepot = (lines: string) => ({
  ...NATIONAL,
  'national/edition.yml': `${EDITION}${lines}`,
});

const FORGE = 'forge:\n  nature: gitlab\n  application: abc\n';

test('without forge nor repository, a page offers nothing', () => {
  expect(linksOf(NATIONAL)).toEqual({ 'kit/accueillir': undefined, 'pages/a-propos': undefined });
});

test('on the machine of its writer, a page always leads to the editor', () => {
  expect(linksOf(NATIONAL, 'local')).toEqual({
    'kit/accueillir': '/admin/#/collections/kit/entries/accueillir',
    'pages/a-propos': '/admin/#/collections/page/entries/a-propos',
  });
});

test('when the edition names a forge, a page leads to the editor of the site', () => {
  const files = withDepot(`depot: https://git.example/groupe/trame\n${FORGE}`);
  expect(linksOf(files, 'edition', '/trame/')['kit/accueillir']).toBe(
    '/trame/admin/#/collections/kit/entries/accueillir',
  );
});

test.each([
  ['https://github.com/a/trame', 'https://github.com/a/trame/edit/main/'],
  ['https://gitlab.com/a/b/trame.git', 'https://gitlab.com/a/b/trame/-/edit/main/'],
  ['https://gitlab.exemple.fr/trame/', 'https://gitlab.exemple.fr/trame/-/edit/main/'],
  ['https://codeberg.org/a/trame', 'https://codeberg.org/a/trame/_edit/main/'],
  ['https://gitea.exemple.fr/a/trame', 'https://gitea.exemple.fr/a/trame/_edit/main/'],
  ['https://forgejo.exemple.fr/a/trame', 'https://forgejo.exemple.fr/a/trame/_edit/main/'],
])('with a repository only, a page leads to its file on %s', (depot, editor) => {
  expect(linksOf(withDepot(`depot: ${depot}\n`))).toEqual({
    'kit/accueillir': `${editor}content/national/kit/accueillir.md`,
    'pages/a-propos': `${editor}content/national/pages/a-propos.md`,
  });
});

test('on a host whose kind cannot be told, a page leads to the repository', () => {
  const files = withDepot('depot: https://git.exemple.fr/a/trame.git\n');
  expect(linksOf(files)['kit/accueillir']).toBe('https://git.exemple.fr/a/trame');
});

test('a forge that is only this machine gives no editor to the published site, but its branch counts', () => {
  const depot = 'depot: https://github.com/a/trame\n';
  const files = withDepot(`${depot}forge:\n  nature: local\n  branche: textes\n`);
  expect(linksOf(files)['kit/accueillir']).toBe(
    'https://github.com/a/trame/edit/textes/content/national/kit/accueillir.md',
  );
});

test('a territory changes what it wrote, and no national page', () => {
  const files = {
    ...NATIONAL,
    'national/kit/orienter.md': kitSheet('Orienter'),
    'local/edition.yml': 'nom: Mon territoire\ndepot: https://github.com/a/trame\n',
    'local/kit/accueillir.md':
      '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n---\nLe mardi.\n',
    'local/pages/permanences.md': plainPage('Permanences'),
  };
  const file = 'https://github.com/a/trame/edit/main/content/local';
  expect(linksOf(files)).toEqual({
    'kit/accueillir': `${file}/kit/accueillir.md`,
    'kit/orienter': undefined,
    'pages/a-propos': undefined,
    'pages/permanences': `${file}/pages/permanences.md`,
  });
  expect(linksOf(files, 'local')).toMatchObject({
    'kit/accueillir': '/admin/#/collections/kit/entries/accueillir',
    'kit/orienter': undefined,
  });
});
