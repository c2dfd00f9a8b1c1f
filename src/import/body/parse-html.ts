import { createDocument } from '@mixmark-io/domino';

/** Parses HTML as a browser would; gives back what holds its blocks. */
export const parseHtml = (html: string): Element =>
  createDocument(`<!doctype html><body>${html}</body>`).body;
