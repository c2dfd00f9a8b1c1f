import nunjucks from 'nunjucks';
import type { Assets } from './assets.ts';
import type { PageView } from './page-view.ts';
import { templateFolders } from './template-sources.ts';
import { componentCall, pageTemplate, TEMPLATE_OPTIONS, withAssets } from './templates.ts';

/** The templates of an edition, ready to render. */
export interface Renderer {
  /** A whole page, through the layout of this name. */
  page(layout: string, view: PageView): string;
  /** One component alone, as the style guide and the tests show it. */
  component(name: string, data: unknown): string;
}

/**
 * Makes the renderer of an edition. Values are escaped; printing a name that the view does not have stops the build,
 * rather than leaving a hole.
 */
export function templateRenderer(
  includes: string,
  contentFolder: string,
  assets: Assets,
): Renderer {
  const loader = new nunjucks.FileSystemLoader(templateFolders(includes, contentFolder));
  const environment = new nunjucks.Environment(loader, TEMPLATE_OPTIONS);
  return {
    page: (layout, view) =>
      environment.render(pageTemplate(layout), withAssets(layout, view, assets)),
    component: (name, data) => environment.renderString(componentCall(name), { donnees: data }),
  };
}
