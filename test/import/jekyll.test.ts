import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { repeated, tooSlow } from '../growth.ts';
import { convert } from './convert.ts';
import { bodyOf, sandbox } from './sandbox.ts';

const page = (title: string, body = 'Un texte.', more = '') =>
  `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const PAGES = ['--type', 'page', '--auteur', 'Ville'];
const front = (file: string) => parse(file.split(/^---\n/m)[1] ?? '') as Record<string, unknown>;

/** What Jekyll and its Markdown add, and the text that it stands for. */
const TEXTS: [string, string, string][] = [
  [
    'an anchor of a heading',
    '## Les horaires {#horaires}\n\nVoir [les horaires](#horaires).',
    '## Les horaires\n\nVoir [les horaires](#les-horaires).',
  ],
  [
    'highlighted code',
    '{% highlight yaml %}\n# horaires\n- lundi: *9 h*\n{% endhighlight %}',
    '```yaml\n# horaires\n- lundi: *9 h*\n```',
  ],
  [
    'highlighted code that holds a fence',
    '{% highlight md linenos %}\n```\nx\n```\n{% endhighlight %}',
    '````md\n```\nx\n```\n````',
  ],
  [
    'signs typed for others',
    'Il dit << bonjour >> -- puis part.',
    'Il dit «\u00a0bonjour\u00a0» – puis part.',
  ],
  [
    'two terms for one meaning',
    'Pix\nPIX\n: Un service public.',
    'Pix\n: Un service public.\n\nPIX\n: Un service public.',
  ],
  [
    'a line above the last row',
    '| a | b |\n|---|---|\n| 1 | 2 |\n|===|===|\n| total | 3 |',
    'Tableau : à légender\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n| total | 3 |',
  ],
  [
    'a row wider than its header',
    '| a |\n|---|\n| 1 | 2 |',
    'Tableau : à légender\n\n| a |  |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'an asterisk in a link',
    'Un texte avec [un lien*.*](https://exemple.fr/a) puis [le Labo*](https://exemple.fr/b).',
    'Un texte avec [un lien\\*.](https://exemple.fr/a) puis [le Labo\\*](https://exemple.fr/b).',
  ],
  ['a box on one line', '::: tip Un texte entier.\n:::', '::: à-retenir\nUn texte entier.\n:::'],
  ['a box of another name', '::: warning\nDanger.\n:::', '::: attention\nDanger.\n:::'],
  [
    'words given to a template',
    '{% include alert.html content="Un texte important." %}',
    'Un texte important.',
  ],
  ['bold around guillemets', '**« Un paragraphe »**.', '**« Un paragraphe »**.'],
  ['settings of kramdown', '{::options toc_levels="2" /}\n\nUn texte.{: .chapo}', 'Un texte.'],
  ['code that shows Liquid', '{% raw %}{{ page.title }}{% endraw %}', '\\{\\{ page.title }}'],
  ['a value that was given', '{% assign lieu = "Nancy" %}À {{ lieu }}.', 'À Nancy.'],
  ['bullets of a symbol font', '\uf0b7 un\n\uf0b7 deux', '- un\n- deux'],
];

describe('what Jekyll adds to Markdown', () => {
  it.each(TEXTS)('%s', async (_, source, expected) => {
    const { run, read } = sandbox({ 'a.md': page('A', source) });
    const { output, exitCode } = await run(...PAGES);
    expect(exitCode, output).toBe(0);
    const body = bodyOf(read('national/pages/a.md'));
    expect(body).toBe(expected);
    expect(inspectMarkdown(body).faults).toEqual([]);
    expect(body).not.toMatch(/[\uE000-\uF8FF]/);
  });
});

describe('what Jekyll knows of its files', () => {
  it('a date in a name is the day of the text', async () => {
    const { run, read } = sandbox({ '_posts/2019-03-01-reunion.md': page('Réunion') });
    const { output } = await run(...PAGES);
    expect(front(read('national/pages/reunion.md')).creation).toBe('2019-03-01');
    expect(output).toContain('creation (2019-03-01, date du nom du fichier)');
  });

  it('`slug` names the page', async () => {
    const { run, list } = sandbox({ 'a.md': page('A', 'x', 'slug: Adresse voulue\n') });
    await run(...PAGES);
    expect(list('national/pages')).toEqual(['adresse-voulue.md']);
  });

  it.each([
    ['{% link _aide/intro.md %}', { 'articles/_aide/intro.md': page('Intro') }],
    ['{% post_url 2019-03-01-intro %}', { 'articles/_posts/2019-03-01-intro.md': page('Intro') }],
    [
      '/vieux/intro/',
      { 'articles/_aide/intro.md': page('Intro', 'x', 'redirect_from: [/vieux/intro/]\n') },
    ],
  ])('%s leads to the page', async (address, files) => {
    const { run, read } = sandbox({
      '_config.yml': 'collections_dir: articles\ncollections:\n  aide:\n    output: true\n',
      'articles/_aide/a.md': page('A', `Voir [la page](${address}).`),
      ...files,
    });
    await run(...PAGES);
    expect(bodyOf(read('national/pages/a.md'))).toBe('Voir [la page](/intro/).');
  });

  it('old addresses and titles of chapters are told', async () => {
    const { run } = sandbox({
      '1-un/_defaults.md': '---\ncategory: Détecter et orienter\n---\n',
      '1-un/a.md': page('A', 'x', 'redirect_from: /vieux/\n'),
      '1-un/b.md': page('B'),
    });
    const { output } = await run('--type', 'guide');
    expect(output).toContain('anciennes adresses : /vieux/');
    expect(output).toContain('chapitre « Détecter et orienter » (1-un) : ordres 1 à 2');
  });

  it.each(['404.md', 'robots.txt', 'sitemap.html'])('%s is no text', async (name) => {
    const { run, list } = sandbox({ 'a.md': page('A'), [name]: page('Perdu') });
    const { output } = await run(...PAGES);
    expect(list('national/pages')).toEqual(['a.md']);
    expect(output).toContain(`${name} — page du site lui-même, pas un texte`);
  });

  it('a picture named without its folder is found there, and told', async () => {
    const { run, read, list } = sandbox({
      'un/a.md': page('A', '![Une carte](carte.png)'),
      'images/2018/carte.png': 'x',
    });
    const { output } = await run(...PAGES);
    expect(bodyOf(read('national/pages/a.md'))).toBe('![Une carte](/media/carte.png)');
    expect(list('media')).toEqual(['carte.png']);
    expect(output).toContain(
      'image trouvée dans un autre dossier : images/2018/carte.png (ligne 5)',
    );
  });
});

describe('a crafted text', () => {
  it.each([
    ['* '],
    ['a* '],
    ['**a '],
    ['_a '],
    ['['],
    ['[a]('],
    ['<b>'],
    ['<!--'],
    ['{{ '],
    ['{% x '],
    ['`'],
    ['```\n'],
    ['> '],
    ['::: tip\n'],
    ['- a\n'],
    ['| a '],
    ['(note dans la marge) *a\n\n'],
    ['a*\n\n(note dans la marge) *a\n\n'],
    ['(sous titre '],
    ['&lt;'],
    ['\\'],
    ['## a {#b}\n\n'],
    ['https://a.fr/ '],
  ])('of %j takes time in proportion to its length', (piece) => {
    expect(tooSlow((length) => convert(repeated(piece, length)), 16_000)).toBeUndefined();
  });
});
