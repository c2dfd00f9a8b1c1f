type Pick = <T>(items: readonly T[]) => T;
interface Maker {
  pick: Pick;
  /** A few words, with signs that Markdown would read. */
  say: (max?: number) => string;
}

/** HTML as people and programs write it, made from a seed. */
export function randomHtml(seed: number): string {
  const random = generator(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as never;
  const say = (max = 4) =>
    Array.from({ length: 1 + Math.floor(random() * max) }, () => {
      const word = pick(WORDS);
      return `${random() < 0.2 ? pick(SIGNS) : ''}${word}${random() < 0.2 ? pick(SIGNS) : ''}`;
    }).join(pick([' ', ' ', '  ', '\n', '\u00a0']));
  const maker = { pick, say };
  return Array.from({ length: 2 + Math.floor(random() * 7) }, () => block(maker, 0)).join(
    pick(['', '\n', ' ']),
  );
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

/** Numbers from 0 to 1 that only look random (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
