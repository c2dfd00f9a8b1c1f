import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusReader } from '../../../src/corpus/corpus.ts';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { INCLUDES } from '../../../src/site/current-site.ts';
import { lazy } from '../../../src/site/lazy.ts';
import { lookProblems } from '../../../src/site/own-look/look-problems.ts';
import { markupProblems } from '../../../src/site/own-look/markup-problems.ts';
import { sampleViews } from '../../../src/site/own-look/sample-views.ts';
import { styleProblems } from '../../../src/site/own-look/style-problems.ts';
import { unknownReads, unreadTemplates } from '../../../src/site/own-look/template-problems.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { siteSource } from '../../../src/site/site-source.ts';
import { templateSources } from '../../../src/site/template-sources.ts';
import { contentFolder, EDITION, keyFigure, kitSheet } from '../../helpers/content-folder.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';

const NATIONAL = {
  'national/edition.yml': EDITION,
  'national/kit/accueillir.md': kitSheet(),
  'national/chiffres/treize.md': keyFigure(),
  'media/logo.svg': DRAWING,
};

const national = templateSources([INCLUDES]);
const views = lazy(() => {
  const { corpus } = corpusReader(contentFolder(NATIONAL))();
  if (!corpus) throw new Error('The edition of this test has faults.');
  return sampleViews(siteContext(corpus, '/', () => undefined));
});
const MEDIA = new Set(['/media/logo.svg']);

/** What is told of one template. */
function toldOf(path: string, text: string): string[] {
  const name = path.replace('templates/', '');
  const own = new Map([[name, text]]);
  const unread = unreadTemplates({ own, national });
  const reads = unread.some(({ line }) => line) ? [] : unknownReads({ own, national }, views());
  return [...unread, ...reads, ...markupProblems(text, `local/${path}`, MEDIA)].map((problem) =>
    formatProblem(problem),
  );
}

/** What is told of an edition with these files below `local/`. */
async function told(local: Record<string, string>) {
  const files = Object.entries(local).map(([path, text]) => [`local/${path}`, text]);
  const folder = contentFolder({ ...NATIONAL, ...Object.fromEntries(files) });
  const { corpus, problems } = corpusReader(folder)();
  expect(problems).toEqual([]);
  return (await lookProblems(folder, corpus)).map((problem) => formatProblem(problem));
}

const footer = (inside: string) =>
  `{% macro pied(site) %}\n<footer>\n${inside}\n</footer>\n{% endmacro %}\n`;
const FOOTER = 'templates/components/pied/pied.njk';
const HOME = 'templates/layouts/accueil.njk';
const home = (inside: string) =>
  `{% extends "layouts/base.njk" %}\n{% block contenu %}\n<h1>{{ titre }}</h1>\n${inside}\n{% endblock %}\n`;

