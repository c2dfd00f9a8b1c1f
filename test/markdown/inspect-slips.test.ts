import { describe, expect, test } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { readWindows1252 } from '../../src/markdown/windows-1252.ts';
import { expectFaults, type FaultCase } from './faults.ts';

/** Blanks that look like a space and are none: no-break, narrow, thin, Asian, without width. */
const BLANKS = ['\u00A0', '\u202F', '\u2009', '\u3000', '\u200B', '\uFEFF'];

describe.each(BLANKS)('the blank %j', (blank) => {
  test.each<FaultCase>([
    ['after the sign of a heading', `##${blank}Pourquoi`, [/^1 — espace insécable.*« ## »/]],
    ['before it', `a\n\n${blank}## Pourquoi`, [/^3 — espace insécable.*avant « ## »/]],
    ['after a dash', `- un\n-${blank}deux`, [/^2 — .*« - »/]],
    ['after a number', `1.${blank}un\n2.${blank}deux`, [/^1 — .*« 1\. »/, /^2 — .*« 2\. »/]],
    ['before an item', `- un\n${blank}${blank}- deux`, [/^2 — .*avant « - »/]],
    ['in a quotation', `> un\n>\n> -${blank}deux`, [/^3 — .*« - »/]],
    ['in a box', `::: exemple\n-${blank}deux\n:::`, [/^2 — .*« - »/]],
    ['in a note', `a[^1]\n\n[^1]: b\n\n    -${blank}deux`, [/^5 — .*« - »/]],
    ['after a term', `Terme\n:${blank}sens`, [/^2 — .*« : »/]],
    [
      'in the dashes of a table',
      `Tableau : a\n\n| b | c |\n|${blank}---${blank}|---|\n| d | e |`,
      [/^3 — ligne de tableau/, /^4 — ligne de tableau/, /^5 — ligne de tableau/],
    ],
    ['in an address', `[a](/b/${blank}c)`, [/^1 — espace.*dans l’adresse/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
    expectFaults(source.replaceAll('\n', '\r\n'), expected);
  });
});

describe('blocks that are words', () => {
  test.each<FaultCase>([
    ['a heading without space', 'a\n\n##Titre', [/^3 — titre sans espace.*Attendu : « ## Titre »/]],
    ['a hash without space', '#Titre', [/^1 — titre sans espace.*« \\# »/]],
    ['seven hashes', '####### Titre', [/^1 — titre de plus de six/]],
    ['an anchor of another tool', '## Titre {#ancre}', [/^1 — attribut d’un autre outil/]],
    ['hashes glued to the end', '## Titre##', [/^1 — « # » à la fin/]],
    ['items without space', '-un\n-deux', [/^1 — point de liste sans espace/, /^2 — /]],
    ['numbers without space', '1.un\n2.deux', [/^1 — point de liste sans espace/, /^2 — /]],
    ['a list glued to a text', 'Voici :\n2. deux\n3. trois', [/^2 — « 2\. »/, /^3 — « 3\. »/]],
    ['two terms for a definition', 'Pix\nPIX\n: Un service.', [/^3 — définition mal placée/]],
    ['a term without space', 'Pix\n:Un service.', [/^2 — définition mal placée/]],
    ['an abbreviation with a space', '*[CCAS] : Centre', [/^1 — abréviation mal écrite/]],
    ['a box of two colons', ':: attention\na\n::', [/^1 — /]],
    ['a box on one line', '::: attention Texte :::', [/^1 — encadré sur une seule ligne/]],
    ['a box of another site', '> [!NOTE]\n> a', [/^1 — encadré écrit pour un autre site/]],
    ['a task', '- [ ] a', [/^1 — case à cocher/]],
    ['dashes that became one', '| a | b |\n| — | — |', [/^1 — ligne de tableau/, /^2 — ligne/]],
    ['a table without its dashes', '| a | b |\n| c | d |', [/^1 — ligne/, /^2 — ligne/]],
    ['dashes for another table', '| a | b |\n| --- |', [/^1 — ligne/, /^2 — ligne/]],
    ['code never closed', 'a\n\n```\nb', [/^3 — bloc de code jamais fermé/]],
    ['a list far from the margin', 'a\n\n    - b', [/^3 — texte trop loin de la marge/]],
    ['a product', 'a\nsoit 2*3*4', [/^2 — « \* » entre deux chiffres/]],
    ['an address with a password', 'a\nhttps://moi:mot@exemple.fr/ b', [/^2 — adresse mal écrite/]],
    ['a year', '2018. Le plan', [/^1 — « 2018\. ».*Attendu : « 2018\\\. »/]],
    ['numbers that jump', '1. a\n3. b', [/^2 — numéros.*« 2\. » et non « 3\. »/]],
    ['an indent too small', '1. a\n  - b\n2. c', [/^2 — point de liste mal décalé/]],
    ['one space', '- a\n - b\n- c', [/^2 — point de liste mal décalé/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    '- a\n  - b\n    - c\n- d',
    '1. a\n   - b\n2. c',
    ' 9. a\n10. b',
    '1. a\n1. b',
    '3. a\n4. b',
    '12. a',
    '1. a\n\n   Suite.\n2. b\n\nTexte.\n\n3. c',
    '- - a\n  - b\n- c',
    'Terme\n: Sens\n: Autre sens',
    '    x = 1',
    'Il fait\n- 10 °C',
    'Texte de\n12. Puis',
    'Le\n2018. Puis',
    '> \u00A0texte',
    'Un mot\u00A0: deux\u202F!',
    '« \u00A0# »',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('rows of tables', () => {
  const table = (row: string) => `Tableau : a\n\n| b | c |\n|---|---|\n${row}`;
  test.each<FaultCase>([
    ['wider than the header', table('| 1 | 2 | 3 |'), [/^5 — ligne plus large.*« 3 »/]],
    ['in a quotation', table('| 1 | 2 | 3 |').replace(/^/gm, '> '), [/^5 — ligne plus large/]],
    [
      'in an item',
      `- Tableau : a\n\n  | b |\n  |---|\n  | c | d |`,
      [/^5 — ligne plus large.*« d »/],
    ],
    ['a bar in code', table('| `a|b` | 2 |'), [/^5 — ligne plus large/, /^5 — accent/, /^5 — acc/]],
    ['a text just after', table('| 1 | 2 |\nTexte.'), [/^6 — ligne prise dans le tableau/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each(['| 1 |', '| 1 | 2 | |', '1 | 2', '| `a\\|b` | c \\| d |'])('%j is right', (row) => {
    expectFaults(table(row), []);
  });
});

describe('signs that stay', () => {
  test.each<FaultCase>([
    ['a space at the end of bold', 'Le **mandat **est écrit.', [/^1 — signe de gras/]],
    ['a space at its start', 'a\nle ** mot** ici', [/^2 — signe de gras/]],
    ['a letter just after', '**Attention :**lisez', [/^1 — signe de gras/]],
    ['a no-break space inside', '**mot :\u00A0**ici', [/^1 — signe de gras/]],
    ['bold never closed', 'le **mot', [/^1 — signe de gras/]],
    ['italic with a space', 'un _ mot_ ici', [/^1 — signe de mise en valeur/]],
    ['a star never closed', 'un *mot ici', [/^1 — signe de mise en valeur/]],
    ['strike-through', '~~ mot~~', [/^1 — « ~~ »/, /^1 — « ~~ »/]],
    ['in an item', '- a\n- le ** mot** ici', [/^2 — signe de gras/]],
    ['in a cell', 'Tableau : a\n\n| **b **c |\n|---|', [/^3 — signe de gras/]],
    ['in a heading', '## Le **mot **ici', [/^1 — signe de gras/]],
    ['in a margin note', 'a {marge: le **mot **ici}', [/^1 — signe de gras/]],
    ['a lone grave accent', 'l`accès', [/^1 — accent grave/]],
    ['a command', '{% include a.html %}', [/^1 — commande d’un autre outil/]],
    ['a name of another tool', 'a {{ site.url }}', [/^1 — citation inconnue/]],
    ['an attribute', 'a{: .classe}', [/^1 — attribut/]],
    ['a highlight', '==mot==', [/^1 — surlignage/]],
    ['chevrons', 'dit << oui >>', [/^1 — guillemets/]],
    ['an entity without end', 'a &nbsp b', [/^1 — code de caractère/]],
    ['an entity twice', 'a &amp;nbsp; b', [/^1 — code de caractère/]],
    ['a sign of one font', 'a \uE000 b', [/^1 — caractère.*U\+E000/]],
    ['a sign of control', 'a \u0007 b', [/^1 — caractère.*U\+0007/]],
    ['a bar at the end', 'a\\', [/^1 — barre/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });

  test.each([
    '5 * 3 * 2 = 30',
    'prix* et délai*',
    'nom_de_fichier et https://exemple.fr/_a_*b*',
    'Nom : ____ Prénom : ____',
    '\\*\\*mot\\*\\* et \\[a](b)',
    '`**` et `{% x %}` et `](`',
    'R&D, AT&T, a & b',
    '[sic] (voir plus bas)',
    'C# et F#',
    'un {mot} et ~10',
  ])('%j is right', (source) => {
    expectFaults(source, []);
  });
});

describe('links that are words', () => {
  test.each<FaultCase>([
    [
      'a space in the address',
      '[a](https://b.fr/c d.pdf)',
      [
        '1 — espace dans l’adresse « https://b.fr/c d.pdf ». Attendu : « [a](https://b.fr/c%20d.pdf) »',
      ],
    ],
    ['in a telephone number', '[a](tel:01 23)', [/« \[a\]\(tel:0123\) »/]],
    [
      'in a picture',
      'a\n\n![b](/media/c d.png)',
      [/^3 — espace.*« !\[b\]\(\/media\/c%20d\.png\) »/],
    ],
    ['an address on two lines', '[a](https://b.fr/\nc)', [/^1 — espace/]],
    ['a space between the two', '[a] (https://b.fr)', [/^1 — espace entre/]],
    ['a line end between the two', 'a\n[b]\n(https://b.fr)', [/^2 — espace entre/]],
    ['no end', '[a](https://b.fr', [/^1 — lien jamais fermé/]],
    ['no bracket', '[a(https://b.fr)', [/^1 — crochet jamais fermé/]],
    ['the other way round', '(a)[https://b.fr]', [/^1 — lien à l’envers/]],
    ['a link in a link', '[a [b](/c/)](/d/)', [/^1 — lien mal écrit/]],
    ['a reference to nothing', '[a][b]', [/^1 — lien sans adresse/]],
    [
      'an address with a space before the colon',
      'a\n\n[b] : https://b.fr',
      [/^3 — adresse donnée/],
    ],
    ['an address that no link names', 'a\n\n[b]: https://b.fr', [/^3 — .*jamais employée/]],
    ['an address given twice', '[a][b]\n\n[b]: /c/\n[b]: /d/', [/^4 — .*déjà donnée/]],
    ['double brackets', '[[a]]', [/^1 — lien entre doubles crochets/]],
    ['open chevrons', '<https://a.fr', [/^1 — adresse entre chevrons/]],
    ['words in chevrons', '<voir https://a.fr>', [/^1 — adresse entre chevrons/]],
    [
      'notes with a space in their name',
      'a[^un deux] b[^c d]\n\n[^un deux]: https://b.fr\n\n[^c d]: e',
      [/^1 — nom/, /^1 — nom/, /^3 — nom de note.*« \[\^un-deux\] »/, /^5 — nom de note/],
    ],
    ['a note in the text', 'a^[b]', [/^1 — note dans le texte/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});

describe('letters read in the wrong encoding', () => {
  const once = (text: string) => readWindows1252(Buffer.from(text));
  const latin = (text: string) => Buffer.from(text).toString('latin1');

  test.each([...'éèàçêîôûùëïüœŒæÉÈÀÇÊ«»’…–—€°“”‑½²😀'])('%s', (letter) => {
    const word = `m${letter}t`;
    for (const read of [once, latin, (text: string) => once(once(text))])
      expect(inspectMarkdown(`a\n\n- un ${read(word)} ici`).faults, read(word)).toMatchObject([
        { line: 3, expected: `« ${word} », dans un fichier enregistré en UTF-8` },
      ]);
  });

  test.each(['Ã la', 'câ€™est', 'l√©gal', 'l├®gal', 'l\uFFFDgal', 'a Â« b'])('%s', (source) => {
    expect(inspectMarkdown(source).faults).toHaveLength(1);
  });

  test.each(['SANTÉ\u00A0: Âge', 'la lettre « Â »', 'SÃO PAULO', 'CHÂTEAU', 'naïf', 'pâte…'])(
    '%s is right',
    (source) => {
      expectFaults(source, []);
    },
  );
});
