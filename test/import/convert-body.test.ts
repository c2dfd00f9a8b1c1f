import { describe, expect, it } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { convert } from './convert.ts';

/** What editors write → what Trame reads. */
const CASES: Record<string, [string, string][]> = {
  intertitres: [
    ['(sous titre 3) Agir', '## Agir'],
    ['**(sous titre 3) Agir **', '## Agir'],
    ['\u00a0**(sous-titre 3) Agir**', '## Agir'],
    ['_(Sous titre n°3) : Agir_', '## Agir'],
    ['(titre 2) Un\n(sous titre 3) Deux', '## Un\n\n### Deux'],
    [
      '(sous titre 2) Un\n\n(sous titre 5) Deux\n\n(sous titre 3) Trois',
      '## Un\n\n### Deux\n\n### Trois',
    ],
    ['# Un\n\n## Deux', '## Un\n\n### Deux'],
    ['#### Un\n\n## Deux', '## Un\n\n## Deux'],
    ['##Un', '## Un'],
    ['## **Un** ##', '## Un'],
    ['##', ''],
    ['Un\n===\n\nDeux\n---\nTexte', '## Un\n\n### Deux\n\nTexte'],
    ['Une phrase entière.\n---\nTexte', 'Une phrase entière.\n\n---\n\nTexte'],
    ['#inclusion numérique', '#inclusion numérique'],
  ],
  listes: [
    ['-        un\n\n\n -  deux\n-trois', '- un\n- deux\n- trois'],
    ['▪ **un**\n\n▪ **deux**', '- **un**\n- **deux**'],
    ['•un\n•\u00a0deux', '- un\n- deux'],
    ['\u00a0\u00a0\u00a0\u00a0- un\n\u00a0\u00a0\u00a0\u00a0- deux', '- un\n- deux'],
    ['* un\n+ deux', '- un\n- deux'],
    ['- un\n    - deux\n  - trois\n- quatre', '- un\n  - deux\n  - trois\n- quatre'],
    ['- un :\n▪ deux\n▪ trois\n- quatre', '- un :\n  - deux\n  - trois\n- quatre'],
    ['1) un\n1) deux', '1. un\n2. deux'],
    ['1. un\n- détail\n2. deux', '1. un\n   - détail\n2. deux'],
    ['- un\n\n  suite', '- un suite'],
    ['- un\nsuite', '- un suite'],
    ['-\nun', '- un'],
    ['– un\n– deux', '- un\n- deux'],
    ['Des acteurs – publics ou privés\n– sont là', 'Des acteurs – publics ou privés – sont là'],
    ['En tout\n12. personnes', 'En tout 12. personnes'],
  ],
  emphase: [
    ['**mot **(suite)', '**mot** (suite)'],
    ['** mot** suite', '**mot** suite'],
    ['un **mot suite', 'un mot suite'],
    ['un _mot suite', 'un mot suite'],
    ['mot_de_passe et 2 * 3', 'mot_de_passe et 2 * 3'],
    ['__gras__ et _italique_', '**gras** et *italique*'],
    ['***tout***', '***tout***'],
    ['** **', ''],
    ['Nom : ______', 'Nom : ______'],
    ['l’**accès**aux droits', 'l’**accès**aux droits'],
    ['**« mot »**suite', '**« mot** »suite'],
    ['un \\* écrit', 'un * écrit'],
    ['- GT1** : un', '- GT1 : un'],
  ],
  notes: [
    ['Un mot*.\n\n(note dans la marge) *La note.', 'Un mot. {marge: La note.}'],
    ['**gras***.\n\n(_note dans la marge_) *La note.', '**gras**. {marge: La note.}'],
    ['Un mot.\n\n(note dans la marge) *_ La note._', 'Un mot. {marge: La note.}'],
    ['- un*\n- deux\n\n(note dans la marge) La note', '- un {marge: La note}\n- deux'],
    [
      '- un*\n- deux**\n\n(note dans la marge) ** B\n\n(note dans la marge) * A',
      '- un {marge: A}\n- deux {marge: B}',
    ],
    [
      'Un a* puis b*.\n\n(note dans la marge) * A\n\n(note dans la marge) * B',
      'Un a puis b. {marge: A} {marge: B}',
    ],
    ['## Titre\n\n(note dans la marge) La note\n\nTexte.', '## Titre\n\nTexte. {marge: La note}'],
    [
      'Texte. (note dans la marge : avec {des} accolades) Suite.',
      'Texte. Suite. {marge: avec (des) accolades}',
    ],
    ['Un mot* seul.', 'Un mot\\* seul.'],
  ],
  flèches: [
    ['- un\n\n=>  _La suite._\n\n - deux', '- un\n  - *La suite.*\n- deux'],
    ['Texte.\n=> La suite.', 'Texte.\n\nLa suite.'],
    ['→ La suite', 'La suite'],
  ],
  encadrés: [
    ['(à retenir) **Un** mot', '::: à-retenir\n**Un** mot\n:::'],
    [
      '(encadré : Titre)\n\nUn :\n\n- deux\n\n(fin de l’encadré)\n\nTrois',
      '::: à-retenir Titre\nUn :\n\n- deux\n:::\n\nTrois',
    ],
    ['**(attention)** Un', '::: attention\nUn\n:::'],
    ['::: exemple Titre\nUn\n:::', '::: exemple Titre\nUn\n:::'],
  ],
  'HTML et entités': [
    ['un<br>deux', 'un\n\ndeux'],
    ['- un<br/>deux', '- un deux'],
    ['**un<br>deux**', '**un**\n\n**deux**'],
    ['un&nbsp;: deux &eacute;t&eacute;', 'un\u00a0: deux été'],
    ['<p>un</p><p><b>deux</b> <i>trois</i></p>', 'un\n\n**deux** *trois*'],
    ['<center><u>un</u></center>', 'un'],
    [
      '<ul>\n<li>un\n<ul><li>deux</li></ul></li>\n<li><p>trois</p></li></ul>',
      '- un\n  - deux\n- trois',
    ],
    ['<h4>Un</h4>', '## Un'],
    ['<a href="https://a.fr/" target="_blank">un</a>', '[un](https://a.fr/)'],
    ['<img src="/a.png" alt="Un">', '![Un](/a.png)'],
    ['<select><option>un</option><option>deux</option></select>', 'un deux'],
    ['> un\ndeux\n\ntrois', '> un deux\n\ntrois'],
    ['Titre\n~~~~~\n\nun', 'Titre\n\nun'],
    ['<blockquote>un<p>deux</p></blockquote>', '> un\n>\n> deux'],
    ['écrire à <nom de la commune>', 'écrire à \\<nom de la commune>'],
    ['1<sup>er</sup> mars', '1er mars'],
    ['un <!-- secret --> deux', 'un deux'],
    ['&lt;b&gt; reste', '\\<b> reste'],
  ],
  liens: [
    [':[ https://a.fr/](https://a.fr/)  Suite', '\\: [https://a.fr/](https://a.fr/) Suite'],
    ['[un] (https://a.fr/b c)', '[un](https://a.fr/b%20c)'],
    ['[un][ref]\n\n[ref]: https://a.fr "Titre"', '[un](https://a.fr "Titre")'],
    ['voir www.a.fr.', 'voir [www.a.fr](https://www.a.fr).'],
    ['[mot](voir plus bas)', '[mot\\](voir plus bas)'],
    ['![](/a.png)', '![Image à décrire (a.png)](/a.png)'],
    ['[![Un](/a.png)](https://a.fr)', '[![Un](/a.png)](https://a.fr)'],
    ['<https://a.fr>', '[https://a.fr](https://a.fr)'],
    ['[**un** _deux](https://a.fr)', '[**un** deux](https://a.fr)'],
  ],
  tableaux: [
    ['a | b\n--- | :-:\n1 | 2', 'Tableau : à légender\n\n| a | b |\n| --- | :---: |\n| 1 | 2 |'],
    ['Tableau 2 : Un\n\n|a|b|\n|-|-|\n|1|', 'Tableau 2 : Un\n\n| a | b |\n| --- | --- |\n| 1 |  |'],
    ['|a|\n|b|', 'Tableau : à légender\n\n| a |\n| --- |\n| b |'],
    [
      '<table><caption>Un</caption><tr><th>a</th></tr><tr><td>b<br>c</td></tr></table>',
      'Tableau : Un\n\n| a |\n| --- |\n| b c |',
    ],
  ],
  'Liquid et kramdown': [
    ['{{ page.title }} et {{ "mot" | upcase }}', 'Titre de la page et MOT'],
    ['{{ site.data.x }}', 'À compléter (site.data.x)'],
    ['un {{ deux', 'un \\{\\{ deux'],
    ['{{chiffre:inquietude}} des Français', '{{chiffre:inquietude}} des Français'],
    ['{% if x %}un{% endif %}', 'un'],
    ['* TOC\n{:toc}\n\nun {: .lead }', 'un'],
  ],
  autres: [
    ['```\n(sous titre 3) code\n```', '```\n(sous titre 3) code\n```'],
    ['le `code **non**`', 'le `code **non**`'],
    ['l`accès', 'l’accès'],
    ['Terme\n: Sens', 'Terme\n: Sens'],
    ['Un[^1]\n\n[^1]: Note', 'Un[^1]\n\n[^1]: Note'],
    ['Un[^2]\n\n[^1]: Note', 'Un\\[^2\\]\n\nNote'],
    ['e\u0301te\u0301 \u200bici', 'été ici'],
    ['a  \nb', 'a\\\nb'],
    ['# Titre de la page\n\nTexte', 'Texte'],
  ],
};

