import { type Chance, chance } from '../chance.ts';

interface Maker {
  pick: Chance['pick'];
  /** A few words, with signs that Markdown would read. */
  say: (max?: number) => string;
}

/**
 * HTML as people and programs write it, made from a seed.
 * @param most how many blocks it has at most, beside those that stand in others
 */
export function randomHtml(seed: number, most = 8): string {
  const { pick, whole, happens } = chance(seed);
  const sign = () => (happens(0.2) ? pick(SIGNS) : '');
  const say = (max = 4) =>
    Array.from({ length: whole(1, max) }, () => `${sign()}${pick(WORDS)}${sign()}`).join(
      pick([' ', ' ', '  ', '\n', '\u00a0']),
    );
  const blocks = Array.from({ length: whole(1, most) }, () => block({ pick, say }, 0));
  return blocks.join(pick(['', '\n', ' ']));
}

const WORDS =
  'accès droits personne médiation élus aidant ligne accueil été où cœur œuvre 2018 13 CCAS a 1. 2018. nom_de_fichier'.split(
    ' ',
  );

const SIGNS = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '](',
  '&lt;',
  '&gt;',
  '{',
  '}',
  '{{',
  '|',
  '#',
  '\\',
  '!',
  '-',
  '+',
  ':',
  '~~',
  '=',
  '« ',
  ' »',
  '.',
  ',',
  '’',
  '&amp;nbsp;',
  '&amp;lt;',
  '[^',
  ']:',
  ':::',
  '---',
  '&lt;b&gt;',
  '{marge:',
  '\uE000',
];

function inline(maker: Maker, depth: number): string {
  const { pick, say } = maker;
  const inner = () => (depth < 3 ? inline(maker, depth + 1) : say());
  return pick<() => string>([
    say,
    say,
    () => `${say()} ${inner()}`,
    () => `${say()}${inner()}`,
    () => `<b>${inner()}</b>`,
    () => `<strong>${inner()} </strong>${say()}`,
    () => `${say()}<i> ${inner()}</i>`,
    () => `<em>${inner()}</em><b>${inner()}</b>`,
    () => `<b>${say()}</b><b>${say()}</b>`,
    () => `<span style="font-weight:700">${inner()}</span>`,
    () => `<u><font>${inner()}</font></u>`,
    () => `<s>${inner()}</s>`,
    () => `<code>${say()}</code>`,
    () => `<a href="https://exemple.fr/a_(b)">${say()}</a>`,
    () => `<a href="javascript:x">${inner()}</a>`,
    () => `<img src="/media/a.png" alt="${say()}">`,
    () => `${inner()}<br>${inner()}`,
    () => `<!-- ${'rien'} -->${say()}`,
  ])();
}

function block(maker: Maker, depth: number): string {
  const { pick, say } = maker;
  const line = () => inline(maker, 0);
  const inner = () => (depth < 3 ? block(maker, depth + 1) : `<p>${line()}</p>`);
  return pick<() => string>([
    () => `<p>${line()}</p>`,
    () => `<p>${line()}</p>`,
    () => `<h2>${line()}</h2>`,
    () => `<div>${line()}${inner()}</div>`,
    () => `<b><p>${line()}</p>${inner()}</b>`,
    () => `<ul><li>${line()}</li>\n<li><p>${line()}</p>${inner()}</li></ul>`,
    () =>
      `<ul><li>${line()}<ol start="3"><li>${line()}</li></ol></li><ul><li>${line()}</li></ul></ul>`,
    () => `<ol><li>${line()}</li><li></li><li>${line()}<br>${line()}</li></ol>`,
    () => `<blockquote>${line()}${inner()}</blockquote>`,
    () => `<dl><dt>${line()}</dt><dd>${line()}</dd></dl>`,
    () => `<pre><code class="language-js">${say()}\n  ${say()}</code></pre>`,
    () => `<table><tr><th>${line()}</th><th>${line()}</th></tr><tr><td>${line()}</td></tr></table>`,
    () =>
      `<table><caption>${say()}</caption><tr><td rowspan="2">${line()}</td><td><p>${line()}</p><p>${line()}</p></td></tr><tr><td>${line()}</td></tr></table>`,
    () => `<hr>${line()}`,
  ])();
}