describe('a template of an edition', () => {
  test.each([
    [
      'what the view has',
      FOOTER,
      footer(
        '{{ site.nom }} {% for lien in site.pied %}<a href="{{ lien.url }}">{{ lien.titre }}</a>{% endfor %}',
      ),
    ],
    [
      'a picture that is there',
      FOOTER,
      footer('<img src="{{ site.prefixe }}media/logo.svg" alt="">'),
    ],
    [
      'what it asks about first',
      FOOTER,
      footer('{% if site.telephone is defined %}{{ site.telephone }}{% endif %}'),
    ],
    ['a value for what may lack', FOOTER, footer('{{ site.telephone | default("") }}')],
    [
      'a macro of its own',
      FOOTER,
      `{% macro ligne(mot) %}{{ mot }}{% endmacro %}\n${footer('{{ ligne(site.nom) }}')}`,
    ],
    ['a name that it sets', FOOTER, footer('{% set mot = site.nom %}{{ mot }}')],
    [
      'an optional part of the view',
      HOME,
      home('{% if fil %}{{ fil }}{% endif %}{{ contenu.chiffre.grand }}'),
    ],
    ['members of lists', HOME, home('{{ contenu.besoins.length }}{{ site.menu[0].titre }}')],
  ])('may use %s', (_what, path, text) => {
    expect(toldOf(path, text)).toEqual([]);
  });

  const cases: [string, string, string, RegExp][] = [
    [
      'a name that the view has not',
      FOOTER,
      footer('{{ site.nom }}\n{{ site.telephone }}'),
      /pied\.njk:4 — la vue n’a pas de donnée « site\.telephone »/,
    ],
    [
      'the same in a condition, which would be silent',
      FOOTER,
      footer('{% if site.telephone %}x{% endif %}'),
      /pied\.njk:3 — la vue n’a pas de donnée « site\.telephone »/,
    ],
    [
      'the same in a loop',
      HOME,
      home('{% for x in contenu.actualites %}{{ x }}{% endfor %}'),
      /accueil\.njk:4 — la vue n’a pas de donnée « contenu\.actualites »/,
    ],
    [
      'the same within an item',
      FOOTER,
      footer('{% for lien in site.pied %}{{ lien.adresse }}{% endfor %}'),
      /pied\.njk:3 — la vue n’a pas de donnée « site\.pied\[\]\.adresse »/,
    ],
    [
      'the same through a macro',
      FOOTER,
      `{% macro ligne(un) %}{{ un.mot }}{% endmacro %}\n${footer('{{ ligne(site) }}')}`,
      /pied\.njk:1 — la vue n’a pas de donnée « site\.mot »/,
    ],
    [
      'a mistyped name',
      FOOTER,
      footer('{{ site.nomm }}'),
      /« site\.nomm ».*Vouliez-vous dire « nom » \?/,
    ],
    [
      'the page, from a component',
      FOOTER,
      footer('{{ titre }}'),
      /pied\.njk:3 — « titre » n’est connu ni de la macro ni du gabarit/,
    ],
    [
      'a template that is not there',
      FOOTER,
      `{% from "components/logo/logo.njk" import logo %}\n${footer('{{ logo() }}')}`,
      /pied\.njk:1 — le gabarit « components\/logo\/logo\.njk » n’existe pas/,
    ],
    [
      'a macro that is not there',
      FOOTER,
      `{% from "components/suite/suite.njk" import suites %}\n${footer('{{ suites() }}')}`,
      /pied\.njk:1 — « components\/suite\/suite\.njk » n’a pas de macro « suites »/,
    ],
    [
      'a tag that is not closed',
      FOOTER,
      '{% macro pied(site) %}\n{% if site.nom %}\nx\n{% endmacro %}',
      /pied\.njk:4 — balise inconnue « \{% endmacro %\} »/,
    ],
    [
      'an end that is not there',
      FOOTER,
      '{% macro pied(site) %}\n{% if site.nom %}\nx\n',
      /pied\.njk:2 — une balise ouverte n’est pas fermée/,
    ],
    [
      'an unknown tag',
      FOOTER,
      footer('{% siteur %}'),
      /pied\.njk:3 — balise inconnue « \{% siteur %\} »/,
    ],
    [
      'a member that no list has, in a condition',
      FOOTER,
      footer('{% if site.pied.nombre > 1 %}x{% endif %}'),
      /pied\.njk:3 — la vue n’a pas de donnée « site\.pied\.nombre »/,
    ],
    [
      'an unknown filter',
      FOOTER,
      footer('{{ site.nom | uper }}'),
      /pied\.njk:3 — filtre inconnu « \| uper ».*Vouliez-vous dire « upper »/,
    ],
    [
      'a filter that a loop hides',
      FOOTER,
      footer('{% for lien in site.pied %}{{ lien.titre | majuscule }}{% endfor %}'),
      /pied\.njk:3 — filtre inconnu « \| majuscule »/,
    ],
    [
      'an address without the sub-folder',
      FOOTER,
      footer('<a href="/contact/">x</a>'),
      /pied\.njk:3 — href="\/contact\/" oublie le sous-dossier.*\{\{ site\.prefixe \}\}contact\//,
    ],
    [
      'a picture that is not there',
      FOOTER,
      footer('<img src="{{ site.prefixe }}media/logos.svg" alt="">'),
      /pied\.njk:3 — fichier introuvable « media\/logos\.svg ».*« \/media\/logo\.svg »/,
    ],
    [
      'a picture of another site',
      FOOTER,
      footer('<img src="https://ailleurs.example/x.png" alt="">'),
      /pied\.njk:3 — « https:\/\/ailleurs\.example\/x\.png » est sur un autre site/,
    ],
    [
      'a style in the page',
      FOOTER,
      footer('<p style="color:red">x</p>'),
      /pied\.njk:3 — un attribut « style »/,
    ],
    [
      'a name that no template has',
      'templates/pied.njk',
      footer('x'),
      /local\/templates\/pied\.njk — gabarit de nom inconnu.*« components\/pied\/pied\.njk »/,
    ],
  ];
  test.each(cases)('with %s is told, with its line', (_what, path, text, expected) => {
    expect(toldOf(path, text)).toEqual([expect.stringMatching(expected)]);
  });

  test('that was Trame’s own has no fault, whichever it is', async () => {
    const folder = contentFolder(NATIONAL);
    const own = join(folder, 'local/templates');
    cpSync(INCLUDES, own, { recursive: true });
    for (const path of readdirSync(own, { recursive: true, encoding: 'utf8' }))
      if (/\.(css|ts|yml)$/.test(path)) rmSync(join(own, path));
    const { corpus } = corpusReader(folder)();
    expect(await lookProblems(folder, corpus)).toEqual([]);
    const complete = contentFolder({});
    cpSync('test/editions/complet', complete, { recursive: true });
    cpSync(own, join(complete, 'local/templates'), { recursive: true });
    expect(await lookProblems(complete, corpusReader(complete)().corpus)).toEqual([]);
  });
});

