/** What our contents are made of, and nothing else. */
const ELEMENTS = new Set(
  'a abbr article blockquote br caption cite code dd del div dl dt em figcaption figure footer h2 h3 h4 h5 h6 hr i img li ol p pre section small span strong sub sup table tbody td th thead time tr ul'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  'alt aria-label colspan datetime height href id lang rel role rowspan scope src start title width'.split(
    ' ',
  ),
);

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src']);

/** Ways to an address on which nothing runs. */
const WAYS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether an address runs nothing when it is followed, as the browser reads it: blanks and line ends within do not hide it. */
export function isSafeAddress(address: string): boolean {
  try {
    return WAYS.has(new URL(address, location.href).protocol);
  } catch {
    return false;
  }
}

/** Passes our text to the parser of a page that asks for trusted types; nothing of it runs, whatever it holds. */
const trusted = (html: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('trame', { createHTML: (text) => text });
  return policy ? policy.createHTML(html) : html;
};

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): Policy;
}

type Policy = { createHTML(text: string): string };

let policy: Policy | undefined;

/**
 * HTML of the hub as nodes for another page. A page trusts a hub with words, not with programs: whatever is not on the
 * lists above is taken out, so that even a hub in the wrong hands runs nothing here.
 * @param shift levels by which titles are lowered
 */
export function safeContent(html: string, shift: number): DocumentFragment {
  const read = new DOMParser().parseFromString(trusted(html), 'text/html');
  const content = document.createDocumentFragment();
  for (const node of read.body.childNodes) copy(node, content, shift);
  return content;
}

function copy(node: Node, into: Node, shift: number): void {
  if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
  if (!(node instanceof Element) || !ELEMENTS.has(node.localName)) return;
  const element = document.createElement(lowered(node.localName, shift));
  for (const { name, value } of node.attributes)
    if (ATTRIBUTES.has(name) && (!ADDRESSES.has(name) || isSafeAddress(value)))
      element.setAttribute(name, value);
  for (const child of node.childNodes) copy(child, element, shift);
  into.appendChild(element);
}

const lowered = (name: string, shift: number): string => {
  const level = /^h([2-6])$/.exec(name)?.[1];
  return level ? `h${Math.min(6, Number(level) + shift)}` : name;
};
