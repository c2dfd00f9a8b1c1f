import { describe, expect, it, test } from 'vitest';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { convert } from './convert.ts';

/** What other site generators read → what Trame reads. */
const CASES: Record<string, [string, string][]> = {
  MkDocs: [
    [
      '!!! note "Un titre"\n    Un\n    deux\n\nAprès',
      '::: à-retenir Un titre\nUn deux\n:::\n\nAprès',
    ],
    ['!!! warning\n\n    Un\n\n    Deux\n\nAprès', '::: attention\nUn\n\nDeux\n:::\n\nAprès'],
    ['??? tip "Plus"\n    - un\n    - deux', '::: à-retenir Plus\n- un\n- deux\n:::'],
    ['=== "Mairie"\n\n    Un\n\n=== "École"\n\n    Deux', '**Mairie**\n\nUn\n\n**École**\n\nDeux'],
    ['Avant\n\n--8<-- "a.md"\n\nAprès', 'Avant\n\nAprès'],
    ['==mot== H~2~O m^2^', '**mot** H₂O m²'],
    [
      '[un](https://a.fr){ .md-button } ![deux](/b.png){ width="30" } ++ctrl+c++ :material-account: trois',
      '[un](https://a.fr) ![deux](/b.png) ctrl+c trois',
    ],
    ['{++un++} {--deux--} {~~trois~>quatre~~} {==cinq==}{>>six<<} ^^sept^^', 'un quatre cinq sept'],
    ['Terme\n\n:   Un\n\n    deux\n\n:   Trois', 'Terme\n: Un deux\n: Trois'],
    ['Un[^1].\n\n[^1]: Une\n\n    note.\n\nDeux', 'Un[^1].\n\n[^1]: Une note.\n\nDeux'],
  ],
  Docusaurus: [
    [':::tip[Un titre]\nUn\n:::', '::: à-retenir Un titre\nUn\n:::'],
    [':::danger\nUn\n:::', '::: attention\nUn\n:::'],
    ["import A from '@theme/A';\n\nUn\n\nexport const b = 1;", 'Un'],
    ['<Tabs><TabItem value="a">Un</TabItem></Tabs>', 'Un'],
    ['Un <Icone nom="a"/> mot', 'Un mot'],
    ['Monsieur <Nom>', 'Monsieur \\<Nom>'],
    [
      '<Tabs>\n  <TabItem value="a" label="Mairie" default>\n\nUn\n\n  </TabItem>\n</Tabs>',
      '**Mairie**\n\nUn',
    ],
    ['<img src={useBaseUrl(\'/a.png\')} alt="Un" />', '![Un](/a.png)'],
    ['{/* non */}\n\n<div style={{color: "red"}}>Un</div>', 'Un'],
    ['export const A = () => (\n  <b>non</b>\n);\n\nUn', 'Un'],
  ],
  Hugo: [
    ['{{< notice warning >}}\nUn\n{{< /notice >}}', '::: attention\nUn\n:::'],
    [
      '{{% callout type="info" title="Un titre" %}}\nUn\n{{% /callout %}}',
      '::: à-retenir Un titre\nUn\n:::',
    ],
    ['{{< figure src="/media/a.png" alt="Un plan" >}}', '![Un plan](/media/a.png)'],
    [
      '{{< figure src="/media/a.png" title="Un titre" caption="Un plan" alt="Dedans" >}}',
      '![Dedans](/media/a.png) Un plan Un titre',
    ],
    ['[a]({{< ref "/kit/b.md" >}})', '[a](/kit/b.md)'],
    ['Un {{< icone a >}} mot', 'Un mot'],
    ['{{< highlight go "linenos=table" >}}\na *b* c\n{{< /highlight >}}', '```go\na *b* c\n```'],
    ['{{< tab "Un" >}}deux{{< /tab >}}', '**Un** deux'],
    ['## Titre {#ici .la}\n\n[a](#ici)\n{.centre}', '## Titre\n\n[a](#titre)'],
  ],
  'Just the Docs': [
    ['{: .note }\nUn\n\nDeux', '::: à-retenir\nUn\n:::\n\nDeux'],
    ['{: .warning-title }\n> Un titre\n>\n> Deux', '::: attention Un titre\nDeux\n:::'],
    ['## Titre\n{: #ici }\n\n[a](#ici)', '## Titre\n\n[a](#titre)'],
  ],
  Grav: [
    ['Un\n\n===\n\n!! Deux\n!! trois', 'Un\n\n::: attention\nDeux trois\n:::'],
    ['!!! Un mot\n\n[center]Deux[/center]', '::: à-retenir\nUn mot\n:::\n\nDeux'],
  ],
  'WordPress and forums': [
    ['[caption id="a" width="3"]![Un](/a.png) Deux[/caption]', '![Un](/a.png) Deux'],
    ['[vc_row][vc_column]Un[/vc_column][/vc_row] [gallery ids="1"]', 'Un'],
    ['[b]Un[/b] [url=https://a.fr]deux[/url] [sic] mot', '**Un** [deux](https://a.fr) [sic] mot'],
  ],
  'pandoc and Quarto': [
    ['::: {.callout-note title="Un titre"}\nUn\n:::', '::: à-retenir Un titre\nUn\n:::'],
    [
      '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+',
      'Tableau : à légender\n\n| a | b |\n| --- | --- |\n| 1 | 2 3 |',
    ],
  ],
  GitBook: [
    ['{% tab title="Un" %}\ndeux\n{% endtab %}', '**Un** deux'],
    ['{% hint style="warning" %}\nUn\n{% endhint %}', '::: attention\nUn\n:::'],
  ],
  Obsidian: [
    ['%%non%% un [[#Un titre]] ^abc123', 'un [Un titre](#un-titre)'],
    ['> [!faq]- Une question\n> Deux', '::: à-retenir Une question\nDeux\n:::'],
    ['- [>] un\n- [-] deux', '- un\n- deux'],
    ['[[/kit/a/|Un mot]] et [[/kit/b/]]', '[Un mot](/kit/a/) et [/kit/b/](/kit/b/)'],
  ],
  kramdown: [
    ['1. un\n{: start="3"}\n\n^\n\nDeux', '1. un\n\nDeux'],
    ['{::nomarkdown}\nUn\n{:/nomarkdown}', 'Un'],
    ['{% if a %}un{% else %}deux{% endif %}', 'un deux'],
    ['Il y a {{ site.data.nombre }} lieux', 'Il y a À compléter (site.data.nombre) lieux'],
  ],
  code: [
    [
      '```\n{: .note }\n{ .a }\n[b a="b"]\n%%c%%\n!! d\n```',
      '```\n{: .note }\n{ .a }\n[b a="b"]\n%%c%%\n!! d\n```',
    ],
    ['`{ .a }` et `[b]c[/b]`', '`{ .a }` et `[b]c[/b]`'],
    ['1. a\n\n   ```js\n   b\n     c\n   ```', '1. a\n\n```js\nb\n  c\n```'],
    ['```\n!!! note\n[[a]] ==b==\n```', '```\n!!! note\n[[a]] ==b==\n```'],
    ['`==a==` et `[[b]]`', '`==a==` et `[[b]]`'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_tool, cases) => {
  it.each(cases)('%j', (source, expected) => {
    const { markdown } = convert(source);
    expect(markdown).toBe(expected);
    expect(inspectMarkdown(markdown).faults).toEqual([]);
  });
});

test('what a template showed beside the words of an inclusion is told', () => {
  const { markdown, remarks } = convert(
    'a\n\n{% include x.html content="Un mot" title="Un titre" %}',
  );
  expect(markdown).toBe('a\n\nUn mot');
  expect(remarks).toMatchObject([{ kind: 'left', text: 'de l’inclusion : Un titre', line: 3 }]);
});

test('what is left out is told by its line', () => {
  const { remarks } = convert('Un\n\nimport A from \'a\';\n\nDeux <A b="c"/>\n\n{{< d >}}');
  expect(remarks.filter(({ kind }) => kind === 'left')).toMatchObject([
    { text: "commande « import A from 'a'; »", line: 3 },
    { text: 'balise d’un autre outil : <A b="c"/>', line: 5 },
    { text: 'commande de Hugo {{< d >}}', line: 7 },
  ]);
});

test('a note is not the first sentence of a text', async () => {
  const { firstSentence } = await import('../../src/import/fields/plain-text.ts');
  expect(firstSentence('Un mot[^1].\n\n[^1]: Une note assez longue pour une phrase.')).toBe(
    'Un mot.',
  );
});