for (const [habit, cases] of Object.entries(CASES)) {
  describe(habit, () => {
    it.each(cases)('%j', (source, expected) => {
      const { markdown } = convert(source);
      expect(markdown).toBe(expected);
    });

    it.each(cases)('%j gives a text without faults, twice the same', (source) => {
      const { markdown } = convert(source);
      const faults = inspectMarkdown(markdown).faults.filter(
        ({ found }) => !/^(www\.a\.fr)/.test(found),
      );
      expect(faults).toEqual([]);
      expect(convert(markdown).markdown).toBe(markdown);
    });
  });
}

describe('remarks', () => {
  it('tells the line of the source', () => {
    const { remarks } = convert(
      'Un\n\n<!-- a\nb -->\n\n<ul><li>x</li></ul>\n\n(sous titre 3) Deux',
    );
    expect(remarks.find(({ text }) => text.includes('sous titre'))?.line).toBe(8);
    expect(remarks.find(({ kind }) => kind === 'left')).toEqual({
      kind: 'left',
      text: 'commentaire : « a b »',
      line: 3,
    });
  });

  it.each([
    ['Un mot*.', 'astérisque sans note : « …mot* »'],
    ['**Un intertitre ?**', 'ligne entièrement en gras : est-ce un intertitre ?'],
    ['(à compléter)', 'parenthèse seule, peut-être une marque d’édition : (à compléter)'],
    ['- un :\n\nsuite', 'puce qui annonce une suite, restée en paragraphe'],
    ['|a|b|\n|-|-|\n|1|2|', 'tableau sans légende : remplacez « à légender » par ce qu’il montre'],
    ['![](/a.png)', 'image sans description : a.png. Dites ce qu’elle montre'],
    ['(encadré)\n\nUn', 'encadré dont la fin n’est pas marquée : vérifiez où il s’arrête'],
    [
      '(note dans la marge) Seule',
      'note dans la marge sans texte à commenter : laissée en paragraphe',
    ],
  ])('%j asks for a reading', (source, expected) => {
    expect(convert(source).review).toContain(expected);
  });
});
