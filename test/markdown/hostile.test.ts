import { expect, test } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { inspectMarkdown } from '../../src/markdown/inspect.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { slugify } from '../../src/markdown/syntax/headings.ts';
import { frenchTypography } from '../../src/markdown/typography.ts';
import { repeated } from '../growth.ts';
import { expectHarmless } from './context.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)',
  '</a></p></div><svg/onload=alert(1)>',
  '&lt;script&gt;&#60;script&#62;',
  '[x](javascript:alert(1))',
  '{marge: {{chiffre:x}}}',
  '`</code><script>`',
  '\u0000\uFFFC\uFEFF\u2028\u202E\uD800',
  '__proto__',
];

/** Every construction, with a place for a payload. */
const CONSTRUCTIONS: ((payload: string) => string)[] = [
  (x) => x,
  (x) => `{marge: ${x}}`,
  (x) => `::: attention ${x}\n${x}\n:::`,
  (x) => `::: ${x}\n:::`,
  (x) => `Tableau : ${x}\n\n| ${x} | |\n|:-:|---|\n| ${x} |`,
  (x) => `AB AB ${x}\n\n*[AB]: ${x}`,
  (x) => `a\n\n*[${x}]: b`,
  (x) => `a[^n] b[^n]\n\n[^n]: ${x}`,
  (x) => `a[^${x}]\n\n[^${x}]: b`,
  (x) => `![${x}](/a.png "${x}")`,
  (x) => `![a](${x})`,
  (x) => `[${x}](/a/ '${x}')`,
  (x) => `[a](<${x}>)`,
  (x) => `[a][r]\n\n[r]: <${x}> "${x}"`,
  (x) => `<https://a.fr/${x}>`,
  (x) => `## ${x}\n\n[a](#${x})`,
  (x) => `{{chiffre:${x}}}`,
  (x) => `\`${x}\`\n\n~~~${x}\n${x}\n~~~`,
  (x) => `Terme ${x}\n: ${x}`,
  (x) => `> - ${x}`,
];

/** A site whose own texts are hostile too. */
const context: MarkdownContext = {
  figure: () => ({ text: '<b onclick="a">', url: '/"><script>', title: '"><script>' }),
  href: (url) => (url.startsWith('/') ? `/"><script>${url}` : url),
};

test.each(PAYLOADS)('%j runs nowhere', (payload) => {
  for (const construction of CONSTRUCTIONS) {
    const source = construction(payload);
    expectHarmless(source, renderMarkdown(source, context).html);
    inspectMarkdown(source);
  }
});

test('pieces of Markdown in any order make sound HTML', () => {
  const pieces = [
    ...'ab é?:*_`[](){}<>!|#-^~"\'&\\',
    ...[
      '\n',
      '\n\n',
      '\n    ',
      '\n- ',
      '\n> ',
      '\n## ',
      '\n::: attention ',
      '\n::: x',
      '\n:::\n',
      '\n:::: exemple\n',
    ],
    ...[
      '{marge: ',
      '{{chiffre:a}}',
      '[^n]',
      '\n[^n]: ',
      '\n*[ab]: ',
      '\n| a | |\n|---|---|\n',
      '\nTableau : ',
      '\n: ',
    ],
    ...['[a](', '](/b/)', '![', '<https://a.fr>', '```', '<b>', '<!--', 'javascript:', '\r\n'],
  ];
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  };
  for (let round = 0; round < 3000; round += 1) {
    const source = Array.from({ length: 25 }, () => pieces[next() % pieces.length]).join('');
    const { html, headings } = renderMarkdown(source, context);
    expectHarmless(source, html);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
    const facts = inspectMarkdown(source);
    const lines = source.split('\n').length;
    for (const { line } of [...facts.faults, ...facts.links])
      expect(line).toBeLessThanOrEqual(lines);
    // The check knows the anchors of a page without rendering it.
    if (facts.faults.length === 0)
      expect(
        facts.headings.map(({ id }) => id),
        source,
      ).toEqual(headings.map(({ id }) => id));
    expect(slugify(frenchTypography(source)), source).toBe(slugify(source));
  }
});

const PROSE =
  "Voici l'accès : « un _texte_ » de 10 000 mots{marge: note}, [lien](/kit/) ; {{chiffre:a}} !\n\n";

test('a page of a million signs comes to an end', () => {
  const source = `CNIL[^a]\n\n[^a]: b\n*[CNIL]: Commission\n\n${repeated(PROSE, 1_000_000)}`;
  expect(renderMarkdown(source, context).html).not.toBe('');
  expect(inspectMarkdown(source).headings).toBeInstanceOf(Array);
  expect(frenchTypography(source)).not.toBe('');
}, 20_000);
