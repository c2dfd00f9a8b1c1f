import { describe, expect, test } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { expectFaults, type FaultCase } from './faults.ts';

describe('what is right', () => {
  test.each([
    '',
    '\r\n',
    '3 < 5, 5 > 3, a <- b, <3, `<br>`, &lt;br&gt;, \\<br>',
    '```\n<br> {marge: [^x] {{truc}} ::: truc\n```',
    '<https://a.fr> et <a@b.fr>',
    '[a](https://b.fr) [c](http://d.fr "t") [e](mailto:f@g.fr) [h](tel:3939) [i](/j/) [k](#l)',
    '[a][b] ![c][d]\n\n[b]: /e/\n[d]: /media/f.png',
    '## a\n\n### b\n\n#### c\n\n## d',
    '::: à-retenir\na\n:::\n\n:::: exemple Titre\n::: attention\nb\n:::\n::::',
    'Tableau : a\n\n| b |\n|---|\n\nTableau 2 : c\n| d |\n|---|',
    'a[^x] {marge: b} {marge : c}{{chiffre:d}} {{ chiffre : e }}\n\n[^x]: f',
    '*[AB]: un\n*[CD]: deux',
    'Terme\n: Sens',
    'a {b} c} {d, {marges}',
  ])('%j', (source) => {
    expectFaults(source, []);
  });
});

