import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import nunjucks from 'nunjucks';
import { templateFolders } from '../site/renderer.ts';
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
  const entries = [...templateSources(templateFolders(includes, contentFolder))].map(
    ([name, source]) => {
      const code = nunjucks.precompileString(source, {
        name,
        env: environment,
        wrapper: firstTemplate,
      });
      return `${JSON.stringify(name)}:(function(){${code}\n})()`;
    },
  );
  const script = `globalThis.${TEMPLATES_GLOBAL}={${entries.join(',\n')}};`;
  return transformSync(script, { minify: true, charset: 'utf8', target: 'es2022' }).code;
}

/** Nunjucks hands over an array, whatever its types say: here of one template. */
const firstTemplate = (compiled: unknown): string =>
  (compiled as readonly { template: string }[])[0]?.template ?? '';

/** Name → source, the first folder that has a name wins. */
function templateSources(folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const name of templateNames(folder)) {
      if (!sources.has(name)) sources.set(name, readFileSync(join(folder, name), 'utf8'));
    }
  }
  for (const name of [...sources.keys()]) {
    const component = /^components\/([^/]+)\/\1\.njk$/.exec(name)?.[1];
    if (component) sources.set(componentTemplate(component), componentCall(component));
  }
  return sources;
}

/** Templates call each other with `/`, whatever the system writes. */
const templateNames = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.njk'))
    .sort();
