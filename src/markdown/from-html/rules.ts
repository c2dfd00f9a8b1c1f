import type TurndownService from 'turndown';
import { decodedPart } from '../decoded-address.ts';
import { addressKind, isSafeAddress } from '../syntax/addresses.ts';
import { BOX_KINDS, boxKind } from '../syntax/box-kinds.ts';
import { LANGUAGES } from '../syntax/languages.ts';
import { isText, select } from './dom.ts';
import { escapeLineStart } from './escape.ts';
import { TIGHT } from './signs.ts';
import type { Tell } from './told.ts';

type Rule = {
  filter: TurndownService.Filter;
  write: (content: string, element: Element) => string;
};

const block = (text: string) => (text === '' ? '' : `\n\n${text}\n\n`);
const oneLine = (text: string) =>
  text
    .replace(/\\?\n\s*/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
const attribute = (element: Element, name: string) => element.getAttribute(name)?.trim() ?? '';
const indent = (text: string, width: number) =>
  text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

/** How each element is written in Trame's Markdown. Those without a rule leave their words. */
export function rules(tell: Tell): Readonly<Record<string, Rule>> {
  return {
    paragraph: { filter: 'p', write: (content) => block(paragraph(content)) },
    heading: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      write: (content, { nodeName }) =>
        block(
          oneLine(content) && `${'#'.repeat(Number(nodeName[1]))} ${heading(oneLine(content))}`,
        ),
    },
    rule: { filter: 'hr', write: () => block('---') },
    break: { filter: 'br', write: (_, element) => (isLast(element) ? '' : '\\\n') },
    quote: {
      filter: 'blockquote',
      write: (content) =>
        block(trimLines(content).replace(/^.*$/gm, (line) => `> ${line}`.trimEnd())),
    },
    list: { filter: ['ul', 'ol'], write: list },
    item: { filter: 'li', write: item },
    code: { filter: 'code', write: codeSpan },
    pre: { filter: 'pre', write: (_, element) => block(fence(element)) },
    strong: { filter: 'strong', write: (content) => around(content, '**') },
    emphasis: { filter: 'em', write: (content) => around(content, '*') },
    struck: { filter: 's', write: (content) => around(content, '~~') },
    link: { filter: 'a', write: (content, element) => link(content, element) },
    image: { filter: 'img', write: (_, element) => image(element, tell) },
    cell: {
      filter: ['td', 'th'],
      write: (content) => ` ${escapeHeld(oneLine(content)).replace(/\|/g, '\\|')} |`,
    },
    row: { filter: 'tr', write: (content) => `|${content}\n` },
    table: { filter: 'table', write: table },
    term: { filter: 'dt', write: (content) => `\n\n${escapeLineStart(oneLine(content))}\n` },
    meaning: { filter: 'dd', write: (content) => `: ${escapeLineStart(oneLine(content))}\n` },
    box: {
      filter: (node) => node.hasAttribute('data-encadre'),
      write: box,
    },
    marginNote: {
      filter: (node) => node.hasAttribute('data-marge'),
      write: (content) => `{marge: ${oneLine(content).replace(/\\?\{/g, '(').replace(/\}/g, ')')}}`,
    },
    footnote: {
      filter: (node) => node.hasAttribute('data-note-de-bas'),
      write: (content, element) =>
        block(`[^${attribute(element, 'data-note-de-bas')}]: ${escapeLineStart(oneLine(content))}`),
    },
    call: {
      filter: (node) => node.hasAttribute('data-appel'),
      write: (_, element) => `[^${attribute(element, 'data-appel')}]`,
    },
    figure: {
      filter: (node) => node.nodeName === 'DATA' && node.hasAttribute('value'),
      write: (_, element) => `{{chiffre:${attribute(element, 'value')}}}`,
    },
    language: {
      filter: (node) => languageOf(node) !== undefined,
      write: (content, element) => `{${languageOf(element)}: ${content}}`,
    },
    abbreviation: {
      filter: (node) => node.hasAttribute('data-sigle'),
      write: (_, element) =>
        block(`*[${attribute(element, 'data-sigle')}]: ${attribute(element, 'title')}`),
    },
  };
}

/** Each line of a paragraph, after a line break too, must not start like another block. */
const paragraph = (content: string): string =>
  content
    .trim()
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .join('\n')
    .replace(/^(?:\\\n)+/, '')
    .replace(/(?:\\\n)+$/, '')
    .replace(/(?<!\\)((?:\\\\)*)\\$/, '$1\\\\')
    .replace(/(?:\\\n){2,}/g, '\\\n');

