import { describe, expect, test } from 'vitest';
import { plainTextFaults } from '../../src/markdown/faults/plain-text.ts';
import { expectFaults, type FaultCase } from './faults.ts';

describe('lists of word processors', () => {
  test.each<FaultCase>([
    ['bullets', '• un\n• deux', [/^1 — « • » n’ouvre pas de liste.*« - un »/, /^2 — /]],
    ['a bullet alone', 'a\n\n▪\tun', [/^3 — « ▪ »/]],
    ['dashes', '– un\n– deux', [/^1 — « – ».*bout à bout.*« - un »/, /^2 — /]],
    [
      'replies that the page puts end to end',
      '— Bonjour.\n— Bonsoir.',
      [/^1 — « — ».*bout à bout.*une ligne vide entre les répliques/, /^2 — /],
    ],
    ['ticks', '✓ un\n✓ deux', [/^1 — « ✓ »/, /^2 — /]],
    ['letters', 'a) un\nb) deux', [/^1 — « a\) »/, /^2 — « b\) »/]],
    ['Roman numbers', 'i. un\nii. deux\niii. trois', [/^1 — /, /^2 — /, /^3 — /]],
    ['ordinals', '1° un\n2° deux', [/^1 — « 1° »/, /^2 — /]],
    ['great Roman numbers', 'I. un\nII. deux', [/^1 — « I\. »/, /^2 — « II\. »/]],
    ['numbers of two levels', '1.1 un\n1.2 deux', [/^1 — « 1\.1 »/, /^2 — « 1\.2 »/]],
    ['bars', '1/ un\n2/ deux', [/^1 — « 1\/ »/, /^2 — /]],
    ['two brackets', '(1) un\n(2) deux', [/^1 — /, /^2 — /]],
    ['dashes after numbers', '1- un\n2- deux', [/^1 — /, /^2 — /]],
    ['two dashes', '- un\n-- deux', [/^2 — « -- »/]],
    ['signs of wide keyboards', '＊ un', [/^1 — « ＊ »/]],
    ['dashes without a space', '–un\n–deux', [/^1 — « – »/, /^2 — /]],
    ['an item without words', '- un\n-\n- deux', [/^2 — point de liste vide/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    '— Bonjour.',
    '— Bonjour.\n\n— Bonsoir.',
    '– Bonjour.\\\n– Bonsoir.',
    '– 10 °C ce matin',
    'M. Dupont et\nN. Martin',
    'a) un',
    '2° La commune',
    'Il est\n1/ mal dit',
    '10 + 2\n= 12',
    'Soit\n1.5 million\n2.5 millions',
    '1.1 un\n\n1.2 deux',
    '★★★☆',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('lines of other tools', () => {
  test.each<FaultCase>([
    ['a title of a wiki', '== Titre ==', [/^1 — titre écrit pour un autre outil.*« ## Titre »/]],
    ['a title of Textile', 'h2. Titre', [/^1 — titre écrit.*« ## Titre »/]],
    ['a title twice', '## ## Titre', [/^1 — « # » au début du titre/]],
    ['a box of MkDocs', '!!! note "Titre"\n    Texte', [/^1 — encadré écrit/]],
    ['one that folds', '??? tip\n    Texte', [/^1 — encadré écrit/]],
    ['a tab', '=== "Onglet"', [/^1 — /]],
    ['a box of reStructuredText', '.. note:: Texte', [/^1 — encadré écrit/]],
    ['one of AsciiDoc', '[NOTE]\nTexte', [/^1 — encadré écrit/]],
    ['one of MyST', '```{note}\nTexte\n```', [/^1 — bloc d’un autre outil/]],
    ['a diagram', '```mermaid\ngraph TD\n```', [/^1 — bloc d’un autre outil/]],
    ['a table of contents', '[TOC]', [/^1 — sommaire/]],
    ['an import', "import A from '@theme/A';", [/^1 — commande/]],
    ['dashes with a hidden blank', 'a\n\n---\u00A0', [/^3 — ligne de signes/]],
    ['equal signs', 'a\n\n=====', [/^3 — ligne de signes/]],
    ['a text that dashes underline', 'Un\ntexte.\n---\nb', [/^1 — paragraphe que la ligne de/]],
    ['a line that looks empty', 'a\n\u00A0\nb', [/^2 — ligne qui paraît vide/]],
    ['a picture with a space', '! [a](/b.jpg)', [/^1 — image mal écrite/]],
    ['a caption alone', 'Tableau : des prix\n\nTexte.', [/^1 — légende sans tableau/]],
    ['a note without text', 'a[^1]\n\n[^1]:', [/^3 — note « 1 » sans texte/]],
    ['a quotation without text', 'a\n\n>\n\nb', [/^3 — citation vide/]],
    ['quotations without end', `${'> '.repeat(200)}a`, [/^1 — citation vide/]],
    ['a program', '<?php echo 1', [/^1 — programme d’un autre outil : « <\?php »/]],
    ['a box without text', '::: exemple\n:::', [/^1 — encadré vide/]],
    ['a box without a word in its title', '::: exemple :\na\n:::', [/^1 — titre d’encadré sans/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each(['Titre\n-----\n\nTexte', 'a\n\n---\n\nb', 'a\u00A0\n## b', 'Le tableau : voici'])(
    '%j is right',
    (source) => {
      expectFaults(source, []);
    },
  );
});

describe('signs of other tools', () => {
  test.each<FaultCase>([
    ['bold of a wiki', "'''gras''' ici", [/^1 — mise en valeur d’un autre outil/]],
    ['bold of a forum', '[b]gras[/b]', [/^1 — balise d’un autre outil/]],
    ['a link of a forum', '[url=https://a.fr]b[/url]', [/^1 — balise/, /^1 — balise/]],
    ['a tag of ERB', '<%= nom %>', [/^1 — commande d’un autre outil/]],
    ['a comment of Jinja', 'a {# b #}', [/^1 — commande d’un autre outil/]],
    ['a variable', `Bonjour $\{nom}`, [/^1 — commande d’un autre outil/]],
    ['a tag of Template Toolkit', '[% nom %]', [/^1 — commande d’un autre outil/]],
    [
      'what a spreadsheet could not count',
      'Total : #N/A',
      [/^1 — erreur d’un tableur : « #N\/A »/],
    ],
    ['a picture without brackets', '!(/media/a.png)', [/^1 — image mal écrite/]],
    ['an address after brackets', '[texte] https://a.fr', [/^1 — adresse sans parenthèses/]],
    ['a shortcode', 'a [gallery ids="1,2"]', [/^1 — balise/]],
    ['a link of SPIP', '[a->https://b.fr]', [/^1 — lien d’un autre outil/]],
    ['a link of a wiki', '[https://b.fr a]', [/^1 — lien d’un autre outil/]],
    ['one of AsciiDoc', 'https://b.fr[a]', [/^1 — lien d’un autre outil/]],
    ['underlined', '++mot++', [/^1 — soulignement/]],
    ['below', 'H~2~O', [/^1 — indice/]],
    ['above', 'm^2^', [/^1 — exposant/]],
    ['a smiley in letters', 'oui :smile:', [/^1 — dessin/]],
    ['a formula', '$x_1$', [/^1 — formule/]],
    ['a command of LaTeX', '\\textbf{x}', [/^1 — commande/]],
    ['an attribute', '[a](/b){target="_blank"}', [/^1 — attribut/, /^1 — signe de mise en valeur/]],
    ['a note of a wiki', 'a ((la note))', [/^1 — note d’un autre outil/]],
    ['a construction misspelt', '{note: a}', [/^1 — construction mal écrite/]],
    ['a language that needs no name', '{français: a}', [/^1 — construction mal écrite/]],
    ['an attribute after a space', '[a](/b){ .c }', [/^1 — attribut/]],
    ['a width', '![a](/b.png){ width="3" }', [/^1 — attribut/]],
    ['a deletion to review', 'a {--b--} c', [/^1 — marque de relecture/]],
    ['a comment to review', 'a {>>b<<} c', [/^1 — marque de relecture/]],
    ['keys', '++ctrl+c++', [/^1 — touches/]],
    ['a citation of pandoc', 'a [@dupont, p. 3]', [/^1 — citation d’un autre outil/]],
    ['a name of a mailing', 'Bonjour %PRENOM%', [/^1 — commande/]],
    ['a variable of Ruby', 'a #{b}', [/^1 — commande/]],
    ['an address without its colon', 'voir http//a.fr', [/^1 — adresse mal écrite/]],
    ['an address with a letter too few', 'voir htps://a.fr', [/^1 — adresse mal écrite/]],
    ['a name of a letter without its end', '&copy 2020', [/^1 — code de caractère/]],
    ['letters in percent', 'a %C3%A9', [/^1 — lettres codées/]],
    ['letters of an e-mail', '=C3=A9t=C3=A9', [/^1 — lettres codées/, /^1 — lettres codées/]],
    ['an unknown entity', 'a &truc; b', [/^1 — code de caractère/]],
    ['words in angle brackets', 'Monsieur <élu>', [/^1 — chevron/]],
    ['two dashes', 'a -- b', [/^1 — tiret/]],
    ['a bracket alone', 'voir [la page', [/^1 — crochet seul : « \[ »/]],
    ['bold within a word', 'mot__gras__mot', [/^1 — mise en valeur/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    'l’intervalle [0 ; 1[',
    'C++ et C',
    'à 10:30:45',
    'Note :un:deux',
    '3 $ et 4 $',
    'C:\\Documents',
    '[sic] et [citation]',
    'x^2',
    'a~b',
    'commence par https://',
    'R&D &c',
    '{un, deux} et {mot}',
    'un { .5 }',
    '100% RÉUSSI%',
    'Windows <3',
    'dit (voir (plus bas))',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('letters', () => {
  test.each<FaultCase>([
    ['of DOS', 'd‚marche', [/^1 — lettres mal lues/]],
    ['of Mac OS', 'dŽmarche', [/^1 — lettres mal lues/]],
    ['of UTF-8 read by DOS', 'lÔÇÖeau', [/^1 — lettres mal lues/]],
    ['of another alphabet', 'dйmarche', [/^1 — lettres mal lues/]],
    ['of China', 'd茅marche', [/^1 — lettres mal lues/]],
    ['half a sign before a number', 'n°Â 3', [/^1 — lettres mal lues/]],
    ['that turn the line', 'a\nb \u202Ec', [/^2 — signe invisible qui change le sens.*U\+202E/]],
    ['that isolate', 'a \u2066b\u2069', [/^1 — signe invisible/]],
    ['that mark the letters of another alphabet', 'a \u061C b', [/^1 — signe invisible.*U\+061C/]],
    ['that turn one line of two', 'كتاب\n\nb \u202Ec', [/^3 — signe invisible.*U\+202E/]],
    ['that turn Arabic over', 'كتاب \u202Ec', [/^1 — signe invisible.*U\+202E/]],
    ['that hide letters', 'mot\u{E0041}\u{E0042}', [/^1 — signe invisible \(U\+E0041\)/]],
    ['that end lines for some programs', 'a\u2028b', [/^1 — signe invisible \(U\+2028\)/]],
    ['that no font shows', 'a\u000Bb', [/^1 — caractère que les polices.*U\+000B/]],
    ['written by their codes', 'a &#x202E;b', [/^1 — code de caractère.*« &#x202E; »/]],
    ['written by their names', 'a&rlm;b', [/^1 — code de caractère.*« &rlm; »/]],
    ['that are none', 'a &#xFFFFFF; b', [/^1 — code de caractère/]],
    ['that became « ? »', 'la d?couverte', [/^1 — « \? » entre deux lettres : « d\?couverte »/]],
    ['tied by a program that reads PDF', 'la ﬁn', [/^1 — lettres liées.*« ﬁn »/]],
    ['with an accent for an apostrophe', 'l´été', [/^1 — accent seul/]],
    ['that nobody sees', 'mé\u200Bdiation', [/^1 — signe invisible.*« médiation »/]],
    ['that fill a place', 'a \u3164', [/^1 — signe invisible/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    'SANTÉ et ÉCOLE',
    'Đorđe',
    'Łódź',
    'le mot « да »',
    '👩‍👧',
    '漢字',
    '使用Windows系统和Word',
    'العربية \u2066Word\u2069 كتاب',
    'co\u00ADopération',
    'Quoi\u00A0? oui. « Pourquoi\u202F? » dit-il',
    'https://exemple.fr/a?b=c et exemple.fr/page?id=3 ou page?id=3',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} et 🏳️‍🌈',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('cells that are no table', () => {
  test.each<FaultCase>([
    ['parted by bars', 'a\n\nb | c\n1 | 2', [/^3 — ligne de tableau/, /^4 — /]],
    ['as a spreadsheet copies them', 'a\tb\n1\t2', [/^1 — ligne de tableau/, /^2 — /]],
    ['as it writes them', 'a;b;c\n1;2;3', [/^1 — ligne de tableau/, /^2 — /]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each(['a | b', 'un ; deux ; trois\nun ; deux ; trois', 'a\tb', 'mot;mot\nmot;mot'])(
    '%j is right',
    (source) => {
      expectFaults(source, []);
    },
  );
});

describe('addresses', () => {
  test.each<FaultCase>([
    ['one bar', '[a](https:/exemple.fr)', [/^1 — adresse mal écrite/]],
    ['no bar', '[a](https:exemple.fr)', [/^1 — adresse mal écrite/]],
    ['a comma for a dot', '[a](https://exemple,fr)', [/^1 — adresse mal écrite/]],
    ['no dot', '[a](https://exemple)', [/^1 — adresse mal écrite/]],
    ['two dots', '[a](https://exemple..fr)', [/^1 — adresse mal écrite/]],
    ['a site before the site', '[a](https://exemple.fr@autre.fr)', [/^1 — adresse mal écrite/]],
    ['an e-mail without its site', '[a](mailto:moi)', [/^1 — adresse mal écrite/]],
    ['a telephone without number', '[a](tel:abc)', [/^1 — adresse mal écrite/]],
    ['a text that nobody sees', '[\u200B](https://exemple.fr)', [/^1 — lien sans texte/]],
    ['a picture told by a dot', '![.](/b.jpg)', [/^1 — image sans texte/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    '[a](https://éducation.gouv.fr/a)',
    '[a](http://192.168.1.1/)',
    '[a](http://localhost:8080/)',
    '[a](mailto:a@b.fr?subject=c)',
    '[a](tel:+33123456789)',
    '[a](tel:3949)',
    '[a](https://a.fr/@b)',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('where words are one line', () => {
  const row = (cells: string) => `Tableau : a\n\n| b | c |\n|---|---|\n${cells}`;
  test.each<FaultCase>([
    ['an item in a cell', row('| - d | 1 |'), [/^5 — « - » qui reste.*case de tableau/]],
    ['a heading in a cell', row('| ## d | 1 |'), [/^5 — « ## » qui reste/]],
    ['an item in a heading', '## - a', [/^1 — « - » qui reste.*un titre\..*« \\- »/]],
    ['a quotation in the title of a box', '::: exemple > a\nb\n:::', [/^1 — « > » qui reste/]],
    ['a term without an empty line', 'a\n: b\nc\n: d', [/^3 — terme que la définition.*« c »/]],
    ['marks in an abbreviation', '*[A]: **b**\n\nA', [/^1 — « \*\* » dans le sens/]],
    ['a link to nothing', '[a](#)', [/^1 — adresse qui ne mène à rien/]],
    ['another state of a task', '- [>] a', [/^1 — case à cocher/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([row('| - 5 € | - |'), row('| \\- d | > 5 |'), '## 1. a', 'a\n: b\n  c\n: d'])(
    '%j is right',
    (source) => {
      expectFaults(source, []);
    },
  );
});

describe('fields without Markdown', () => {
  test.each([
    ['== Titre ==', '=='],
    ['• un point', '•'],
    ["un '''mot'''", "'''mot'''"],
    ['[b]mot[/b]', '[b]'],
    ['H~2~O', '~2~'],
    ['un :smile:', ':smile:'],
    ['a -- b', '--'],
  ])('%j', (text, found) => {
    expect(plainTextFaults(text)).toMatchObject([{ line: 1, found }]);
  });

  test.each(['L’accès à Internet, à 10:30', 'C++', 'R&D ; 50 %', 'Qui ? Vous (et nous)', 'a = b'])(
    '%j is right',
    (text) => {
      expect(plainTextFaults(text)).toEqual([]);
    },
  );
});
