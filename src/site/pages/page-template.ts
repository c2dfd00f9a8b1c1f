import type { Route } from '../route.ts';

/** Every page of the site comes from this one template: one route, one file. */
export const PAGE_TEMPLATE = {
  data: {
    pagination: { data: 'routes', size: 1, alias: 'route' },
    permalink: ({ route }: { route: Route }) => route.file,
    eleventyExcludeFromCollections: true,
  },
  /** Nothing yet: the page is made when it is written (src/site/write-pages.ts). */
  render: (): string => '',
};