describe('structure', () => {
  test.each<FaultCase>([
    [
      'a title of level 1',
      'a\n\n# b',
      [
        '3 — titre de niveau 1 dans le texte : « b ». Attendu : « ## b » : le niveau 1 est le titre de la page',
      ],
    ],
    ['an underlined one', 'a\n===', [/^1 — titre de niveau 1 dans le texte : « a »/]],
    [
      'a skipped level',
      '## a\n\n#### b',
      [
        '3 — titre de niveau 4 juste sous le niveau 2 : « b ». Attendu : « ### b », sans sauter de niveau',
      ],
    ],
    ['a skipped level at the start', '### a', [/^1 — titre de niveau 3 juste sous le niveau 1/]],
    ['an empty heading', '##', [/^1 — titre vide/]],
    [
      'a table without caption',
      'a\n\n| b |\n|---|',
      [/^3 — tableau sans légende\. Attendu : .*« Tableau : /],
    ],
    ['a caption that says nothing', 'Tableau :\n\n| b |\n|---|', [/^3 — tableau sans légende/]],
    [
      'a caption away from its table',
      'Tableau : a\n\nb\n\n| c |\n|---|',
      [/^5 — tableau sans légende/],
    ],
    [
      'an abbreviation twice',
      '*[AB]: a\n*[AB]: b',
      [/^2 — abréviation « AB » déjà définie plus haut/],
    ],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});

describe('boxes', () => {
  test.each<FaultCase>([
    [
      'unknown kind',
      '::: truc\na\n:::',
      [
        '1 — sorte d’encadré inconnue « truc ». Attendu : à-retenir, attention, exemple, juridique.',
      ],
    ],
    [
      'nearly known kind',
      'a\n::: Atention Titre\n:::',
      [/^2 — sorte d’encadré inconnue « Atention »\. .* Vouliez-vous dire « attention » \?$/],
    ],
    ['a kind in two words', '::: à retenir\n:::', [/inconnue « à »/]],
    ['never closed', 'a\n\n::: exemple\nb', [/^3 — encadré jamais fermé/]],
    [
      'the inner one never closed',
      ':::: exemple\n::: attention\na\n::::',
      [/^2 — encadré jamais fermé/],
    ],
    [
      'closed outside of its list',
      '- a\n\n  ::: exemple\n  b\n\n:::',
      [/^3 — encadré jamais fermé/, /^6 — « ::: » ne ferme aucun encadré/],
    ],
    ['closing nothing', '::: exemple\na\n:::\n:::', [/^4 — « ::: » ne ferme aucun encadré/]],
    ['unknown and never closed', '::: truc\na', [/inconnue/, /jamais fermé/]],
    ['what an unknown one holds', '::: truc\n# a\n:::', [/inconnue/, /^2 — titre de niveau 1/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});

describe('notes and figures', () => {
  test.each<FaultCase>([
    [
      'a call without a note',
      'a\nb[^x]',
      [
        '2 — note « x » appelée mais jamais définie. Attendu : plus bas, une ligne « [^x]: texte de la note »',
      ],
    ],
    ['a note never called', 'a\n\n[^x]: b', [/^3 — note « x » définie mais jamais appelée/]],
    [
      'notes that call only each other',
      '[^x]: a[^y]\n[^y]: b[^x]',
      [/^1 — .*jamais/, /^2 — .*jamais/],
    ],
    [
      'a note defined twice',
      'a[^x]\n\n[^x]: b\n[^x]: c',
      [/^4 — note « x » déjà définie plus haut/],
    ],
    [
      'an open margin note',
      'a\nb {marge: c\nd',
      ['2 — note de marge jamais fermée : « {marge: c ». Attendu : « {marge: texte de la note} »'],
    ],
    ['an empty margin note', '{marge: }', [/^1 — note de marge vide ou mal écrite/]],
    [
      'a margin note without colon',
      '{marge a}',
      [/^1 — note de marge vide ou mal écrite : « \{marge a\} »/],
    ],
    [
      'a margin note in a link',
      '[a {marge: b}](/c/)',
      [/^1 — note de marge dans le texte d’un lien/],
    ],
    [
      'an open figure',
      '{{chiffre:a et b',
      [/^1 — citation jamais fermée : « \{\{chiffre:a et b »/],
    ],
    ['a half closed figure', '{{chiffre:a}', [/^1 — citation jamais fermée : « \{\{chiffre:a\} »/]],
    [
      'a figure with a bad name',
      '{{chiffre:Été 2018}}',
      [
        /^1 — citation d’un chiffre mal écrite : « \{\{chiffre:Été 2018\}\} »\. Attendu : « \{\{chiffre:nom-du-chiffre\}\} »/,
      ],
    ],
    ['a figure without colon', '{{chiffre a}}', [/mal écrite/]],
    ['a figure in single braces', '{chiffre:a}', [/entre accolades simples : « \{chiffre:a\} »/]],
    ['an unknown name', 'a\n\n- {{ truc }}', [/^3 — citation inconnue : « \{\{ truc \}\} »/]],
    ['in a title', '## {{truc}}', [/citation inconnue/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});

test('facts, with their lines', () => {
  const source = [
    '## Un **titre**',
    '',
    'a [b](/c/) ![d _e_](/f.png)',
    '[g](https://h.fr) {marge: [i](#j)',
    '{{chiffre:k}}}',
    '',
    'Tableau : l',
    '',
    '| m |',
    '|---|',
    '| {{ chiffre : n }} [o][p] |',
    '',
    '[p]: /q/',
  ].join('\r\n');
  expect(inspectMarkdown(source)).toEqual({
    links: [
      { href: '/c/', line: 3 },
      { href: 'https://h.fr', line: 4 },
      { href: '#j', line: 4 },
      { href: '/q/', line: 11 },
    ],
    images: [{ src: '/f.png', alt: 'd e', line: 3 }],
    figures: [
      { slug: 'k', line: 5 },
      { slug: 'n', line: 11 },
    ],
    headings: [{ level: 2, id: 'un-titre', text: 'Un titre', line: 1 }],
    faults: [],
  });
});

test('a fault says what was found', () => {
  expect(inspectMarkdown('a <br>').faults).toEqual([
    {
      line: 1,
      found: '<br>',
      message: 'balise HTML « <br> »',
      expected: 'un nouveau paragraphe, après une ligne vide',
    },
  ]);
});
