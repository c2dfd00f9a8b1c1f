/**
 * What a page says, as a list: its words and its signs one by one, and between angle brackets what they stand in
 * (`<h2>`, `<li>`, `<a /kit/>`). Typography, which the site puts itself, makes no difference.
 */
export function pageSays(html: string): string[] {
  const said: string[] = [];
  const lists: number[] = [];
  const links: boolean[] = [];
  let skipped = 0;
  for (const { 0: piece, 1: close, 2: name = '', 3: attributes = '' } of html.matchAll(PIECE)) {
    if (!piece.startsWith('<')) {
      if (skipped === 0) said.push(...wordsAndSigns(decoded(piece)));
      continue;
    }
    if (skipped > 0 || (!close && isBeside(name, attributes))) {
      if (/class="appel-note"/.test(attributes)) said.push('<note>');
      skipped += name === 'img' || name === 'br' ? 0 : close ? -1 : 1;
      continue;
    }
    if (name === 'ol' || name === 'ul')
      if (close) lists.pop();
      else lists.push(name === 'ol' ? Number(attribute(attributes, 'start') || 1) : Number.NaN);
    if (name === 'a' && !close) links.push(/class="chiffre"/.test(attributes));
    const isFigure = name === 'a' && (close ? links.pop() : links.at(-1));
    if (!isFigure) said.push(...marks(name, close === '/', attributes, lists));
  }
  return said;
}

const PIECE = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;

/** Words whole, every other sign by itself; apostrophes and ellipses as keyboards write them. */
export const wordsAndSigns = (text: string): string[] =>
  text
    .replaceAll('’', "'")
    .replaceAll('…', '...')
    .match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** What pages add of their own: numbers of notes, ways back, links to headings, words for screen readers. */
const isBeside = (name: string, attributes: string): boolean =>
  /class="(?:appel-note|retour-note|ancre|visuellement-cache)"/.test(attributes) ||
  (name === 'h2' && !/ id=/.test(attributes));

const SHOWN = new Set(
  'h2 h3 h4 h5 h6 ul blockquote table caption tr dt dd pre hr strong em s code small'.split(' '),
);
const PAIRED = new Set('ul ol blockquote table strong em s a small'.split(' '));

function marks(name: string, isClose: boolean, attributes: string, lists: number[]): string[] {
  if (isClose) return PAIRED.has(name) ? [`</${name}>`] : [];
  switch (name) {
    case 'a':
      return [`<a ${decoded(attribute(attributes, 'href'))}>`];
    case 'img':
      return [
        `<img ${decoded(attribute(attributes, 'src'))}>`,
        ...wordsAndSigns(decoded(attribute(attributes, 'alt'))),
      ];
    case 'ol':
      return ['<ol>'];
    case 'li': {
      const number = lists.at(-1) ?? Number.NaN;
      if (Number.isNaN(number)) return ['<li>'];
      lists[lists.length - 1] = number + 1;
      return [`<li ${number}>`];
    }
    case 'td':
    case 'th':
      return ['<cell>'];
    case 'div':
      return /class="encadre/.test(attributes) ? ['<box>'] : [];
    case 'section':
      return ['<notes>'];
    default:
      return SHOWN.has(name) ? [`<${name}>`] : [];
  }
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
