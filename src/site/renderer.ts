import nunjucks from 'nunjucks';
import type { Assets } from './assets.ts';
import { withLanguagesSaid } from './language-marks.ts';
import type { PageView } from './page-view.ts';
import { filesBelow, templateFolders } from './template-sources.ts';
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
  const folders = templateFolders(includes, contentFolder);
  const loader = new nunjucks.FileSystemLoader(folders);
  const environment = new nunjucks.Environment(loader, TEMPLATE_OPTIONS);
  for (const name of new Set(folders.flatMap(filesBelow)))
    if (COMPONENT.test(name)) readMacrosOnce(environment.getTemplate(name));
  return {
    page: (layout, view) =>
      withLanguagesSaid(
        environment.render(pageTemplate(layout), withAssets(layout, view, assets)),
        view.langue.code,
      ),
    component: (name, data) => environment.renderString(componentCall(name), { donnees: data }),
  };
}

const COMPONENT = /^components\/.+\.njk$/;

/** Told what a template exports: its macros, by name. */
type OnMacros = (error: Error | null, macros?: object) => void;

/** What Nunjucks's own types leave out. */
declare module 'nunjucks' {
  interface Template {
    /** The first place holds the context of the page instead where an import says « with context ». */
    getExported(first: OnMacros | object, frame?: object, then?: OnMacros): void;
  }
}

/**
 * Has the macros of a component read once, and not anew by each page: Nunjucks runs the template of a component, and all
 * that it imports, at each import, which is a sixth of the making of a page.
 */
function readMacrosOnce(template: nunjucks.Template): void {
  const read = template.getExported.bind(template);
  let known: object | undefined;
  template.getExported = (first, frame, then) => {
    if (typeof first !== 'function') return read(first, frame, then);
    const onMacros = first as OnMacros;
    if (known) return onMacros(null, known);
    read((error, macros) => {
      known = macros;
      onMacros(error, macros);
    });
  };
}
