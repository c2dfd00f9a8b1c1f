import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * Reads any YAML. It weighs as much as all the rest of the tool: only an odd file asks for it.
 * @throws Error that says in French where the text is wrong
 */
export function parseYaml(yaml: string): unknown {
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    const { mark } = error as { mark?: { line: number } };
    const place = mark ? `, vers la ligne ${mark.line + 2}` : '';
    throw new Error(`L’en-tête de ce fichier est mal formé${place}.`);
  }
}
