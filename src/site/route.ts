import type { Entry } from '../corpus/entry.ts';
import type { PageView } from './page-view.ts';
import type { Renderer } from './renderer.ts';

/** One page to be written: where it stands, and how to make it. Nothing is computed before it is asked for. */
export interface Route {
  /** Address from the root of the site, without prefix. */
  url: string;
  /** File below the output folder. */
  file: string;
  /** The entry that the page shows; absent on pages that stand on none. */
  entry?: Entry;
  render(): string;
}

/** Makes a route out of an address, the name of a layout, and what gives the view of the page. */
export type RouteMaker = (
  url: string,
  layout: string,
  view: () => PageView,
  entry?: Entry,
) => Route;

/** Routes whose pages go through these templates. */
export const routeMaker =
  (renderer: Renderer): RouteMaker =>
  (url, layout, view, entry) => ({
    url,
    file: url.endsWith('/') ? `${url}index.html` : url,
    ...(entry && { entry }),
    render: () => renderer.page(layout, view()),
  });
