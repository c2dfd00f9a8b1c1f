import { renderMarkdown } from '../../markdown/render.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { withoutHouse } from './without-house.ts';

/**
 * The site as texts see it that are read elsewhere: every address is complete, pictures come in one size, and nothing
 * that is written waits for our stylesheet.
 * @param idPrefix keeps the ids of a text apart from those of the page that takes it in
 */
export function portableContext(context: SiteContext, idPrefix: string): SiteContext {
  const { absolute } = context;
  const markdown = {
    ...context.markdown,
    href: (url: string) => {
      const known = context.markdown.href(url);
      return known === undefined ? undefined : absolute(known);
    },
    figure: (slug: string) => {
      const figure = context.markdown.figure(slug);
      return figure?.url === undefined ? figure : { ...figure, url: absolute(figure.url) };
    },
    image: (src: string) => {
      const image = context.markdown.image?.(src);
      return image && { ...image, sources: [] };
    },
  };
  return {
    ...context,
    markdown,
    writer: {
      ...context.writer,
      // These texts stand under titles of their own.
      markdown: (source, path) =>
        withoutHouse(
          renderMarkdown(source, { ...markdown, idPrefix: `${idPrefix}${path}`, headingShift: 1 })
            .html,
        ),
      link: (key) => {
        const link = context.writer.link(key);
        return link && { ...link, url: absolute(link.url) };
      },
    },
  };
}
