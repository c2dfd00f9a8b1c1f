import { describe, expect, it } from 'vitest';
import { inspectMarkdown } from '../../../src/markdown/inspect.ts';
import { repeated, tooSlow } from '../../growth.ts';
import { convert } from './parse.ts';

/** What programs put in a page or on a clipboard → Trame's Markdown. */
const CASES: Record<string, [string, string][]> = {
  'words of a line': [
    ['<p>un <b>deux </b>trois</p>', 'un **deux** trois'],
    ['<p>un<b>« deux »</b>trois</p>', 'un« **deux** »trois'],
    ['<p><strong>a</strong><em>b</em></p>', '**a**b'],
    ['<p><b>a</b><b>b</b></p>', '**ab**'],
    ['<p><s>a</s> <code>b`c</code></p>', '~~a~~ ``b`c``'],
    ['<p><code>a</code><code>b`</code></p>', '`` ab` ``'],
    ['<p>a{<b>marge: b</b> &lt;<b>c</b></p>', 'a\\{**marge: b** \\<**c**'],
    [
      '<p><i><a href="https://a.fr">un]: {marge: deux}</a></i></p>',
      '*[un\\]: \\{marge: deux}](https://a.fr)*',
    ],
    ['<h2><strong>Un</strong></h2>', '## Un'],
    ['<h2>- Un</h2>', '## \\- Un'],
    ['<p>a<strong><em>)b c<s>&amp;lt;d</s></em><b>e.</b></strong></p>', 'a)*b c\\&lt;d*e.'],
    ['<p>a<br>b</p>', 'a\\\nb'],
    ['un<p>deux</p>trois', 'un\n\ndeux\n\ntrois'],
    ['<p>1<b>.</b>un</p><p>[a] :b</p>', '1\\.un\n\n\\[a] :b'],
    ['<p>1. un</p><p>- deux</p><p># trois</p>', '1\\. un\n\n\\- deux\n\n\\# trois'],
    [
      '<p>[a](b) *c* _d_ {{e}} {marge: f} &lt;g&gt;</p>',
      '[a\\](b) \\*c\\* \\_d\\_ \\{\\{e}} \\{marge: f} \\<g>',
    ],
  ],
  'word processors': [
    [
      '<b style="font-weight:normal"><p>un <span style="font-weight:700">deux</span></p></b>',
      'un **deux**',
    ],
    [
      '<p><b style="font-family:"Calibri"">un</b> <foo<bar>deux</foo<bar> <i @click="x" <y>trois</i></p>',
      '**un** deux *trois*',
    ],
    ['<p><b style="mso-bidi-font-weight:normal">un</b> deux</p>', '**un** deux'],
    ['<p><span style="font-style:italic">un</span></p>', '*un*'],
    [
      '<p style="font-weight:bold">un</p><p><i style="font-style:normal">deux</i></p>',
      '**un**\n\ndeux',
    ],
    ['<p><span style="font: bold 12px Arial">un</span></p>', '**un**'],
    ['<ul><li>un</li><ul><li>deux</li></ul></ul>', '- un\n  - deux'],
    [
      '<p>Un<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup></p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> La note.</p></div>',
      'Un[^1]\n\n[^1]: La note.',
    ],
    [
      '<p>Un<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ol><li id="fn:1"><p>La note. <a href="#fnref:1">↩</a></p></li></ol>',
      'Un[^1]\n\n[^1]: La note.',
    ],
  ],
  'what shows otherwise than by words': [
    ['<p>10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>', '10⁶ m², CO₂, 1er'],
    ['<p>2020<span style="vertical-align:super">1</span></p>', '2020¹'],
    ['<p><ruby>mot<rt>glose</rt></ruby> <q>dit</q></p>', 'mot (glose) «\u00a0dit\u00a0»'],
    ['<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', '1/2'],
    ['<p>Choisir <select><option>un</option><option>deux</option></select></p>', 'Choisir un deux'],
    ['<p><code>a<br>b</code></p>', '`a b`'],
  ],
  lists: [
    ['<ol><li>a</li></ol><ol start="7"><li>b</li></ol>', '1. a\n2. b'],
    [
      '<ul>\n<li>un\n<ul><li>deux</li></ul></li>\n<li><p>trois</p><p>quatre</p></li></ul>',
      '- un\n  - deux\n- trois quatre',
    ],
    ['<ol start="3"><li>a</li><li></li><li>b</li></ol>', '3. a\n4. b'],
    ['<ol><li value="7">a</li><li>b</li></ol>', '7. a\n8. b'],
    ['<ol><li>a</li><li value="2">b</li><li value="deux">c</li></ol>', '1. a\n2. b\n3. c'],
    ['<ol><li>a<pre>b\n c</pre></li></ol>', '1. a\n\n   ```\n   b\n    c\n   ```'],
  ],
  tables: [
    [
      '<table><caption>Un</caption><tr><th>a</th><th align="right">b</th></tr><tr><td>1|2</td></tr></table>',
      'Tableau : Un\n\n| a | b |\n| --- | ---: |\n| 1\\|2 |  |',
    ],
    [
      '<p>Tableau 3 – Deux</p><table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'Tableau 3 : Deux\n\n| a | b |\n| --- | --- |\n|  | c |',
    ],
    [
      '<figure><table><tfoot><tr><td>c</td></tr></tfoot><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table><figcaption>Un</figcaption></figure>',
      'Tableau : Un\n\n| a |\n| --- |\n| b |\n| c |',
    ],
    ['<table><tr><td><h2>Un</h2><p>deux</p></td></tr></table>', '## Un\n\ndeux'],
  ],
  'links and pictures': [
    ['<p><a href="https://a.fr/b (c)" title="D">un</a></p>', '[un](https://a.fr/b%20%28c%29 "D")'],
    ['<p><a href="javascript:x()">un</a> <a href="page.html">deux</a></p>', 'un deux'],
    ['<p>Voir !<a href="https://a.fr">un [1]</a></p>', 'Voir \\![un \\[1\\]](https://a.fr)'],
    ['<p><img src="data:image/png;base64,AA" alt="Une carte"></p>', 'Une carte'],
    ['<iframe src="https://a.fr/v" title="Une vidéo"></iframe>', '[Une vidéo](https://a.fr/v)'],
  ],
  "Trame's own": [
    [
      '<div data-encadre="attention" data-titre="Danger"><p>Un</p></div>',
      '::: attention Danger\nUn\n:::',
    ],
    ['<p>Un <span data-marge>la {note}</span></p>', 'Un {marge: la (note)}'],
    ['<dl><dt>Terme</dt><dd>Sens</dd></dl>', 'Terme\n: Sens'],
    ['<dl><dt>Pix</dt><dt>PIX</dt><dd>Sens</dd></dl>', 'Pix, PIX\n: Sens'],
    ['<p>un</p><dl><dd>deux</dd></dl>', 'un\n\ndeux'],
    ['<p>Les <span lang="en">open data</span></p>', 'Les {anglais: open data}'],
    ['<div data-sigle="CCAS" title="Centre communal"></div>', '*[CCAS]: Centre communal'],
  ],
};

