import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { PageView } from './page-view.ts';

/** The templates of an edition, ready to render. */
export interface Renderer {
  /** A whole page, through the layout of this name. */
  page(layout: string, view: PageView): string;
  /** One component alone, as the style guide and the tests show it. */
  component(name: string, data: unknown): string;
}

/**
 * Makes the renderer of an edition. A template of the edition (`local/templates/`) stands before the one of the same
 * name in `_includes/`. Values are escaped; printing a name that the view does not have stops the build, rather than
 * leaving a hole.
 */
export function templateRenderer(includes: string, contentFolder: string): Renderer {
  const own = join(contentFolder, 'local/templates');
  const folders = existsSync(own) ? [own, includes] : [includes];
  const loader = new nunjucks.FileSystemLoader(folders);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return {
    page: (layout, view) => environment.render(`layouts/${layout}.njk`, view),
    component: (name, data) => {
      const macro = macroName(name);
      const template = `{% from "components/${name}/${name}.njk" import ${macro} %}{{ ${macro}(donnees) }}`;
      return environment.renderString(template, { donnees: data });
    },
  };
}

/** `fil-d-ariane` → `filDAriane`: a component's macro bears the name of its folder. */
const macroName = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
