import { transformSync } from 'esbuild';
import nunjucks from 'nunjucks';
import {
  type TemplateSources,
  templateFolders,
  templateSources,
} from '../site/template-sources.ts';
import { componentCall, componentTemplate, TEMPLATE_OPTIONS } from '../site/templates.ts';
import { TEMPLATES_GLOBAL } from './app/preview/compiled-templates.ts';

/**
 * All templates of an edition as one classic script, compiled here so that the browser compiles nothing: layouts,
 * components, and one small template for each component alone. Those of `local/templates/` stand before the others.
 * @param includes folder `_includes`
 * @param contentFolder folder of the content, whose edition may have templates of its own
 * @throws Error when a template cannot be read by Nunjucks
 */
export function templatesFile(includes: string, contentFolder: string): string {
  const environment = new nunjucks.Environment([], TEMPLATE_OPTIONS);
  const entries = [
    ...withComponentsAlone(templateSources(templateFolders(includes, contentFolder))),
  ].map(([name, source]) => {
    const code = nunjucks.precompileString(source, {
      name,
      env: environment,
      wrapper: firstTemplate,
    });
    return `${JSON.stringify(name)}:(function(){${code}\n})()`;
  });
  const script = `globalThis.${TEMPLATES_GLOBAL}={${entries.join(',\n')}};`;
  return transformSync(script, { minify: true, charset: 'utf8', target: 'es2022' }).code;
}

/** Nunjucks hands over an array, whatever its types say: here of one template. */
const firstTemplate = (compiled: unknown): string =>
  (compiled as readonly { template: string }[])[0]?.template ?? '';

/** Beside each component, the small template that shows it alone. */
function withComponentsAlone(templates: TemplateSources): Map<string, string> {
  const sources = new Map(templates);
  for (const name of templates.keys()) {
    const component = /^components\/([^/]+)\/\1\.njk$/.exec(name)?.[1];
    if (component) sources.set(componentTemplate(component), componentCall(component));
  }
  return sources;
}
