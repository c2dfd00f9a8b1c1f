import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { addressKind, isSafeAddress } from '../syntax/addresses.ts';
import { figureMeta } from '../syntax/figures.ts';
import { frenchTypography } from '../typography.ts';
import { renderEnv, spokenText } from './render-env.ts';

/** Links, images and key figures. What could run a script or lead astray is not a link: it shows as it was written. */
export function links(md: MarkdownIt): void {
  const { renderer, utils } = md;
  md.validateLink = isSafeAddress;
  Object.assign(renderer.rules, {
    link_open: (tokens, index, options, env) => {
      const link = tokens[index] as Token;
      const href = String(link.attrGet('href'));
      const address = hrefOf(href, env);
      renderEnv(env).insideDeadLink = address === undefined;
      if (address === undefined) return '';
      link.attrSet('href', address);
      typesetTitle(link);
      if (addressKind(href) === 'web') link.attrSet('rel', 'external');
      return renderer.renderToken(tokens, index, options);
    },
    // Links hold no links: one mark is enough to leave out the end of the one that was left out.
    link_close: (tokens, index, options, env) =>
      renderEnv(env).insideDeadLink ? '' : renderer.renderToken(tokens, index, options),
    image: (tokens, index, options, env) => {
      const image = tokens[index] as Token;
      const src = String(image.attrGet('src'));
      image.attrSet('src', renderEnv(env).context.href(src) ?? src);
      image.attrSet('alt', frenchTypography(spokenText(image.children ?? [], env)));
      typesetTitle(image);
      image.attrSet('loading', 'lazy');
      image.attrSet('decoding', 'async');
      return renderer.renderToken(tokens, index, options);
    },
    figure: (tokens, index, _options, env) => {
      const { meta, content } = tokens[index] as Token;
      const { slug, inLink } = figureMeta(meta);
      const figure = renderEnv(env).context.figure(slug);
      if (!figure) return `<mark>${utils.escapeHtml(content)}</mark>`;
      const [text, url, title] = [figure.text, figure.url, figure.title].map(utils.escapeHtml);
      return inLink ? `${text}` : `<a class="chiffre" href="${url}" title="${title}">${text}</a>`;
    },
  } satisfies Record<string, RendererRule>);
}

/** Addresses of this text's own headings carry the prefix of their ids. */
function hrefOf(href: string, env: Parameters<RendererRule>[3]): string | undefined {
  const { context, headings } = renderEnv(env);
  const own = context.idPrefix && href.startsWith('#') ? `${context.idPrefix}${href.slice(1)}` : '';
  return own && headings.some(({ id }) => id === own) ? `#${own}` : context.href(href);
}

function typesetTitle(token: Token): void {
  const title = token.attrGet('title');
  if (title !== null) token.attrSet('title', frenchTypography(String(title)));
}
