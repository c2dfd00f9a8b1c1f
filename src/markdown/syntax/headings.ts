import type { Token } from 'markdown-it';
import type { HeadingLevel } from '../heading.ts';
import { figureMeta } from './figures.ts';
import { plainText } from './plain-text.ts';

/** Letters that do not come apart into a plain letter and an accent. */
export const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** A text as an address: « L’accès aux œuvres » → `l-acces-aux-oeuvres`. Typography does not change it. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gives each heading of one document an id of its own: the second « Contact » is `contact-2`. */
export function headingIds(prefix = ''): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = prefix + (slugify(text) || 'section');
    let count = counts.get(base) ?? 1;
    let id = base;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}

/**
 * The level of a heading in the page, whose title is the only `h1`.
 * @param shift how many levels lower it stands than it was written
 */
export const headingLevel = (tag: string, shift = 0): HeadingLevel =>
  Math.min(6, Math.max(2, Number(tag.slice(1))) + shift) as HeadingLevel;

/** The text that makes the id of a heading. It holds the name of a key figure, whose value may change. */
export const headingSource = (tokens: readonly Token[]): string =>
  plainText(tokens, ({ meta }) => figureMeta(meta).slug);
