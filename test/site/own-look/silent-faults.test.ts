import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { INCLUDES } from '../../../src/site/current-site.ts';
import { styleRemarks } from '../../../src/site/own-look/sheets/idle-styles.ts';
import { nationalTexts, silentFaults } from '../../../src/site/own-look/sheets/silent-faults.ts';
import { unknownCss } from '../../../src/site/own-look/sheets/unknown-css.ts';
import { templateSources } from '../../../src/site/template-sources.ts';
import { contentFolder, EDITION } from '../../helpers/content-folder.ts';

const TEMPLATES = [...templateSources([INCLUDES]).values()];

const told = (css: string, palette = '') =>
  silentFaults([{ file: 'local/theme.css', css }], palette, TEMPLATES).map((problem) =>
    formatProblem(problem),
  );

describe('what browsers skip without a word is told, with its line', () => {
  test.each([
    [
      '.x {\n  bakground: red;\n}',
      /theme\.css:2 — propriété inconnue « bakground ».*« background »/,
    ],
    ['.x { brillance: 1 }', /theme\.css:1 — propriété inconnue « brillance ».*@supports/],
    ['.x { display: felx }', /valeur inconnue « felx » pour « display ».*« flex »/],
    ['.x { color: #12345 }', /valeur inconnue « #12345 » pour « color »/],
    ['.x { font-size: 12 px }', /valeur inconnue « 12 px » pour « font-size »/],
    ['.x { margin: 3 }', /valeur inconnue « 3 » pour « margin »/],
    ['.x { border: 1px solide }', /valeur inconnue.*« solid »/],
    ['@media (min-width: 40em) {\n  .x { widht: 3rem }\n}', /theme\.css:2 — .*« width »/],
    ['.x {\n  &:hover { float: lefft }\n}', /theme\.css:2 — .*« left »/],
    ['.x {\n  .y { colr: red }\n}', /theme\.css:2 — .*« color »/],
    ['.x {\n\n  .y & { colr: red }\n}', /theme\.css:3 — .*« color »/],
    ['.x { padding: var(--marges) }', /« var\(--marges\) » : rien ne donne de valeur.*« --marge »/],
    ['.x { border: 1px solid var( --inconnu ) }', /« var\(--inconnu\) ».*« border »/],
    [':root { --mien: var(--tien); }\n.x { margin: var(--mien) }', /:1 — « var\(--tien\) »/],
  ])('%j', (css, expected) => {
    expect(told(css)).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    '.x { padding: var(--bord) var(--inconnu, 1rem) }',
    ':root { --mien: 1rem }\n.x { padding: var(--mien) }',
    '@property --mien { syntax: "<length>"; inherits: false; initial-value: 1px }\n.x { width: var(--mien) }',
    '@supports (foo: bar) { .x { foo: bar } }',
    '@font-face { font-family: x; src: url("data:font/woff2,x") }\n@page { size: A4 }',
    '.x { -webkit-new: 1; -webkit-line-clamp: 3 }',
    '.x { width: calc-size(auto, size); color: oklch(from red l c h); height: 100dvh }',
    '@media (min-width: 40em) { @layer y { .x { inset-inline: 1rem; text-wrap: balance } } }',
    '@keyframes y { from { opacity: 0 } 50% { translate: 1px } }',
    '/* colr: red */',
  ])('%j has no fault', (css) => {
    expect(told(css)).toEqual([]);
  });

  test('Trame’s own stylesheets have none', () => {
    const faults = nationalTexts(['src/site/styles', '_includes'], /\.css$/).flatMap((css) =>
      unknownCss({ file: 'x.css', css }),
    );
    expect(faults).toEqual([]);
  });
});

describe('a contrast that is too low is told, in light and in dark', () => {
  test.each([
    // By a custom property of the whole page.
    [':root {\n  --lien: #ffe600;\n}', /theme\.css:2 — « --lien: #ffe600 ».*thème clair : 1,1/],
    [
      ':root { --lien: #0b3d91 }',
      /thème sombre : 1,5 .*« @media \(prefers-color-scheme: light\) »/,
    ],
    ['@media (prefers-color-scheme: dark) { :root { --lien: #333 } }', /thème sombre : 1,2/],
    ['@media (prefers-color-scheme: light) { html { --doux: #999 } }', /thème clair/],
    [':root { --papier: #333 }', /« --papier: #333 ».*thème clair/],
    [':root { --carte: navy }', /« --carte: navy ».*thème clair/],
    ['@media (prefers-color-scheme: dark) { :root { --sur-action: #fff } }', /thème sombre/],
    [':root { --mien: #eee; --lien: var(--mien) }', /« --lien: var\(--mien\) ».*thème clair/],
    [':root { --lien: oklch(90% 0.1 200) }', /thème clair/],
    [':root { --lien: hsl(50 100% 50%) }', /thème clair/],
    [':root { --lien: light-dark(#0b5563, #113) }', /thème sombre/],
    ['@layer mien { :root { --mousse: #0f0 } }', /thème clair/],
    // In one part of the page.
    ['.fil-aider { --fil: #fc0 }', /« --fil: #fc0 »/],
    ['.pied { color: #ccc }', /« color: #ccc ».*thème clair/],
    ['p, .pied li { color: rgb(200 200 200) }', /thème clair/],
    ['::selection { background: #fff; color: #767676 }\n.x { color: #767676 }', /never/],
    ['.bouton { background: #eee }', /la couleur de « \.bouton »/],
    ['.pied { background: #112 }\n.pied a, .pied p, .pied-nom { color: #fff }', /« \.pied »/],
    [
      '.pied { background: #112; color: #fff }\n.pied a, .pied p, .pied-nom { color: #fff }',
      /never/,
    ],
    ['footer { background: #112; color: #fff }', /la couleur de « footer a »/],
  ])('%j', (css, expected) => {
    expect(told(css)).toEqual(expected.source === 'never' ? [] : [expect.stringMatching(expected)]);
  });
});

test('the colours of edition.yml stand after the theme, and are judged with it', () => {
  const palette = '@media (prefers-color-scheme:light){:root{--lien:#0b5563}}';
  expect(told(':root { --lien: #7fd0dd }', palette)).toEqual([]);
  expect(told(':root { --carte: #0b5563 }', palette)).toEqual([
    expect.stringMatching(/« --carte: #0b5563 » : contraste trop faible dans le thème clair : 1,0/),
    expect.stringMatching(/thème sombre/),
  ]);
});

test('what no page has is remarked upon, and stops nothing', () => {
  const remarks = (css: string) =>
    styleRemarks(contentFolder({ 'national/edition.yml': EDITION, 'local/theme.css': css }));
  expect(
    remarks(
      '.piedd { margin: 0 }\n.pied,\n.fil-x > .pied-nom:hover { margin: 0 }\n:root { --lein: red }',
    ),
  ).toEqual([
    expect.stringMatching(/^local\/theme\.css:1 — aucune page n’a la classe « piedd ».*« pied »/),
    expect.stringMatching(/^local\/theme\.css:4 — aucun style ne lit « --lein ».*« --lien »/),
  ]);
  expect(remarks('.pied { --lien: var(--encre) }')).toEqual([]);
});
