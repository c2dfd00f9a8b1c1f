import type { Token } from 'markdown-it';
import { abbreviationsIn, glossaryOf } from './html/expand-abbreviations.ts';
import { abbreviationOf } from './syntax/abbreviations.ts';

/** Of a page of HTML, in signs: the longest strategy of the national edition has a hundredth of it. */
export const MOST_HTML = 5_000_000;

/** An address above this is no address: browsers and servers refuse it (RFC 9110 asks for 8,000 at least). */
export const LONGEST_ADDRESS = 2_000;

/** What a text weighs once it is HTML, near enough for a ceiling. */
export interface TextWeight {
  /** In signs. */
  html: number;
  /** What is written once and shown often, when it is most of the weight: its line, from 1. */
  repeated?: { line: number; what: string; times: number; html: number };
}

/** Around what tokens say: tags, classes, labels for the ears, addresses of notes and headings. */
const AROUND: Readonly<Record<string, number>> = {
  text: 0,
  inline: 0,
  heading_open: 150,
  footnote_open: 30,
  footnote_call: 250,
  margin_note_open: 120,
  table_open: 150,
  image: 600,
  figure: 800,
  link_open: 40,
};
const AROUND_OTHERS = 16;

/**
 * Weighs a text before any of it is made: what is short to write may be long to show, an abbreviation whose title comes
 * back at each of its uses, a link given once for many. Counts, and builds nothing.
 * @param tokens of the whole document, as its check parsed them
 */
export function weighTokens(tokens: readonly Token[]): TextWeight {
  const repeated = new Map<string, NonNullable<TextWeight['repeated']>>();
  let places: ReadonlyMap<string, number> | undefined;
  let html = 0;
  const repeat = (key: string, what: string, length: number) => {
    places ??= definitionLines(tokens);
    const line = places.get(key) ?? 1;
    const before = repeated.get(key) ?? { line, what, times: 0, html: 0 };
    repeated.set(key, { ...before, times: before.times + 1, html: before.html + length });
    html += length;
  };
  for (const { label, expansion } of abbreviationUses(tokens))
    repeat(`*${label}`, `l’abréviation « ${label} »`, expansion.length + 30);
  const weigh = (token: Token): void => {
    const { type, content, attrs, children } = token;
    html += AROUND[type] ?? AROUND_OTHERS;
    if (children) for (const child of children) weigh(child);
    else if (type !== 'inline') html += escapedLength(content);
    if (!attrs) return;
    const label: unknown = token.meta?.label;
    let given = 0;
    for (const [, value] of attrs) given += String(value).length;
    if (typeof label === 'string') repeat(label, `l’adresse « [${label}] »`, given);
    else html += given;
  };
  for (const token of tokens) weigh(token);
  const [most] = [...repeated.values()].sort((a, b) => b.html - a.html);
  return most && most.html > html / 2 ? { html, repeated: most } : { html };
}

/** Every text of every page goes through it: most have none of these signs. */
const escapedLength = (content: string): number =>
  ESCAPED.test(content) ? content.length + 5 * (content.split(ESCAPED).length - 1) : content.length;

const ESCAPED = /[&<>"]/;

function definitionLines(tokens: readonly Token[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { type, meta, map } of tokens) {
    const key = type === 'abbreviation' ? `*${abbreviationOf(meta).label}` : meta?.label;
    const isDefinition = type === 'abbreviation' || type === 'reference_definition';
    if (isDefinition && typeof key === 'string' && !lines.has(key))
      lines.set(key, (map?.[0] ?? 0) + 1);
  }
  return lines;
}

function* abbreviationUses(tokens: readonly Token[]) {
  const known = new Map<string, string>();
  for (const { type, meta } of tokens) {
    if (type !== 'abbreviation') continue;
    const { label, expansion } = abbreviationOf(meta);
    if (!known.has(label)) known.set(label, expansion);
  }
  if (known.size === 0) return;
  const glossary = glossaryOf(known);
  for (const { children } of tokens) {
    for (const { type, content } of children ?? [])
      if (type === 'text') yield* abbreviationsIn(content, glossary);
  }
}
