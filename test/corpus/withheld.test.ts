import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import {
  contentFolder,
  EDITION,
  keyFigure,
  kitSheet,
  plainPage,
} from '../helpers/content-folder.ts';
import { pageOf, siteOf } from '../helpers/site-of.ts';

const MASK = '---\nnational: masque\n---\n';

/** A national edition whose pages name each other in every way. */
const NATIONAL = {
  'national/kit/accueillir.md': kitSheet('Accueillir', '', '## Écouter\n\nBonjour.\n'),
  'national/chiffres/treize.md': keyFigure(),
  'national/pages/legere.md': plainPage('Une page légère'),
  'national/pages/renvois.md': plainPage(
    'Les renvois',
    'suite:\n  - kit/accueillir\n  - pages/legere\nvoir_aussi:\n  - chiffres/treize\n',
    `Voir [la fiche](/kit/accueillir/), [un passage](/kit/accueillir/#ecouter), [le kit](/kit/),
[tout le kit](/kit/imprimer/), [la page](/legere/) et [les chiffres](/chiffres/).

Il y en a {{chiffre:treize}}.
`,
  ),
};

const problemsOf = (files: Record<string, string>) => {
  const { problems } = corpusReader(
    contentFolder({ 'national/edition.yml': EDITION, ...NATIONAL, ...files }),
  )();
  return problems.map((problem) => formatProblem(problem));
};

/** Links of the text itself, as `words → address`; nothing where the words stand alone. */
async function linksWith(files: Record<string, string>) {
  const html = pageOf(await siteOf({ ...NATIONAL, ...files }), '/renvois/');
  const text = /<p>Voir[\s\S]*?<\/p>\s*<p>.*?<\/p>/.exec(html)?.[0] ?? '';
  return {
    text: text.replace(/<[^>]+>/g, ''),
    links: [...text.matchAll(/href="([^"]+)"/g)].map(([, url]) => url),
    html,
  };
}

const WORDS =
  'Voir la fiche, un passage, le kit,\ntout le kit, la page et les chiffres.\nIl y en a 13 millions de Français.';

describe('links of national texts to what this edition does not publish show as text', () => {
  const all = [
    '/kit/accueillir/',
    '/kit/accueillir/#ecouter',
    '/kit/',
    '/kit/imprimer/',
    '/legere/',
    '/chiffres/',
    '/chiffres/treize/',
  ];
  const without = (...gone: string[]) => all.filter((url) => !gone.includes(url));
  const kit = ['/kit/accueillir/', '/kit/accueillir/#ecouter', '/kit/', '/kit/imprimer/'];
  const cases: [string, Record<string, string>, string[]][] = [
    ['everything', {}, all],
    ['no page of the site', { 'local/pages/legere.md': MASK }, without('/legere/')],
    ['no sheet, so no kit', { 'local/kit/accueillir.md': MASK }, without(...kit)],
    ['a section less', { 'local/edition.yml': 'rubriques_masquees:\n  - kit\n' }, without(...kit)],
    ['no figure', { 'local/chiffres/treize.md': MASK }, without('/chiffres/', '/chiffres/treize/')],
    [
      'a sheet of its own in the section that it hides',
      {
        'local/edition.yml': 'rubriques_masquees:\n  - kit\n',
        'local/kit/ici.md': kitSheet('Ici'),
      },
      without('/kit/accueillir/', '/kit/accueillir/#ecouter'),
    ],
    [
      'other headings',
      {
        'local/kit/accueillir.md': kitSheet('Ici', 'national: remplace\n'),
      },
      without('/kit/accueillir/#ecouter').toSpliced(1, 0, '/kit/accueillir/'),
    ],
  ];
  test.each(cases)('an edition with %s', async (_what, files, links) => {
    const shown = await linksWith(files);
    expect(shown.text).toBe(WORDS);
    expect(shown.links).toEqual(links);
  });
});

test.each([
  [
    'replaced',
    { 'local/pages/renvois.md': plainPage('Ici', 'national: remplace\n', 'Sans lien.\n') },
  ],
  ['masked too', { 'local/pages/renvois.md': MASK }],
])('the page that links to a masked page may be %s', (_what, files) => {
  expect(
    problemsOf({ 'local/pages/legere.md': MASK, 'local/kit/accueillir.md': MASK, ...files }),
  ).toEqual([]);
});

test('a faulty national text in whose place another stands is no fault here', () => {
  expect(
    problemsOf({
      'national/pages/renvois.md': plainPage('Les renvois', '', '[x](/nulle-part/)\n'),
      'local/pages/renvois.md': plainPage('Ici', 'national: remplace\n'),
    }),
  ).toEqual([]);
});

test('a complement in a hidden section is told: nobody would read it', () => {
  expect(
    problemsOf({
      'local/edition.yml': 'rubriques_masquees:\n  - kit\n',
      'local/kit/accueillir.md':
        '---\nnational: complete\nmise_a_jour: 2026-03-04\nauteurs:\n  - Une commune\n---\nIci.\n',
    }),
  ).toEqual([
    expect.stringMatching(/local\/kit\/accueillir\.md:2 — « national » : .*rubrique est masquée/),
  ]);
});

test('a link to a page that nobody has is still told', () => {
  expect(problemsOf({ 'local/pages/ici.md': plainPage('Ici', '', '[x](/legerre/)\n') })).toEqual([
    expect.stringMatching(/« \/legerre\/ » ne mène nulle part.*« \/legere\/ »/),
  ]);
});
