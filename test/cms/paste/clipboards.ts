/** What a program puts on the clipboard, and what it shall become. */
export interface Clipboard {
  program: string;
  html: string;
  markdown: string;
}

const WORD_SIGN = (sign: string, font = 'Symbol') =>
  `<!--[if !supportLists]--><span style='font-family:${font};mso-bidi-font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->`;

const WORD = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<style><!-- /* Font Definitions */ @font-face {font-family:Symbol;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
</head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->
${body}
<!--EndFragment--></body></html>`;

export const CLIPBOARDS: Clipboard[] = [
  {
    program: 'Word: a line end in a paragraph',
    html: '<p class=MsoNormal>Un courrier qui arrive tard à\nun guichet.</p>',
    markdown: 'Un courrier qui arrive tard à un guichet.',
  },
  {
    program: 'Word: bullets of two levels',
    html: WORD(`<p class=MsoNormal>Avant<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${WORD_SIGN('·')}un <b>gras<o:p></o:p></b></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'>${WORD_SIGN('o', '"Courier New"')}deux</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${WORD_SIGN('')}trois</p>
<p class=MsoNormal>Après</p>`),
    markdown: 'Avant\n\n- un **gras**\n  - deux\n- trois\n\nAprès',
  },
  {
    program: 'Word: numbers',
    html: WORD(`<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'>${WORD_SIGN('1.', 'Calibri')}un</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l1 level2 lfo2'>${WORD_SIGN('a.', 'Calibri')}deux</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'>${WORD_SIGN('2.', 'Calibri')}trois</p>`),
    markdown: '1. un\n   1. deux\n2. trois',
  },
  {
    program: 'Word: bullets without its marks, as Outlook and Word online give them',
    html: "<p class=MsoListParagraph>·<span style='font:7pt'>&nbsp;&nbsp;&nbsp;&nbsp; </span>un</p><p class=MsoListParagraph>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span>deux</p>",
    markdown: '- un\n- deux',
  },
  {
    program: 'Word: a note',
    html: WORD(`<p class=MsoNormal>Un fait<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a>.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span>[1]</span><![endif]></span></span></a> La note.</p>
</div></div>`),
    markdown: 'Un fait[^1].\n\n[^1]: La note.',
  },
  {
    program: 'Word: a note whose text was not copied',
    html: '<p>Un fait<a href="file:///C:/Users/x/msohtmlclip1/01/clip.htm#_ftn1" name="_ftnref1">[1]</a>.</p>',
    markdown: 'Un fait[1].',
  },
  {
    program: 'Word: headings, the first of them a title',
    html: WORD(
      '<h1>Le titre<o:p></o:p></h1><h2>La partie</h2><p class=MsoNormal>Les <i>mots</i></p>',
    ),
    markdown: '## Le titre\n\n### La partie\n\nLes *mots*',
  },
  {
    program: 'LibreOffice: a list with line ends between its items',
    html: '<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<title></title>\n<style type="text/css">p { line-height: 115% }</style>\n</head>\n<body lang="fr-FR" dir="ltr">\n<ul>\n\t<li><p style="line-height: 100%; margin-bottom: 0cm">un</p></li>\n\t<li><p>deux\nmots</p></li>\n</ul>\n</body>\n</html>',
    markdown: '- un\n- deux mots',
  },
  {
    program: 'Word: numbers of two levels, a table of contents, hidden words',
    html: WORD(`<p class=MsoToc1><a href="#_Toc1">La partie</a></p><p class=MsoNormal>Avant<span style='display:none;mso-hide:all'> caché</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${WORD_SIGN('1', 'Calibri')}pas un point</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${WORD_SIGN('1.', 'Calibri')}un</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'>${WORD_SIGN('1.1', 'Calibri')}deux</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'>${WORD_SIGN('1.2.', 'Calibri')}trois</p>`),
    markdown: 'La partie\n\nAvant\n\n- pas un point\n\n1. un\n   1. deux\n   2. trois',
  },
  {
    program: 'mail and Google: addresses that go by another site',
    html: '<p><a href="https://www.google.com/url?q=https://exemple.fr/a&amp;sa=D">a</a> <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2Fb%3Fc%3Dd&amp;data=x">b</a></p>',
    markdown: '[a](https://exemple.fr/a) [b](https://exemple.fr/b?c=d)',
  },
  {
    program: 'any: signs that nobody sees, and the name of a figure',
    html: '<p>mé\u200Bdiation \u202Enumérique, {{chiffre:a}} {marge: b}</p>',
    markdown: 'médiation numérique, \\{\\{chiffre:a}} \\{marge: b}',
  },
  {
    program: 'LibreOffice: a note',
    html: '<p>Un fait<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>La note.</p></div>',
    markdown: 'Un fait[^1].\n\n[^1]: La note.',
  },
  {
    program: 'Google Docs: all in a <b> that is not bold',
    html: '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr"><span style="font-weight:400">Un titre</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal">Des mots </span><span style="font-weight:700">gras</span><span style="font-weight:400"> et un </span><a href="https://exemple.fr/"><span style="text-decoration:underline">lien</span></a></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>un</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>deux</span></p></li></ul></ul></b>',
    markdown:
      '## Un titre\n\nDes mots **gras** et un [lien](https://exemple.fr/)\n\n- un\n  - deux',
  },
  {
    program: 'Word online: each level a list of its own',
    html: '<div><ol start="1"><li data-aria-level="1"><p>un<span>&nbsp;</span></p></li></ol></div><div><ol start="1"><li data-aria-level="2">deux</li></ol></div><div><ol start="2"><li data-aria-level="2">trois</li></ol></div><div><ol start="2"><li data-aria-level="1">quatre</li></ol></div>',
    markdown: '1. un\n   1. deux\n   2. trois\n2. quatre',
  },
  {
    program: 'OnlyOffice: levels told by margins',
    html: '<ul style="padding-left:40px"><li>un</li></ul><ul style="padding-left:80px"><li>deux</li></ul>',
    markdown: '- un\n  - deux',
  },
  {
    program: 'Word: numbers with words, which are words; a tabulation of a table of contents',
    html: WORD(`<p class=MsoToc1><a href="#_Toc1">Partie 1<span style='display:none;mso-hide:screen'><span style='mso-tab-count:1 dotted'>. </span></span>12</a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${WORD_SIGN('Article 1.', 'Calibri')}Objet</p>
<p class=MsoListParagraph style='mso-list:l1 level3 lfo1'>${WORD_SIGN('§', 'Wingdings')}un</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo1'>${WORD_SIGN('·')}deux</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo1'>${WORD_SIGN('1°', 'Calibri')}trois</p>`),
    markdown: 'Partie 1 12\n\nArticle 1. Objet\n\n- un\n- deux\n  1. trois',
  },
  {
    program: 'Outlook: numbers in the words',
    html: '<p class=MsoNormal>1)<span>&nbsp;&nbsp;&nbsp; </span>un</p><p class=MsoNormal>2)<span>&nbsp;&nbsp;&nbsp; </span>deux</p>',
    markdown: '1. un\n2. deux',
  },
  {
    program: 'an old page: a table whose caption starts with a number, in a paragraph of Word’s',
    html: '<p class=MsoNormal><table><caption>1.  Les lieux</caption><tr><th>Lieu</th><th>Jour</th></tr><tr><td>Mairie</td><td>lundi</td></tr></table></p>',
    markdown: 'Tableau : 1. Les lieux\n\n| Lieu | Jour |\n| --- | --- |\n| Mairie | lundi |',
  },
  {
    program: 'Word: two notes, the first of two paragraphs, the other with a list',
    html: WORD(`<p>Un<a href="#_edn1" name="_ednref1">[i]</a>, deux<a href="#_edn2" name="_ednref2">[ii]</a>.</p><div style='mso-element:endnote-list'><hr>
<div style='mso-element:endnote' id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> Une.</p><p>Suite.</p></div>
<div style='mso-element:endnote' id=edn2><p><a href="#_ednref2" name="_edn2">[ii]</a> Autre</p><ul><li>point</li></ul></div></div>`),
    markdown: 'Un[^1], deux[^2].\n\n[^1]: Une. Suite.\n\n[^2]: Autre point',
  },
  {
    program: 'PowerPoint',
    html: "<div><span style='mso-special-format:bullet;position:absolute'>•</span><span>un</span></div><div><span style='mso-special-format:bullet'>•</span>deux</div>",
    markdown: '- un\n- deux',
  },
  {
    program: 'Google Docs: tasks',
    html: '<ul><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,iVB" alt="case non cochée"/><p>un</p></li><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,iVB"/><p>deux</p></li></ul>',
    markdown: '- ☐ un\n- ☑ deux',
  },
  {
    program: 'Notion and forges: tasks',
    html: '<ul><li>[ ]  un</li><li><p>[x] deux</p></li><li><input type="checkbox" checked> trois</li></ul>',
    markdown: '- ☐ un\n- ☑ deux\n- ☑ trois',
  },
  {
    program: 'Google Docs: line breaks that stand alone in a dress',
    html: '<p><span>un</span><span><br></span><span>deux</span> <b>trois<br>\n</b>quatre</p>',
    markdown: 'un\\\ndeux **trois**\\\nquatre',
  },
  {
    program: 'Slack, Teams: line breaks of their own, lines of code',
    html: '<p>un<span class="c-mrkdwn__br"></span>deux</p><pre>a<br>b</pre><pre><div>c</div><div><br></div><div>d</div></pre>',
    markdown: 'un\\\ndeux\n\n```\na\nb\n```\n\n```\nc\n\nd\n```',
  },
  {
    program: 'Wikipedia: a note called twice, signs drawn as pictures',
    html: '<p>Un<sup id="r1-0"><a href="#n1">[1]</a></sup>, deux<sup id="r1-1"><a href="#n1">[1]</a></sup> <img alt="🎉" src="https://a.fr/b.svg"></p><ol><li id="n1">↑ <a href="#r1-0">a</a> et <a href="#r1-1">b</a> La note.</li></ol>',
    markdown: 'Un[^1], deux[^1] 🎉\n\n[^1]: La note.',
  },
  {
    program: 'kramdown, pandoc: notes stay in their order',
    html: '<p>Un<sup id="r1"><a href="#n1">1</a></sup>, deux<sup id="r2"><a href="#n2">2</a></sup></p><div><hr><ol><li id="n1">A <a href="#r1">↩</a></li><li id="n2">B <a href="#r2">↩</a></li></ol></div>',
    markdown: 'Un[^1], deux[^2]\n\n[^1]: A\n\n[^2]: B',
  },
  {
    program:
      'a page of a documentation: headings that lead to themselves, links to headings, code with numbers',
    html: '<section id="horaires"><h2>Les horaires<a class="headerlink" href="#horaires">¶</a></h2></section><p><a href="#horaires">voir</a></p><figure><table><tr><td class="gutter"><pre>1\n2</pre></td><td><pre><code class="language-js">a\nb</code></pre></td></tr></table></figure>',
    markdown: '## Les horaires\n\n[voir](#les-horaires)\n\n```js\na\nb\n```',
  },
  {
    program: 'a web page: attributes that happen to be like ours, what is hidden',
    html: '<p data-encadre="attention" data-sigle="A" title="B">un <data value="3">deux</data> <span data-marge>trois</span><span style="display : none">non</span></p>',
    markdown: 'un deux trois',
  },
  {
    program: 'Google Docs: a table',
    html: '<b style="font-weight:normal;"><div dir="ltr" align="left"><table><colgroup><col width="100"/></colgroup><tbody><tr><td><p dir="ltr"><span>Lieu</span></p></td><td><p><span>Heure</span></p></td></tr><tr><td><p>Mairie</p></td><td><p>9 h</p></td></tr></tbody></table></div></b>',
    markdown: 'Tableau : à légender\n\n| Lieu | Heure |\n| --- | --- |\n| Mairie | 9 h |',
  },
  {
    program: 'Excel',
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:x="urn:schemas-microsoft-com:office:excel">\n<head><style>\n<!--table\n\t{mso-displayed-decimal-separator:"\\,";}\n.xl65 {text-align:right;}-->\n</style></head>\n<body link="#0563C1" vlink="#954F72">\n<table border=0 cellpadding=0 cellspacing=0 width=160 style=\'border-collapse:\n collapse;width:120pt\'>\n<!--StartFragment-->\n <col width=80 span=2 style=\'width:60pt\'>\n <tr height=20 style=\'height:15.0pt\'>\n  <td height=20 width=80 style=\'height:15.0pt;width:60pt\'>Lieu</td>\n  <td width=80>Heure</td>\n </tr>\n <tr height=20>\n  <td height=20>Mairie de\n  Nancy</td>\n  <td class=xl65>9 h</td>\n </tr>\n<!--EndFragment-->\n</table>\n</body>\n</html>',
    markdown: 'Tableau : à légender\n\n| Lieu | Heure |\n| --- | --- |\n| Mairie de Nancy | 9 h |',
  },
  {
    program: 'Google Sheets',
    html: '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;" data-sheets-value="{&quot;1&quot;:2}">Lieu</td><td>Heure</td></tr><tr><td>Mairie</td><td style="text-align:right;">9 h</td></tr></tbody></table></google-sheets-html-origin>',
    markdown: 'Tableau : à légender\n\n| Lieu | Heure |\n| --- | --- |\n| Mairie | 9 h |',
  },
  {
    program: 'one cell of a sheet',
    html: '<table border=0><!--StartFragment--><tr height=20><td height=20>Mairie <b>de Nancy</b></td></tr><!--EndFragment--></table>',
    markdown: 'Mairie **de Nancy**',
  },
  {
    program: 'a table of one row',
    html: '<table><tr><td>Mairie</td><td>9 h</td></tr></table>',
    markdown: 'Tableau : à légender\n\n| Mairie | 9 h |\n| --- | --- |',
  },
  {
    program: 'a web page: a list with line ends',
    html: '<ul>\n<li>un</li>\n<li>deux</li>\n</ul>',
    markdown: '- un\n- deux',
  },
  {
    program: 'a web page: a picture in a sentence',
    html: '<p>Avant <img src="https://exemple.fr/a.png" alt="Un plan"> après</p>',
    markdown: 'Avant après',
  },
  {
    program: 'a web page: a picture of this site',
    html: '<p><img src="/media/ecran.png" alt="Un écran"></p>',
    markdown: '![Un écran](/media/ecran.png)',
  },
  {
    program: 'a web page: what is bold in old ways, blocks without paragraphs',
    html: '<div>Un <b>gras</b></div><div>deux<br>trois</div>texte <script>alert(1)</script>',
    markdown: 'Un **gras**\n\ndeux\\\ntrois\n\ntexte',
  },
  {
    program: 'a mail: bullets in the words',
    html: '<p>• un</p><p>• deux</p>',
    markdown: '- un\n- deux',
  },
];

/** Plain words of a clipboard. */
export const PLAIN: [text: string, markdown: string][] = [
  ['Un\nDeux\r\n\r\nTrois', 'Un\\\nDeux\n\nTrois'],
  ['- un\n- deux', '- un\n- deux'],
  ['1. un\n2. deux', '1. un\n2. deux'],
  ['2018. Une année', '2018\\. Une année'],
  ['**pas gras** <b>', '\\*\\*pas gras\\*\\* \\<b>'],
  ['\n\n', ''],
];
