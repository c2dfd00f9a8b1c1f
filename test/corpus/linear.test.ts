import { expect, test } from 'vitest';
import { corpusReader } from '../../src/corpus/corpus.ts';
import { many, numbered, rep, type Text, tooSlow } from '../growth.ts';
import { contentFolder, EDITION, glossaryTerm, plainPage } from '../helpers/content-folder.ts';

/** Front matters that are short to write and long to read. */
const FRONT_MATTERS: Record<string, Text> = {
  ybrack: (n) => `x: ${']'.repeat(n)}\n`,
  yopen: (n) => `x: ${'['.repeat(n)}\n`,
  ybrace: (n) => `x: ${'{'.repeat(n)}\n`,
  ybrk2: (n) => `x: ${'[]'.repeat(n / 2)}\n`,
  ybrkl: many(() => ']\n'),
  keys: many((i) => `k${i}: 1\n`),
  samekeys: many(() => `k: 1\n`),
  seq: (n) => `sources:\n${many(() => `  - a\n`)(n)}`,
  suite: (n) => `suite:\n${many((i) => `  - kit/x${i}\n`)(n)}`,
  suitesame: (n) => `suite:\n${many(() => `  - pages/b\n`)(n)}`,
  deepmap: (n) => {
    let s = '';
    for (let i = 0; s.length < n; i++) s += `${' '.repeat(i)}a:\n`;
    return s;
  },
  deepflow: (n) => `x: ${'{a: '.repeat(n / 4)}${'}'.repeat(n / 4)}\n`,
  dash: (n) => `x:\n  ${'- '.repeat(n / 2)}a\n`,
  anchors: (n) =>
    'a: &a [x,x,x,x,x,x,x,x,x]\n' +
    many(
      (i) =>
        `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]\n`,
    )(n),
  aliases: many((i) => `a${i}: *x\n`),
  anch: many((i) => `a${i}: &x${i} 1\n`),
  number: (n) => `ordre: ${'9'.repeat(n)}\n`,
  numexp: (n) => `ordre: 1e${'9'.repeat(n)}\n`,
  longtitle: (n) => `description: ${'a'.repeat(n)}\n`,
  quoted: (n) => `d: "${'\\u0041'.repeat(n / 6)}"\n`,
  badq: (n) => `d: "${'\\x'.repeat(n / 2)}"\n`,
  unq: (n) => `d: "${'a '.repeat(n / 2)}\n`,
  sq: (n) => `d: '${"''".repeat(n / 2)}\n`,
  qopen: rep('"'),
  sqo: rep("'"),
  col: rep(': '),
  colq: rep('a: '),
  tag: rep('! '),
  tagx: many((i) => `a${i}: !x 1\n`),
  com: many(() => '# a\n'),
  tabs: many(() => '\ta: 1\n'),
  doc: many(() => '--- \n'),
  dots: many(() => '...\n'),
  pct: many(() => '%YAML 1.2\n'),
  q: rep('? '),
  qs: many(() => '? a\n'),
  lit: (n) => `d: |\n${many(() => '  a\n')(n)}`,
  fold: (n) => `d: >\n${many(() => '  a\n\n')(n)}`,
  foldsp: (n) => `d: >\n${many((i) => `  ${' '.repeat(i % 50)}a\n`)(n)}`,
  spaces: (n) => `d: a${' '.repeat(n)}b\n`,
  spl: many(() => `${' '.repeat(500)}\n`),
  plain: (n) => `d: a\n${many(() => '  b\n')(n)}`,
  merges: many((i) => `<<: {a${i}: 1}\n`),
  proto: many(() => `__proto__: 1\n`),
  ampl: rep('&a '),
  star: rep('*a '),
  comma: (n) => `x: [${','.repeat(n)}]\n`,
  flowkeys: (n) => `x: {${many((i) => `a${i}, `)(n)}}\n`,
  nel: rep('\u0085'),
  bom: rep('\ufeff'),
  ls: rep('\u2028'),
  nums: (n) => `x:\n${many((i) => ` - ${i}\n`)(n)}`,
  themes: (n) => `themes:\n${many((i) => `  - t${i}\n`)(n)}`,
  sources: (n) => `sources:\n${many(() => `  - titre: a\n    editeur: b\n`)(n)}`,
  badsources: (n) => `sources:\n${many(() => `  - titre: a\n    editer: b\n`)(n)}`,
  auteurs: (n) => `voir_aussi:\n${many(() => `  - p\n`)(n)}`,
};

/** Bodies that name many things, known or not. */
const BODIES: Record<string, Text> = {
  headings: many((i) => `## T${i}\n\n[b](#x${i})\n\n`),
  head2: (n) => many((i) => `## T${i}\n\n`)(n / 2) + many((i) => `[b](#x${i}) `)(n / 2),
  deadlinks: many((i) => `[b](/x${i}/) `),
  images: many((i) => `![b](/media/x${i}.png) `),
  figs: many((i) => `{{chiffre:x${i}}} `),
  notes: many((i) => `[^${i}] `),
  longlinks: many((i) => `[b](/${'x'.repeat(300)}${i}/) `),
  html: rep('<b>a '),
  htmlx: many((i) => `<x${i}>`),
  boxes: many((i) => `::: x${i}\n:::\n`),
  samehead: many(() => '## A\n\n'),
  badhead: many((i) => `#### A${i}\n\n`),
  abbr2: many(() => `*[AB]: x\n`),
  foot2: many(() => `[^a]: x\n`),
  tables: many(() => `a | b\n- | -\n\n`),
  js: rep('[a](javascript:x) '),
  ext: many((i) => `[a](https://a${i}.fr/) `),
  rel: many((i) => `[a](a${i}) `),
};

/** Checks an edition whose one page is this. */
function check(page: string): number {
  const folder = contentFolder({
    'national/edition.yml': EDITION,
    'national/glossaire/epn.md': glossaryTerm('EPN', 'autres_formes:\n  - aidant numérique\n'),
    'national/pages/b.md': plainPage('B'),
    'national/pages/a.md': page,
  });
  return corpusReader(folder)().problems.length;
}

test.each(Object.entries(FRONT_MATTERS))(
  'a front matter is checked in a time in proportion to its length: %s',
  (_name, text) => {
    expect(tooSlow((length) => check(plainPage('A', text(length))))).toBeUndefined();
  },
);

test.each(Object.entries(BODIES))(
  'what a body names is checked in a time in proportion to its length: %s',
  (_name, text) => {
    expect(tooSlow((length) => check(plainPage('A', '', text(length))))).toBeUndefined();
  },
);

test('one megabyte of keys that nobody knows is refused at once', () => {
  expect(
    check(
      plainPage(
        'A',
        numbered((at) => `k${at}: 1\n`, 980_000),
      ),
    ),
  ).toBe(1);
});