for (const [kind, cases] of Object.entries(CASES)) {
  describe(kind, () => {
    it.each(cases)('%s', (html, expected) => {
      const { markdown } = convert(html);
      expect(markdown.trimEnd()).toBe(expected);
      expect(inspectMarkdown(markdown).faults).toEqual([]);
    });
  });
}

describe('what Markdown does not say', () => {
  it('is told, with its line where the HTML knows it', () => {
    const { told } = convert(
      '<p data-line="7">un <img src="file:///c.png"> <a href="x:y">deux</a></p>',
    );
    expect(told).toEqual([
      { text: 'lien retiré, mots gardés : x:y', line: 7 },
      { text: 'image retirée : file:///c.png', line: 7 },
    ]);
  });
});

describe('crafted HTML', () => {
  it.each([
    ['<div>'],
    ['<b>a'],
    ['<b>*'],
    ['<p>a</p>'],
    ['<p>• a</p>'],
    ['<p>• a</p>b'],
    ['<ul><li>a'],
    ['<table><tr><td>a'],
    ['<a href="#b" id="b">c</a>'],
    ['<i>« '],
    ['<pre>   '],
    ['<ul style="margin-left:'],
    ['<ul><li>a</ul><ul data-indent=1><li>b</ul>'],
    ['<table><td class=ln>1'],
    ['<sup id="a"><a href="#b">c</a></sup><ol><li id="b"><a href="#a">d</a></ol>'],
    ['<dl><dt>a'],
    ['<ruby>a<rt>b'],
    ['<a"b>'],
    ['<x-y>'],
    ['[]('],
  ])('of %j takes time in proportion to its length', (piece) => {
    expect(tooSlow((length) => convert(repeated(piece, length)), 16_000)).toBeUndefined();
  });
});
