/** A link or an image as it stands in a text, well written or not. */
export interface FoundLink {
  isImage: boolean;
  label: string;
  address: string;
  /** With its quotes, or empty. */
  title: string;
  /** Where it stops. */
  end: number;
}

/** The definitions of a text's reference links: `[name]: https://…`. */
export type Definitions = ReadonlyMap<string, { address: string; title: string }>;

const STARTS = /^(?:[a-z][a-z0-9+.-]*:|\/|\.{1,2}\/|#|www\.)/i;
const DEFINITION =
  /^[ \t]{0,3}\[([^\]^\n][^\]\n]*)\]:[ \t]*<?(\S+?)>?(?:[ \t]+("[^"]*"|'[^']*'))?[ \t]*$/gm;

/** Whether the words between brackets are an address: `[mot](voir plus bas)` is not a link. */
function isAddress(text: string): boolean {
  return text !== '' && (!/\s/.test(text) || STARTS.test(text));
}

/** Reads the link or image that starts at `[` or `![`, if there is one. */
export function readLink(
  text: string,
  start: number,
  definitions: Definitions,
): FoundLink | undefined {
  const isImage = text[start] === '!';
  const open = start + Number(isImage);
  const close = closing(text, open, '[', ']');
  if (close === -1) return undefined;
  const label = text.slice(open + 1, close);
  return inline(text, close, label, isImage) ?? reference(text, close, label, isImage, definitions);
}

function inline(
  text: string,
  close: number,
  label: string,
  isImage: boolean,
): FoundLink | undefined {
  const gap = /^[ \t]*/.exec(text.slice(close + 1))?.[0].length ?? 0;
  const open = close + 1 + gap;
  const end = text[open] === '(' ? closing(text, open, '(', ')') : -1;
  if (end === -1) return undefined;
  const inside = text.slice(open + 1, end).trim();
  const titled = /^(.*?)\s+("[^"]*"|'[^']*')$/.exec(inside);
  const address = (titled?.[1] ?? inside).replace(/^<(.*)>$/, '$1').trim();
  const isFarAway = gap > 0 && !STARTS.test(address);
  if (isFarAway || (address !== '' && !isAddress(address))) return undefined;
  return { isImage, label, address, title: titled?.[2] ?? '', end: end + 1 };
}

function reference(
  text: string,
  close: number,
  label: string,
  isImage: boolean,
  definitions: Definitions,
): FoundLink | undefined {
  const named = /^\[([^\]]*)\]/.exec(text.slice(close + 1));
  const definition = definitions.get((named?.[1] || label).toLowerCase().trim());
  if (!definition) return undefined;
  return { isImage, label, ...definition, end: close + 1 + (named?.[0].length ?? 0) };
}

/** Position of the sign that closes the one at `open`, past nested pairs and escapes; -1 when there is none. */
function closing(text: string, open: number, opener: string, closer: string): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth === 0) return at;
  }
  return -1;
}

/** Takes the definitions of reference links out of a text. */
export function takeDefinitions(text: string): { text: string; definitions: Definitions } {
  const definitions = new Map<string, { address: string; title: string }>();
  const rest = text.replace(DEFINITION, (whole, name: string, address: string, title = '') => {
    if (!STARTS.test(address) && !/\.[a-z0-9]{2,5}$/i.test(address)) return whole;
    definitions.set(name.toLowerCase().trim(), { address, title });
    return '';
  });
  return { text: rest, definitions };
}
