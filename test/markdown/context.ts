import { expect } from 'vitest';
import type { MarkdownContext } from '../../src/markdown/context.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

/** A site under `/trame`, with one key figure. */
export const CONTEXT: MarkdownContext = {
  figure: (slug) =>
    slug === 'personnes'
      ? { text: '13 millions de Français', url: '/trame/chiffres/personnes/', title: 'En 2018' }
      : undefined,
  image: (src) =>
    src === '/b.jpg'
      ? { width: 900, height: 600, sources: [{ url: '/trame/b-480.webp', width: 480 }] }
      : undefined,
  href: (url) => (url.startsWith('/') ? `/trame${url}` : url),
};

/** The HTML of a source, with no-break spaces made visible: `~` for U+00A0, `¬` for U+202F. */
export function html(source: string, context = CONTEXT): string {
  return visible(renderMarkdown(source, context).html.trim());
}

export const visible = (text: string): string =>
  text.replaceAll('\u00A0', '~').replaceAll('\u202F', '¬');

const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
const TAGS = new Set(
  'a abbr blockquote br caption code dd div dl dt em h2 h3 h4 h5 h6 hr img li mark ol p picture pre s section small source span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const EMPTY = new Set(['br', 'hr', 'img']);
const ATTRIBUTES = new Set(
  'alt aria-hidden aria-label class decoding dir height href id lang loading rel role scope sizes src srcset start tabindex title type width'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|(?![a-z][a-z\d+.-]*:|\/))/i;

/** Fails unless the HTML holds nothing but our own tags and attributes, closed in order, and safe addresses. */
export function expectHarmless(source: string, output: string): void {
  const faults: string[] = [];
  const open: string[] = [];
  for (const { 0: tag, 1: name = '', 2: attributes = '' } of output.matchAll(TAG)) {
    if (!TAGS.has(name)) faults.push(`${tag} is no tag of ours`);
    if (tag.startsWith('</')) {
      if (open.pop() !== name) faults.push(`order of ${tag}`);
    } else if (!EMPTY.has(name)) open.push(name);
    for (const [said, attribute = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES.has(attribute)) faults.push(`attribute${said}`);
      if ((attribute === 'href' || attribute === 'src') && !ADDRESS.test(value))
        faults.push(`address${said}`);
    }
  }
  for (const name of open) faults.push(`${name} is left open`);
  if (/[<>]/.test(output.replace(TAG, ''))) faults.push('a sign that opens or ends a tag');
  expect(faults, source).toEqual([]);
}