describe('a stylesheet of an edition', () => {
  test.each([
    ['.x{color:#123456}', []],
    ['.x{background:url(../media/logo.svg)}', []],
    ['.x{background:url("data:image/gif;base64,R0lGODlhAQABAAAAACw=")}', []],
    ['/* url(/media/x.svg) */\n.x{--fil:red}', []],
    ['.x{\n  color:red', [/theme\.css:1 — « \{ » n’est jamais refermé/]],
    ['.x{color:red}\n}', [/theme\.css:2 — « \} » n’est pas à sa place/]],
    ['.x{color red}', [/theme\.css:1 — il manque « : »/]],
    ['/* x', [/theme\.css:1 — il manque « \*\/ »/]],
    [
      '.x{}\n.y{background:url(/media/logo.svg)}',
      [
        /theme\.css:2 — l’adresse « \/media\/logo\.svg » oublie le sous-dossier.*url\(\.\.\/media\/logo\.svg\)/,
      ],
    ],
    [
      '.x{background:url("../media/logos.svg")}',
      [/theme\.css:1 — fichier introuvable « \.\.\/media\/logos\.svg ».*« \/media\/logo\.svg »/],
    ],
    [
      '.x{background:url(//ailleurs.example/x.svg)}',
      [/theme\.css:1 — « \/\/ailleurs\.example\/x\.svg » est sur un autre site/],
    ],
    ['@import "autre.css";\n.x{color:red}', [/theme\.css:1 — @import « autre\.css »/]],
  ])('%j', async (css, expected) => {
    const problems = await styleProblems(css, 'local/theme.css', MEDIA);
    expect(problems.map((problem) => formatProblem(problem))).toEqual(
      expected.map((one) => expect.stringMatching(one)),
    );
  });
});

