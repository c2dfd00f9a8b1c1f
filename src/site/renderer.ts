import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { PageView } from './page-view.ts';
import { componentCall, pageTemplate, TEMPLATE_OPTIONS } from './templates.ts';

/** The templates of an edition, ready to render. */
export interface Renderer {
  /** A whole page, through the layout of this name. */
  page(layout: string, view: PageView): string;
  /** One component alone, as the style guide and the tests show it. */
  component(name: string, data: unknown): string;
}

/**
 * The folders of an edition's templates, the first stands before the next: a template of the edition
 * (`local/templates/`) takes the place of the one of the same name in `_includes/`.
 */
export function templateFolders(includes: string, contentFolder: string): string[] {
  const own = join(contentFolder, 'local/templates');
  return existsSync(own) ? [own, includes] : [includes];
}

/**
 * Makes the renderer of an edition. Values are escaped; printing a name that the view does not have stops the build,
 * rather than leaving a hole.
 */
export function templateRenderer(includes: string, contentFolder: string): Renderer {
  const loader = new nunjucks.FileSystemLoader(templateFolders(includes, contentFolder));
  const environment = new nunjucks.Environment(loader, TEMPLATE_OPTIONS);
  return {
    page: (layout, view) => environment.render(pageTemplate(layout), view),
    component: (name, data) => environment.renderString(componentCall(name), { donnees: data }),
  };
}
