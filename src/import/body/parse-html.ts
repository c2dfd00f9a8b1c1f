import { createDocument } from '@mixmark-io/domino';

/** Parses a whole page of HTML as a browser would. */
export const parsePage = (html: string): Document => createDocument(html);

/** Parses a piece of HTML; gives back what holds its blocks. */
export const parseHtml = (html: string): HTMLElement =>
  parsePage(`<!doctype html><body>${html}</body>`).body;
