import type { MarkdownContext } from '../markdown/context.ts';
import type { SiteContext } from '../site/site-context.ts';

/** Links as they must be outside the site: whole, or to the page itself for its own anchors. */
export function awayFromTheSite(
  { markdown }: Pick<SiteContext, 'markdown'>,
  page: string,
): MarkdownContext {
  const { origin } = new URL(page);
  // What no browser would open stays as it was written.
  const whole = (url: string) => {
    const base = url.startsWith('#') ? page : origin;
    return URL.canParse(url, base) ? new URL(url, base).href : url;
  };
  return {
    checked: markdown.checked,
    figure: (slug) => {
      const figure = markdown.figure(slug);
      return figure && { ...figure, url: whole(figure.url) };
    },
    href: (url) => {
      const href = markdown.href(url);
      return href === undefined ? undefined : whole(href);
    },
  };
}