const heading = (content: string): string =>
  escapeHeld(content).replace(/(?<!#)#+$/, (signs) => `\\${signs}`);

/** Signs of blocks stay signs in a title or in a cell, where nothing opens: they are shown on purpose. */
const escapeHeld = (content: string): string =>
  content.replace(/^(?:[-*+>]|#{2,6})(?=\s+[\p{L}«])/u, '\\$&');

const isLast = (element: Element): boolean => {
  const next = element.nextSibling;
  return !next || (isText(next) && next.data.trim() === '' && !next.nextSibling);
};

const trimLines = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
};

const around = (content: string, mark: string) =>
  content.trim() ? `${mark}${content}${mark}` : content;

function list(content: string, element: Element): string {
  const items = trimLines(content);
  const isNested = element.parentNode?.nodeName === 'LI';
  const previous = element.previousElementSibling?.nodeName;
  const start = element.firstElementChild?.getAttribute('data-numero') ?? '1';
  const isTight =
    isNested &&
    previous !== 'PRE' &&
    previous !== 'TABLE' &&
    (element.nodeName === 'UL' || start === '1');
  return isTight ? `\n\n${TIGHT}${items}\n\n` : block(items);
}

function item(content: string, element: Element): string {
  const number = attribute(element, 'data-numero');
  const marker = number && element.parentNode?.nodeName === 'OL' ? `${number}.` : '-';
  return `${marker} ${indent(trimLines(content), marker.length + 1)}\n`;
}

function codeSpan(_content: string, element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ');
  if (text.trim() === '') return text;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fenceSigns = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fenceSigns}${space}${text}${space}${fenceSigns}`;
}

/** Code keeps its lines; only its own signs could end it early. */
function fence(element: Element): string {
  const text = trimLines(element.textContent ?? '').replace(/(?<![ \t])[ \t]+$/gm, '');
  if (text.trim() === '') return '';
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const signs = '`'.repeat(longest + 1);
  const named = [element, ...select(element, 'code')].map(({ className }) => className);
  const language = /\blanguage-([\w+#-]+)/.exec(named.join(' '))?.[1] ?? '';
  return `${signs}${language}\n${text}\n${signs}`;
}

function table(content: string, element: Element): string {
  const [head = '', ...rows] = trimLines(content).split(/\n+/);
  const first = element.querySelector('tr');
  const cells = Array.from(first?.children ?? []).map(alignment);
  return block([head, `| ${cells.join(' | ')} |`, ...rows].join('\n'));
}

function alignment(cell: Element): string {
  const said = `${attribute(cell, 'align')} ${attribute(cell, 'style')}`;
  const side = /\b(left|right|center)\b/.exec(said)?.[1];
  if (side === 'center') return ':---:';
  if (side === 'right') return '---:';
  return side === 'left' ? ':---' : '---';
}

function box(content: string, element: Element): string {
  const kind = boxKind(attribute(element, 'data-encadre')) ?? 'a-retenir';
  const name = kind === 'a-retenir' ? 'à-retenir' : kind;
  const title = oneLine(attribute(element, 'data-titre'));
  const own = title && title !== BOX_KINDS[kind] ? ` ${title}` : '';
  return block(`::: ${name}${own}\n${trimLines(content)}\n:::`);
}

/** The name of another language, where an element says that its words are in one. */
function languageOf(element: Element): string | undefined {
  if (element.nodeName !== 'SPAN' && element.nodeName !== 'I') return undefined;
  const tag = attribute(element, 'lang').toLowerCase().split('-')[0];
  return Object.entries(LANGUAGES).find(([, code]) => code === tag)?.[0];
}

const destination = (address: string, title: string): string => {
  const safe = address.replace(/[\s()<>\\]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return title ? `${safe} "${oneLine(title).replace(/["\\]/g, '\\$&')}"` : safe;
};

function link(content: string, element: Element): string {
  const address = attribute(element, 'href');
  const words = oneLine(content).replace(/(?<!\\)\{marge:([^{}]*)\}/g, '($1)');
  if (words === '' || address === '') return content;
  return `[${words}](${destination(address, attribute(element, 'title'))})`;
}

function image(element: Element, tell: Tell): string {
  const address = attribute(element, 'src');
  const words = attribute(element, 'alt');
  const name = decodedPart(address.split('/').pop() ?? '');
  if (!isSafeAddress(address) || !['root', 'web'].includes(addressKind(address))) {
    const shown = /^data:/i.test(address) ? 'image collée' : address.slice(0, 200);
    tell(`image retirée : ${shown || '(adresse vide)'}`, element);
    return escapeAlternative(words);
  }
  if (!words) tell(`image sans description : ${name}. Dites ce qu’elle montre`, element);
  const alternative = words
    ? escapeAlternative(words)
    : `Image à décrire (${escapeAlternative(name)})`;
  return `![${alternative}](${destination(address, attribute(element, 'title'))})`;
}

const escapeAlternative = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\[\]*_`<{}~&|!]/g, '\\$&');
