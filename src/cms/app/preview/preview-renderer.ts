import { Environment, PrecompiledLoader } from 'nunjucks/browser/nunjucks-slim.js';
import type { Assets } from '../../../site/assets.ts';
import { withLanguagesSaid } from '../../../site/language-marks.ts';
import type { Renderer } from '../../../site/renderer.ts';
import {
  componentTemplate,
  pageTemplate,
  TEMPLATE_OPTIONS,
  withAssets,
} from '../../../site/templates.ts';
import type { CompiledTemplates } from './compiled-templates.ts';

/** The site's renderer over compiled templates: same options, nothing compiled in the browser. */
export function previewRenderer(templates: CompiledTemplates, assets: Assets): Renderer {
  const loader = new PrecompiledLoader(templates);
  const environment = new Environment(loader, TEMPLATE_OPTIONS);
  return {
    page: (layout, view) =>
      withLanguagesSaid(
        environment.render(pageTemplate(layout), withAssets(layout, view, assets)),
        view.langue.code,
      ),
    component: (name, data) => environment.render(componentTemplate(name), { donnees: data }),
  };
}
