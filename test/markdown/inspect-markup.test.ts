import { describe, test } from 'vitest';
import { expectFaults, type FaultCase } from './faults.ts';

describe('HTML', () => {
  test.each<FaultCase>([
    [
      'a line break',
      'a\nb <br/> c',
      ['2 — balise HTML « <br/> ». Attendu : un nouveau paragraphe, après une ligne vide'],
    ],
    ['a pair of tags, once', '<b>a</b>', ['1 — balise HTML « <b> ». Attendu : « **mots** »']],
    ['a closing tag alone', 'a</div>', [/^1 — balise HTML « <\/div> »/]],
    [
      'a block, and what it holds',
      '<div class="x">\n\n# a\n\n</div>',
      [/^1 — balise HTML/, /^3 — titre de niveau 1/],
    ],
    [
      'a script',
      '<script>\nalert(1)\n</script>',
      [/^1 — balise HTML « <script> »\. Attendu : rien/],
    ],
    [
      'a tag over two lines',
      'a <span\nclass="b">c</span>',
      [/^1 — balise HTML « <span class="b"> »/],
    ],
    ['an unknown tag', '<x-y>', [/sans balise$/]],
    ['a name of JavaScript', '<constructor>', [/sans balise$/]],
    ['a comment', 'a <!-- b --> c', [/^1 — commentaire HTML « <!-- b --> »\. Attendu : rien/]],
    ['a comment over several paragraphs', 'a\n\n<!-- b\n\nc -->', [/^3 — commentaire HTML/]],
    ['in a table', 'Tableau : a\n\n| b |\n|---|\n| c<br>d |', [/^5 — balise HTML/]],
    ['in a margin note', '{marge: a\n<u>b</u>}', [/^2 — balise HTML « <u> »/]],
    ['in a title', '::: exemple <i>a</i>\nb\n:::', [/^1 — balise HTML « <i> »/]],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    '&#1;javascript:alert(1)',
    '<java\tscript:alert(1)>',
    '%6Aavascript:alert(1)',
    '\u00A0javascript:alert(1)',
    'java\u200Bscript:alert(1)',
    'data:text/html,a',
    'vbscript:a',
  ])('%j is dangerous, as a link, an image, a reference', (address) => {
    const dangerous = [/adresse dangereuse/];
    expectFaults(`[a](${address})`, dangerous);
    expectFaults(`![a](${address})`, dangerous);
    expectFaults(`[a]\n\n[a]: ${address}`, [/^3 — adresse dangereuse/]);
  });

  test.each<FaultCase>([
    ['an autolink', '<javascript:alert(1)>', [/adresse dangereuse/]],
    ['another scheme', '[a](ftp://b)', [/^1 — sorte d’adresse refusée : « ftp:\/\/b »/]],
    ['a file', '[a](file:///c)', [/sorte d’adresse refusée/]],
    [
      'a relative address',
      '[a](kit/b.md)',
      [
        '1 — adresse incomplète : « kit/b.md ». Attendu : « /kit/b/ » : commencez par « / » pour une page d’ici',
      ],
    ],
    [
      'a relative address with an anchor',
      '[a](../kit/b#c)',
      [/Attendu : « \/kit\/b\/#c » : commencez par « \/ »/],
    ],
    [
      'a site without https',
      '[a](www.b.fr/c)',
      [/Attendu : « https:\/\/www\.b\.fr\/c » : commencez par https:\/\/$/],
    ],
    [
      'an address to write to',
      '[a](b@c.fr)',
      [/Attendu : « mailto:b@c\.fr » : commencez par mailto:$/],
    ],
    [
      'no scheme',
      '[a](//b.fr)',
      [/^1 — adresse incomplète : .*Attendu : « https:\/\/b\.fr » : commencez par https:\/\/$/],
    ],
    ['nothing', '[a]()', [/^1 — adresse vide/]],
    ['a relative image', '![a](b.png)', [/Attendu : « \/b\.png » : commencez par « \/ »/]],
    ['an image that is no image', '![a](mailto:b@c.fr)', [/adresse d’image impossible/]],
    ['a link without text', 'a\n[ ](/b/)', [/^2 — lien sans texte vers « \/b\/ »/]],
    [
      'a link around an image without text',
      '[![](/a.png)](/b/)',
      [/lien sans texte/, /image sans texte/],
    ],
    [
      'an image without text',
      '![](/a.png)',
      [/^1 — image sans texte de remplacement : « \/a\.png »/],
    ],
  ])('%s', (_what, source, expected) => {
    expectFaults(source, expected);
  });
});
