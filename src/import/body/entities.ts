import MarkdownIt from 'markdown-it';
import type { Remarks } from '../remarks.ts';
import { lineAt } from './signs.ts';

const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g;
const { unescapeAll } = new MarkdownIt().utils;

/** Writes HTML entities as the signs they stand for; those that Markdown would take for a mark stay as they are. */
export function decodeEntities(text: string, remarks: Remarks): string {
  let first: number | undefined;
  const decoded = text.replace(ENTITY, (entity, at: number) => {
    const sign = unescapeAll(entity);
    if (sign === entity || /[<>*_[\]`\\{}|#~]/.test(sign)) return entity;
    first ??= lineAt(text, at);
    return /^\s$/.test(sign) ? ' ' : sign;
  });
  if (first !== undefined)
    remarks.changed('entités HTML (&nbsp;, &eacute;…) remplacées par leurs signes', first);
  return decoded;
}

/** The same text with every entity decoded, for the count of words. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity) => unescapeAll(entity));
}