describe('a template that lacks what others count on, or writes where nothing shows, is told', () => {
  test.each([
    ['an empty one', FOOTER, '', /pied\.njk:1 — ce gabarit n’a pas de macro « pied »/],
    [
      'another name',
      FOOTER,
      '{% macro bas(site) %}x{% endmacro %}',
      /pas de macro « pied », que « layouts\/base\.njk » appelle/,
    ],
    ['a page without a frame', HOME, '<h1>x</h1>', /accueil\.njk:1 — cette page n’a pas de cadre/],
    [
      'an unknown block',
      HOME,
      '{% extends "layouts/base.njk" %}\n{% block contenus %}x{% endblock %}',
      /accueil\.njk:2 — « layouts\/base\.njk » n’a pas de bloc « contenus ».*« contenu »/,
    ],
    [
      'text outside of blocks',
      HOME,
      '{% extends "layouts/base.njk" %}\n\n<h1>x</h1>',
      /accueil\.njk:3 — ce qui est écrit ici/,
    ],
    [
      'text after a block',
      HOME,
      '{% extends "layouts/base.njk" %}\n{% block contenu %}<h1>x</h1>{% endblock %}\n<p>y</p>',
      /accueil\.njk:3 — ce qui est écrit ici/,
    ],
    [
      'itself',
      HOME,
      '{% extends "layouts/accueil.njk" %}{% block contenu %}x{% endblock %}',
      /s’étend lui-même/,
    ],
  ])('%s', async (_what, path, text, expected) => {
    expect(await told({ [path]: text })).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    ['a program', '<a href="javascript:void(0)">x</a>', /un lien qui lance un script/],
    ['a relative address', '<a href="../contact/">x</a>', /ne mène pas au même endroit/],
    ['a relative picture', '<img src="media/logo.svg" alt="">', /ne mène pas au même endroit/],
    ['an address without quotes', '<a href=/contact/>x</a>', /oublie le sous-dossier/],
    ['a style with spaces', '<p style = "color:red">x</p>', /un attribut « style »/],
    [
      'a style of another site',
      '<link rel="stylesheet" href="https://x.test/a.css">',
      /est sur un autre site/,
    ],
    ['a film without quotes', '<video src=//x.test/a.mp4></video>', /est sur un autre site/],
  ])('%s', (_what, inside, expected) => {
    expect(toldOf(FOOTER, footer(inside))).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    '<a href="https://x.test/">x</a>',
    '<a href="mailto:a@b.test">x</a>',
    '<a href="#haut">x</a> <a href="?page=2">x</a>',
    '<link rel="alternate" href="https://x.test/flux.xml">',
  ])('%s has no fault', (inside) => {
    expect(toldOf(FOOTER, footer(inside))).toEqual([]);
  });

  test('rules in rules without end stop nothing', async () => {
    expect((await told({ 'theme.css': '.a{'.repeat(5000) })).length).toBeGreaterThan(0);
  });
});

test('an edition is told all that is wrong in its look, in the order of the files', async () => {
  expect(
    await told({
      'theme.css': '.x{margin:0',
      'templates/components/pied/pied.css': '.y{colr:red}',
      'templates/components/pied/pied.html': 'x',
      'templates/pied.njk': footer('x'),
      [HOME]: home('{{ contenu.actualites }}'),
    }),
  ).toEqual([
    expect.stringMatching(/pied\/pied\.css:1 — propriété inconnue/),
    expect.stringMatching(/pied\/pied\.html — fichier inconnu/),
    expect.stringMatching(/accueil\.njk:4 — la vue n’a pas de donnée « contenu\.actualites »/),
    expect.stringMatching(/templates\/pied\.njk — gabarit de nom inconnu/),
    expect.stringMatching(/theme\.css:1 — « \{ » n’est jamais refermé/),
  ]);
});

test('while serving, a faulty look is told, and the last good site stays', async () => {
  const folder = contentFolder(NATIONAL);
  const source = siteSource(folder, '/');
  expect(await source.refresh()).toEqual([]);
  const before = source.current();
  const file = join(folder, 'local', FOOTER);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, footer('{{ site.telephone }}'));
  expect(await source.refresh()).toHaveLength(1);
  expect(source.current()).toBe(before);
  writeFileSync(file, footer('Ici'));
  expect(await source.refresh()).toEqual([]);
  expect(source.current().site.get('/')?.render()).toContain('<footer>\nIci');
  expect(readFileSync(file, 'utf8')).toContain('Ici');
});
