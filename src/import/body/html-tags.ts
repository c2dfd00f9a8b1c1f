/** A tag as it stands in a text. */
export interface Tag {
  name: string;
  closing: boolean;
  attributes: ReadonlyMap<string, string>;
}

/** Any tag, its attributes quoted or not, over several lines or not. */
export const TAG =
  /(?<!\\)<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+(?:"[^"]*"|'[^']*'|[^<>"'])*)?)\s*\/?>/g;

/** Tags that part two paragraphs. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'p div center section article header footer main aside nav figure figcaption address details summary dl dt dd fieldset legend form noscript'.split(
    ' ',
  ),
);

/** Tags that only dress words: their words stay, the tag goes. */
export const DRESSES: ReadonlySet<string> = new Set(
  'a span u font small big abbr acronym cite time label ins mark q sub sup var samp code kbd tt s del strike bdi bdo wbr nobr thead tbody tfoot col colgroup button select option input textarea video audio picture source track object param map area svg path'.split(
    ' ',
  ),
);

/** Tags of bold and of italics, and their Markdown. */
export const EMPHASES: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
]);

/** Reads a match of {@link TAG}. */
export function readTag(match: readonly (string | undefined)[]): Tag {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of (match[3] ?? '').matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes.set(
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').replace(/\s+/g, ' ').trim(),
    );
  }
  return { name: (match[2] ?? '').toLowerCase(), closing: match[1] === '/', attributes };
}

/** Whether a tag is one of HTML's: `<nom de la commune>` is not, and its words are the author's. */
export function isHtml({ name }: Tag): boolean {
  return (
    BLOCKS.has(name) ||
    DRESSES.has(name) ||
    EMPHASES.has(name) ||
    /^(h[1-6]|ul|ol|li|br|hr|img|iframe|embed|blockquote|table|caption|tr|td|th|script|style)$/.test(
      name,
    )
  );
}
