import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Tags that dress words inside a line. One that is not closed in its block would go on to the end of the text. */
const DRESSES: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Other tags that HTML knows. What stands between brackets and is none of them (`<nom de la commune>`) is the author's. */
const OTHERS: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center col colgroup dd details div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe img input li main nav nobr noscript ol option p pre script section style summary svg path table tbody td tfoot th thead tr ul video audio source picture wbr button ruby rb rt rp select option optgroup textarea object audio canvas map area output meter progress dialog menu dir hgroup legend math mfrac mi mn mo mrow msub msup'.split(
    ' ',
  ),
);

/** Reads HTML inside Markdown, where the words between two tags are Markdown too. */
export function htmlInMarkdown(md: MarkdownIt): void {
  md.options.html = true;
  md.disable(['html_block', 'code', 'lheading']);
  md.validateLink = () => true;
  md.core.ruler.push('known_tags', keepKnownTags);
  md.renderer.rules.html_inline = (tokens, index) => tokens[index]?.content ?? '';
}

const tagOf = ({ content }: Token) => {
  const [, end = '', name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(content) ?? [];
  return { name: name.toLowerCase(), isEnd: end !== '' };
};

function keepKnownTags(state: StateCore): void {
  const ends = closedTags(state.tokens);
  for (const [at, token] of state.tokens.entries()) {
    if (token.type !== 'inline' || !token.children) continue;
    const partner = partnersOf(token.children);
    const isLoose =
      state.tokens[at - 1]?.type === 'paragraph_open' && !state.tokens[at - 1]?.hidden;
    for (const child of token.children) {
      if (child.type !== 'html_inline') continue;
      const { name } = tagOf(child);
      const isRaw = /^(?:script|style|noscript|iframe|svg)$/.test(name);
      if (DRESSES.has(name) && !partner.has(child)) drop(child);
      else if (name === 'br') child.content = isLoose ? '</p><p>' : ' ';
      else if (!(DRESSES.has(name) || OTHERS.has(name)) || (isRaw && !ends.has(name))) {
        child.type = 'text';
      }
    }
  }
}

function drop(token: Token): void {
  token.type = 'text';
  token.content = '';
}

/** Names of the tags that are closed somewhere: an open `<script>` would hide all that follows. */
function closedTags(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'html_inline')
      .map(tagOf)
      .filter(({ isEnd }) => isEnd)
      .map(({ name }) => name),
  );
}

/** The tags of a line that open and close there. */
function partnersOf(children: readonly Token[]): Set<Token> {
  const open = new Map<string, Token[]>();
  const partners = new Set<Token>();
  for (const child of children) {
    if (child.type !== 'html_inline') continue;
    const { name, isEnd } = tagOf(child);
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    const partner = isEnd ? waiting.pop() : undefined;
    if (!isEnd) waiting.push(child);
    if (partner) partners.add(partner).add(child);
  }
  return partners;
}
