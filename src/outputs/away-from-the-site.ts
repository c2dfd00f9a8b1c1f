import type { MarkdownContext } from '../markdown/context.ts';
import type { SiteContext } from '../site/site-context.ts';

/** Links as they must be outside the site: whole, or to the page itself for its own anchors. */
export function awayFromTheSite(
  { markdown, absolute }: Pick<SiteContext, 'markdown' | 'absolute'>,
  page: string,
): MarkdownContext {
  // What no browser would open stays as it was written.
  const whole = (url: string) => {
    const address = absolute(url);
    return URL.canParse(address, page) ? new URL(address, page).href : url;
  };
  return {
    checked: markdown.checked,
    figure: (slug) => {
      const figure = markdown.figure(slug);
      return figure?.url === undefined ? figure : { ...figure, url: whole(figure.url) };
    },
    href: (url) => {
      const href = markdown.href(url);
      return href === undefined ? undefined : whole(href);
    },
  };
}
