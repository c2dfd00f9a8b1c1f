/** Global variable that `templates.js` fills. */
export const TEMPLATES_GLOBAL = 'TRAME_GABARITS';

/** Name of a template → its compiled code, as Nunjucks runs it. */
export type CompiledTemplates = Readonly<Record<string, object>>;

/**
 * The templates that `templates.js` has left on the page.
 * @throws Error when that file was not loaded before the admin's program
 */
export function loadedTemplates(): CompiledTemplates {
  const found: unknown = Reflect.get(globalThis, TEMPLATES_GLOBAL);
  if (!found) throw new Error('templates.js must be loaded before the preview.');
  return found as CompiledTemplates;
}
