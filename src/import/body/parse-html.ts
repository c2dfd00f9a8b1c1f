import { createDocument } from '@mixmark-io/domino';

/** As browsers do, elements nested deeper than this stand beside each other: no text needs them, and each level costs. */
const DEEPEST = 200;

/** Elements that hold nothing, or that the next one of their kind closes. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|d[td]|t[dhr]|thead|tbody|tfoot|option)$/i;

/** Parses a whole page of HTML as a browser would. */
export function parsePage(html: string): Document {
  let depth = 0;
  const shallow = html.replace(/<(\/?)([a-z][^\s<>/]*)(?:\s[^<>]*)?>/gi, (tag, end, name) => {
    if (FLAT.test(name)) return tag;
    if (end) depth = Math.max(0, depth - 1);
    else depth += 1;
    return depth > DEEPEST ? '' : tag;
  });
  return createDocument(shallow);
}

/** Parses a piece of HTML; gives back what holds its blocks. */
export const parseHtml = (html: string): HTMLElement =>
  parsePage(`<!doctype html><body>${html}</body>`).body;
