import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name of a template, as templates call each other (`components/suite/suite.njk`) → its text. */
export type TemplateSources = ReadonlyMap<string, string>;

/**
 * The folders of an edition's templates, the first stands before the next: a template of the edition
 * (`local/templates/`) takes the place of the one of the same name in `_includes/`.
 */
export function templateFolders(includes: string, contentFolder: string): string[] {
  const own = join(contentFolder, 'local/templates');
  return existsSync(own) ? [own, includes] : [includes];
}

/** Reads the templates of an edition; the first folder that has a name wins. */
export function templateSources(folders: readonly string[]): TemplateSources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const name of filesBelow(folder)) {
      if (name.endsWith('.njk') && !sources.has(name))
        sources.set(name, readFileSync(join(folder, name), 'utf8'));
    }
  }
  return sources;
}

/** Paths below a folder, sorted, with `/` whatever the system writes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

const REFERENCE = /\{%-?\s*(?:extends|include|import|from)\s+(["'])([^"']+)\1/g;

/** A template and all that it extends, imports or includes: each once, after those that it stands on. */
export function templatesUsedBy(name: string, sources: TemplateSources): string[] {
  const used = new Set<string>();
  const visited = new Set<string>();
  const visit = (template: string) => {
    if (visited.has(template)) return;
    visited.add(template);
    for (const [, , called = ''] of (sources.get(template) ?? '').matchAll(REFERENCE))
      visit(called);
    used.add(template);
  };
  visit(name);
  return [...used];
}
