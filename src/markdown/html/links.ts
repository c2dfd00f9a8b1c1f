import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { ImageText } from '../context.ts';
import type { Heading } from '../heading.ts';
import { addressKind } from '../syntax/addresses.ts';
import { figureMeta } from '../syntax/figures.ts';
import { frenchWords, renderEnv, spokenText, typesetAs } from './render-env.ts';

/** Links, images and key figures. */
export function links(md: MarkdownIt): void {
  const { renderer, utils } = md;
  Object.assign(renderer.rules, {
    link_open: (tokens, index, options, env) => {
      const link = tokens[index] as Token;
      const href = String(link.attrGet('href'));
      const address = hrefOf(href, env);
      renderEnv(env).insideDeadLink = address === undefined;
      if (address === undefined) return '';
      link.attrSet('href', address);
      typesetTitle(link, env);
      if (addressKind(href) === 'web') link.attrSet('rel', 'external');
      return renderer.renderToken(tokens, index, options);
    },
    // Links hold no links: one mark is enough to leave out the end of the one that was left out.
    link_close: (tokens, index, options, env) =>
      renderEnv(env).insideDeadLink ? '' : renderer.renderToken(tokens, index, options),
    image: (tokens, index, options, env) => {
      const image = tokens[index] as Token;
      const src = String(image.attrGet('src'));
      const { context } = renderEnv(env);
      const known = context.image?.(src);
      image.attrSet('src', context.href(src) ?? src);
      image.attrSet('alt', typesetAs(spokenText(image.children ?? [], env), env));
      typesetTitle(image, env);
      image.attrSet('loading', 'lazy');
      image.attrSet('decoding', 'async');
      if (known) {
        image.attrSet('width', String(known.width));
        image.attrSet('height', String(known.height));
      }
      const img = renderer.renderToken(tokens, index, options);
      return known && known.sources.length > 0 ? picture(img, known.sources) : img;
    },
    figure: (tokens, index, _options, env) => {
      const { meta, content } = tokens[index] as Token;
      const { slug, inLink } = figureMeta(meta);
      const figure = renderEnv(env).context.figure(slug);
      if (!figure) return `<mark>${utils.escapeHtml(content)}</mark>`;
      const [text, mark] = [utils.escapeHtml(figure.text), frenchWords(env)];
      if (inLink || figure.url === undefined) return mark ? `<span${mark}>${text}</span>` : text;
      const [url, title] = [figure.url, figure.title].map(utils.escapeHtml);
      return `<a class="chiffre"${mark} href="${url}" title="${title}">${text}</a>`;
    },
  } satisfies Record<string, RendererRule>);
}

/**
 * The column of text is 40rem wide (680 pixels, as the text is 17 pixels high), and takes the whole of a narrow screen:
 * see `--colonne` in the stylesheet. Here a rem would be 16 pixels, whatever the page says.
 */
const SIZES = '(min-width: 740px) 680px, 92vw';

/** A picture in the width that the screen needs; browsers that know no WebP take the one that was put there. */
function picture(img: string, sources: ImageText['sources']): string {
  const srcset = sources.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return `<picture><source type="image/webp" srcset="${srcset}" sizes="${SIZES}">${img}</picture>`;
}

/** Addresses of this text's own headings carry the prefix of their ids. */
function hrefOf(href: string, env: Parameters<RendererRule>[3]): string | undefined {
  const { context, headings } = renderEnv(env);
  const own = context.idPrefix && href.startsWith('#') ? `${context.idPrefix}${href.slice(1)}` : '';
  return own && ownIds(headings).has(own) ? `#${own}` : context.href(href);
}

/** The ids of the headings of a text, gathered once for all its links. */
function ownIds(headings: readonly Heading[]): ReadonlySet<string> {
  const known = idsOf.get(headings) ?? new Set(headings.map(({ id }) => id));
  idsOf.set(headings, known);
  return known;
}

const idsOf = new WeakMap<readonly Heading[], ReadonlySet<string>>();

function typesetTitle(token: Token, env: Parameters<RendererRule>[3]): void {
  const title = token.attrGet('title');
  if (title !== null) token.attrSet('title', typesetAs(String(title), env));
}
